import { visibleError } from '../errors.ts';
import { plural } from '../text/plural.ts';
import {
  type Column,
  type ColumnWishes,
  columnLetter,
  columnsOf,
  type LeftOut,
  withWishes,
} from './columns.ts';
import { type Row, readDelimited, readFileContent, type Sheet } from './rows.ts';

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
  /** How the columns are taken; none in plain text. */
  columns: Column[];
  /** Swedish sentences about what was read otherwise than it stood. */
  remarks: string[];
}

/**
 * Reads answers from a table (Excel, or CSV with `;`, `,` or tab) with a head, or from plain text with an answer a
 * line. `isTable` says which of these a text must be; undefined leaves it to what it looks like.
 * Errors: `invalid`, with a text that says what to change.
 */
export async function readAnswers(
  bytes: Uint8Array,
  isTable: boolean | undefined,
  wishes: ColumnWishes = { answers: [], leaveOut: [] },
): Promise<AnswerFile> {
  const content = await readFileContent(bytes);
  if (content.kind === 'sheet') return readTable(content.sheet, wishes);
  const { text, encoding } = content;
  if (text.trim() === '') throw visibleError('invalid', 'Filen är tom.');
  if (isTable === false) return readLines(text, encoding);
  if (isTable === true) return readTable(readDelimited(text, encoding), wishes);
  return looksLikeTable(text, encoding)
    ? readTable(readDelimited(text, encoding), wishes)
    : readLines(text, encoding);
}

/** A text is a table when its head names something that tables have, not for a comma alone. */
function looksLikeTable(text: string, encoding: string): boolean {
  const head = text.replace(/^\ufeff?(?:sep=.\r?\n)?/i, '').match(/^[^\r\n]{0,4000}/)?.[0] ?? '';
  const [first] = readDelimited(head.replaceAll('"', ''), encoding).rows;
  const headings = first?.cells ?? [];
  if (headings.some((heading) => heading.trim().toLowerCase() === 'svar')) return true;
  const columns = columnsOf(headings, []);
  return (
    headings.length > 1 &&
    columns.some(({ use }) => use.as !== 'question' && !(use.as === 'left_out' && use.why === 'empty'))
  );
}

const isBlank = ({ cells }: Row) => cells.every((cell) => cell.trim() === '');
/** What a form tool may write under the questions. */
const secondHeads = /^(?:open-ended response|öppet svar|fritextsvar|response|svar)$/iu;

function readTable(
  { rows, format, encoding, delimiter, remarks: before }: Sheet,
  wishes: ColumnWishes,
): AnswerFile {
  const filled = rows.filter((row) => !isBlank(row));
  const [head, ...body] = filled;
  if (head === undefined) throw visibleError('invalid', 'Filen är tom.');
  const columns = withWishes(columnsOf(head.cells, body), wishes);
  const remarks = [...before];
  const empty = rows.filter((row) => isBlank(row) && row.cells.length > 1).length;
  if (empty > 0) remarks.push(`${plural(empty, 'tom rad', 'tomma rader')} räknas inte.`);
  const asked = columns.filter(({ use }) => use.as === 'question');
  if (asked.length === 0) throw noAnswers(columns);
  const [second] = body;
  const isSecondHead =
    second !== undefined && asked.every(({ index }) => secondHeads.test(second.cells[index]?.trim() ?? ''));
  if (isSecondHead) remarks.push(`Rad ${second.number} läses som en andra rubrikrad.`);
  const answers: RawAnswer[] = [];
  for (const row of isSecondHead ? body.slice(1) : body) {
    for (const answer of answersIn(row, columns, delimiter, remarks))
      answers.push({ row: answers.length + 1, ...answer });
  }
  const hasParticipants = columns.some(({ use }) => use.as === 'participant');
  return { answers, encoding, format, countedBy: hasParticipants ? 'participant' : 'row', columns, remarks };
}

