import { CsvError, parse } from 'csv-parse/sync';
import { visibleError } from '../../../shared/errors.ts';
import { type DecodedText, decodeText, isOfficeFile } from '../../../shared/text/decode.ts';

export interface RawAnswer {
  /** Running number of the answer in the file, from 1. */
  row: number;
  /** Exactly as in the file. */
  raw: string;
  /** As in the file but for space around it; empty when the file has no questions. */
  question: string;
  workgroup: string;
  /** Who gave it: the same text is the same person. */
  person: string;
  /** How many people the answer stands for. */
  people: number;
}

export interface AnswerFile {
  answers: RawAnswer[];
  encoding: string;
  format: string;
  /** Whether people are counted by a column or by row. */
  countedBy: 'participant' | 'row';
  /** Swedish sentences about what was read otherwise than it stood. */
  remarks: string[];
}

const delimiters = { ';': 'semikolon', ',': 'komma', '\t': 'tabb' } as const;
type Delimiter = keyof typeof delimiters;

const columnNames = {
  answer: ['svar'],
  question: ['fråga', 'fraga'],
  workgroup: ['arbetsgrupp'],
  participant: ['deltagare'],
  people: ['antal'],
} as const;
type Column = keyof typeof columnNames;

/**
 * Reads answers from a table (CSV with `;`, `,` or tab and a header) or from plain text with one answer a line.
 * `isTable` says which one it must be; undefined leaves it to the first line.
 * Errors: `invalid`, with a text that says what to change.
 */
export function readAnswers(bytes: Uint8Array, isTable: boolean | undefined): AnswerFile {
  const { text, encoding } = decoded(bytes);
  if (text.trim() === '') throw visibleError('invalid', 'Filen är tom.');
  const body = text.replace(/^sep=.\r?\n/i, '');
  const heads = headsOf(body);
  const head = heads.find(({ columns }) => columns.answer !== undefined);
  if (head !== undefined && isTable !== false) return { encoding, ...readTable(body, head) };
  if (isTable === true) {
    const found = heads[0]?.names.map((name) => `”${name}”`).join(', ') ?? '';
    throw visibleError(
      'invalid',
      `Filen saknar kolumnen ”svar”. Kolumnerna som hittades är: ${found}. ` +
        'Döp kolumnen med svaren till svar i filens första rad.',
    );
  }
  return { encoding, ...readLines(body) };
}

const saveAs = 'Spara den som ”CSV UTF-8” eller som ren text, och försök igen.';

function decoded(bytes: Uint8Array): DecodedText {
  if (isOfficeFile(bytes)) {
    throw visibleError('invalid', `Filen är en Excel- eller Word-fil och inte ren text. ${saveAs}`);
  }
  const read = decodeText(bytes);
  if (!read) throw visibleError('invalid', `Filens teckenkodning går inte att läsa. ${saveAs}`);
  return read;
}

interface Head {
  delimiter: Delimiter;
  names: string[];
  columns: Partial<Record<Column, number>>;
}

/** The first row read with each delimiter, the one that gives most columns first. */
function headsOf(text: string): Head[] {
  return (Object.keys(delimiters) as Delimiter[])
    .map((delimiter) => {
      const names = (records(text, delimiter, 1)[0] ?? []).map((name) => name.trim());
      return { delimiter, names, columns: columnsOf(names) };
    })
    .sort((a, b) => known(b) - known(a) || b.names.length - a.names.length);
}

const known = ({ columns }: Head) => Object.keys(columns).length;

function columnsOf(names: string[]): Partial<Record<Column, number>> {
  const lower = names.map((name) => name.normalize('NFC').toLowerCase());
  const found: Partial<Record<Column, number>> = {};
  for (const [column, spellings] of Object.entries(columnNames)) {
    const index = lower.findIndex((name) => (spellings as readonly string[]).includes(name));
    if (index >= 0) found[column as Column] = index;
  }
  return found;
}

function records(text: string, delimiter: Delimiter, count?: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      ...(count === undefined ? {} : { to: count }),
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
      // In search of the head a stray quotation mark only says that this is no table with that delimiter.
      if (count !== undefined) return [];
      throw visibleError(
        'invalid',
        'Ett citattecken (") i filen öppnas men stängs aldrig. Rätta det och försök igen.',
        error,
      );
    }
    throw error;
  }
}

function readTable(text: string, { delimiter, names, columns }: Head): Omit<AnswerFile, 'encoding'> {
  const remarks: string[] = [];
  const answers = records(text, delimiter)
    .slice(1)
    .map((record, i): RawAnswer => {
      const row = i + 1;
      const cells = joinRest(record, names.length, delimiter, columns.answer);
      if (cells.length > names.length) {
        remarks.push(`Svar ${row} har fler kolumner än rubriken; det som är för mycket räknas inte med.`);
      }
      const cell = (column: Column) => cells[columns[column] ?? -1] ?? '';
      const workgroup = cell('workgroup').trim();
      const participant = cell('participant').trim();
      return {
        row,
        raw: cell('answer'),
        question: cell('question').replace(/\s+/g, ' ').trim(),
        workgroup,
        // Numbers such as 1, 2, 3 may start again in each group.
        person: participant === '' ? `rad ${row}` : `${workgroup}\n${participant}`,
        people: columns.people === undefined ? 1 : peopleOf(cell('people').trim(), row, remarks),
      };
    });
  return {
    answers,
    format: `CSV med ${delimiters[delimiter]}`,
    countedBy: columns.participant === undefined ? 'row' : 'participant',
    remarks,
  };
}

/** An answer in the last column that holds the delimiter without quotation marks is still one answer. */
function joinRest(record: string[], width: number, delimiter: string, answer: number | undefined): string[] {
  if (record.length <= width || answer !== width - 1) return record;
  return [...record.slice(0, answer), record.slice(answer).join(delimiter)];
}

function peopleOf(text: string, row: number, remarks: string[]): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  remarks.push(`Svar ${row} har antalet ”${text}”, som inte är ett heltal; det räknas som 1.`);
  return 1;
}

function readLines(text: string): Omit<AnswerFile, 'encoding'> {
  const answers = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((raw, i) => ({ row: i + 1, raw, question: '', workgroup: '', person: `rad ${i + 1}`, people: 1 }));
  return { answers, format: 'text med ett svar per rad', countedBy: 'row', remarks: [] };
}
