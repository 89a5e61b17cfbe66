import { visibleError } from '../../errors.ts';
import { type Row, readDelimited, readFileContent } from '../../files/rows.ts';
import { plural } from '../../text/plural.ts';
import { fingerprint } from './fingerprint.ts';

/** A file of answers as a table, before anything is made of it. */
export interface FileTable {
  headings: string[];
  /** Those that hold anything. */
  rows: Row[];
  /** As a person may know it, such as `CSV med semikolon`. */
  format: string;
  /** By which the same cells are known again, whichever way the file was saved. */
  content: string;
  /** Swedish sentences about what is not read. */
  remarks: string[];
}

/** Far more than an organisation has people, and few enough to look through at once. */
const mostRows = 20_000;
const mostColumns = 100;

const isBlank = ({ cells }: Row) => cells.every((cell) => cell.trim() === '');

/** Reads an Excel or CSV file with a head. Errors: a visible `invalid` that says what the file is and what to do. */
export async function readTable(bytes: Uint8Array): Promise<FileTable> {
  const content = await readFileContent(bytes);
  const { rows, format, remarks } =
    content.kind === 'sheet' ? content.sheet : readDelimited(content.text, content.encoding);
  const [head, ...filled] = rows.filter((row) => !isBlank(row));
  if (!head) throw visibleError('invalid', 'Filen är tom.');
  if (filled.length === 0) throw visibleError('invalid', 'Filen har en rubrikrad men inga svar under den.');
  if (filled.length > mostRows)
    throw visibleError(
      'invalid',
      `Filen har ${plural(filled.length, 'rad', 'rader')}. Dela den i filer med högst ${mostRows} rader.`,
    );
  if (head.cells.length > mostColumns)
    throw visibleError('invalid', `Filen har fler än ${mostColumns} kolumner. Ta bort dem som inte är svar.`);
  return {
    headings: head.cells.map((cell) => cell.replace(/\s+/g, ' ').trim()),
    rows: filled,
    format,
    content: fingerprint([head, ...filled].map(({ cells }) => cells)), // bounded: `mostRows`
    remarks,
  };
}