function noAnswers(columns: Column[]) {
  const found = columns.map(({ heading }) => `”${heading}”`).join(', ');
  return visibleError(
    'invalid',
    `Ingen kolumn ser ut att ha svar. Kolumnerna som hittades är: ${found}. ` +
      'Döp kolumnen med svaren till svar i filens första rad, eller säg vilken den är.',
  );
}

/** The answers of one row, one for each question that it answers. */
function answersIn(
  row: Row,
  columns: Column[],
  delimiter: string | undefined,
  remarks: string[],
): Omit<RawAnswer, 'row'>[] {
  const asked = columns.filter(({ use }) => use.as === 'question');
  const cells = joinRest(row.cells, columns, asked, delimiter);
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    remarks.push(`Rad ${row.number} har fler kolumner än rubriken; det som är för mycket räknas inte med.`);
  }
  const cell = (as: string) => cells[columns.find(({ use }) => use.as === as)?.index ?? -1] ?? '';
  const workgroup = cell('workgroup').trim();
  const participant = cell('participant').trim();
  const written = asked.filter(({ index }) => asked.length === 1 || (cells[index] ?? '').trim() !== '');
  if (written.length === 0) remarks.push(`Rad ${row.number} har inget svar.`);
  const hasPeople = columns.some(({ use }) => use.as === 'people');
  const people = hasPeople ? peopleOf(cell('people').trim(), row.number, remarks) : 1;
  return written.map(({ index, use }) => ({
    raw: cells[index] ?? '',
    question: use.as === 'question' && use.question !== '' ? use.question : tidy(cell('questionName')),
    workgroup,
    // Numbers such as 1, 2, 3 may start again in each group.
    person: participant === '' ? `rad ${row.number}` : `${workgroup}\n${participant}`,
    people,
  }));
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** An answer in the last column that holds the delimiter without quotation marks is still one answer. */
function joinRest(
  cells: string[],
  columns: Column[],
  asked: Column[],
  delimiter: string | undefined,
): string[] {
  const last = columns.length - 1;
  const [only] = asked;
  if (delimiter === undefined || cells.length <= columns.length || asked.length !== 1 || only?.index !== last)
    return cells;
  return [...cells.slice(0, last), cells.slice(last).join(delimiter)];
}

function peopleOf(text: string, row: number, remarks: string[]): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  remarks.push(`Rad ${row} har antalet ”${text}”, som inte är ett heltal; det räknas som 1.`);
  return 1;
}

function readLines(text: string, encoding: string): AnswerFile {
  const answers = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((raw, i) => ({ row: i + 1, raw, question: '', workgroup: '', person: `rad ${i + 1}`, people: 1 }));
  return {
    answers,
    encoding,
    format: 'text med ett svar per rad',
    countedBy: 'row',
    columns: [],
    remarks: [],
  };
}

const leftOutTexts: Record<LeftOut, string> = {
  name: 'läses inte (namn)',
  contact: 'läses inte (kontaktuppgifter)',
  time: 'läses inte (tid)',
  number: 'läses inte (nummer eller tekniska uppgifter)',
  empty: 'läses inte (tom)',
  other: 'läses inte',
  asked: 'läses inte (valt så)',
};

/** How a column is taken, in Swedish, to be shown before anything is made of it. */
export function columnText({ index, heading, use }: Column): string {
  const texts = {
    question: () =>
      use.as === 'question' && use.question !== '' && use.question !== heading
        ? `svar på ”${use.question}”`
        : 'svar',
    questionName: () => 'frågan',
    workgroup: () => 'arbetsgrupp',
    participant: () => 'vem som svarat, för att räkna varje person en gång',
    people: () => 'hur många som sagt samma sak',
    left_out: () => (use.as === 'left_out' ? leftOutTexts[use.why] : ''),
  };
  return `${columnLetter(index)} ”${heading}”: ${texts[use.as]()}`;
}
