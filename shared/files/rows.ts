import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import readXlsxFile from 'read-excel-file/universal';
import { visibleError } from '../errors.ts';
import { decodeText } from './decode.ts';
import { kindOf, unreadable } from './kind.ts';

/** A row as it stands in the file; `number` counts from 1 as a spreadsheet does. */
export interface Row {
  number: number;
  cells: string[];
}

export interface Sheet {
  rows: Row[];
  /** As a person may know it, such as `CSV med semikolon`. */
  format: string;
  encoding: string;
  /** What parts the cells of a text; undefined for a spreadsheet. */
  delimiter?: Delimiter;
  /** What else the file holds that is not read, in Swedish. */
  remarks: string[];
}

export type FileContent = { kind: 'text'; text: string; encoding: string } | { kind: 'sheet'; sheet: Sheet };

/** What a file holds. Errors: a visible `invalid` that says what the file is and what to do. */
export async function readFileContent(bytes: Uint8Array): Promise<FileContent> {
  const kind = kindOf(bytes);
  const problem = unreadable[kind];
  if (problem !== undefined) throw visibleError('invalid', problem);
  if (kind === 'xlsx') return { kind: 'sheet', sheet: await readWorkbook(bytes) };
  const read = decodeText(bytes);
  if (!read) {
    throw visibleError(
      'invalid',
      'Filens teckenkodning går inte att läsa. Spara den som ”CSV UTF-8” eller som ren text, och försök igen.',
    );
  }
  return { kind: 'text', ...read };
}

async function readWorkbook(bytes: Uint8Array): Promise<Sheet> {
  const sheets = await sheetsIn(bytes);
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  const [first, ...others] = filled;
  const rows = (first?.data ?? []).map((row, index) => ({ number: index + 1, cells: row.map(cellText) }));
  const remarks =
    others.length === 0
      ? []
      : [
          `Bara bladet ”${first?.sheet}” läses. Filen har också ${others.map(({ sheet }) => `”${sheet}”`).join(', ')}.`,
        ];
  return { rows, format: 'Excel', encoding: 'XLSX', remarks };
}

async function sheetsIn(bytes: Uint8Array) {
  try {
    return await readXlsxFile(Uint8Array.from(bytes).buffer);
  } catch (cause) {
    throw visibleError(
      'invalid',
      'Excel-filen går inte att läsa. Den kan vara skadad eller skyddad med lösenord. Spara om den, och försök igen.',
      cause,
    );
  }
}

/** A cell as a person reads it; of a time only the day. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'boolean' ? (cell ? 'ja' : 'nej') : String(cell);
}

const delimiters = { ';': 'semikolon', ',': 'komma', '\t': 'tabb' } as const;
type Delimiter = keyof typeof delimiters;
const byMark = Object.keys(delimiters) as Delimiter[];
/** Rows that show which delimiter a file has. */
const sampleRows = 20;

/** The text as a table, by the delimiter that gives its rows as many cells as its head. Errors: `invalid`. */
export function readDelimited(text: string, encoding: string): Sheet {
  const body = text.replace(/^\ufeff?(?:sep=.\r?\n)?/i, '');
  const [best] = byMark
    .map((delimiter) => ({ delimiter, ...widths(body, delimiter) }))
    .sort((a, b) => Number(b.width > 1) - Number(a.width > 1) || b.alike - a.alike || b.width - a.width);
  const delimiter = best?.delimiter ?? ';';
  return {
    rows: records(body, delimiter),
    format: `CSV med ${delimiters[delimiter]}`,
    encoding,
    delimiter,
    remarks: [],
  };
}

/** How wide the head is, and which share of the first rows are as wide; of a stray quotation mark only the head tells. */
function widths(body: string, delimiter: Delimiter): { width: number; alike: number } {
  let sample: Row[];
  try {
    sample = records(body, delimiter, sampleRows);
  } catch {
    const head = /^[^\r\n]*/.exec(body)?.[0] ?? '';
    return { width: head.split(delimiter).length, alike: 0 };
  }
  const width = sample[0]?.cells.length ?? 0;
  return { width, alike: sample.filter(({ cells }) => cells.length === width).length / (sample.length || 1) };
}

function records(body: string, delimiter: Delimiter, count?: number): Row[] {
  try {
    const found: string[][] = parse(body, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      ...(count === undefined ? {} : { to: count }),
    });
    return found.map((cells, index) => ({ number: index + 1, cells }));
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    throw visibleError(
      'invalid',
      'Ett citattecken (") i filen öppnas men stängs aldrig. Rätta det och försök igen.',
      error,
    );
  }
}
