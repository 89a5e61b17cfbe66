import { visibleError } from '../errors.ts';
import { type PersonalKind, personalByCells, personalByHeading } from './personal-columns.ts';
import type { Row } from './rows.ts';

/** Why a column is not read. */
export type LeftOut = PersonalKind | 'empty' | 'other' | 'asked';

/** What a column is taken for. Cells of a `question` are answers to it; in a list of answers the question is a column too. */
type ColumnUse =
  | { as: 'question'; question: string }
  | { as: 'questionName' | 'workgroup' | 'participant' | 'people' }
  | { as: 'left_out'; why: LeftOut };

export interface Column {
  index: number;
  /** As in the file, without space around it. */
  heading: string;
  use: ColumnUse;
}

/** How somebody wants the columns taken, each by its heading or its letter in a spreadsheet. */
export interface ColumnWishes {
  answers: string[];
  workgroup?: string | undefined;
  leaveOut: string[];
}

const answerNames = ['svar'];
const named: Record<string, ColumnUse['as']> = {
  fråga: 'questionName',
  fraga: 'questionName',
  arbetsgrupp: 'workgroup',
  deltagare: 'participant',
  antal: 'people',
};
const groupWords = 'arbetsgrupp|arbetsplats|arbetslag|enhet|avdelning|grupp|team|workgroup|department|unit';
const asksForGroup = new RegExp(
  `^(?:${groupWords})(?:ens|ets)? ?(?:namn)?$|^(?:vilken|vilket|vad heter|din|ditt|min|mitt|välj|ange|namn på|which|your)\\b.{0,40}(?:${groupWords})`,
  'u',
);

const plain = (heading: string) => heading.normalize('NFC').toLowerCase().trim();

/** `A`, `B` … `Z`, `AA`: the column's letters in a spreadsheet. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/**
 * How a table's columns would be taken, by heading and by what stands in them: as a list of answers when it has a
 * column `svar`, else with a column for each question. What is about the person is left out.
 */
export function columnsOf(headings: string[], rows: Row[]): Column[] {
  const columns = headings.map((raw, index) => ({ index, heading: raw.replace(/\s+/g, ' ').trim() }));
  const isList = columns.some(({ heading }) => answerNames.includes(plain(heading)));
  const stems = questionStems(columns.map(({ heading }) => heading));
  let hasGroup = columns.some(({ heading }) => named[plain(heading)] === 'workgroup');
  return columns.map((column) => {
    const heading = plain(column.heading);
    const cells = rows.map(({ cells: all }) => all[column.index]?.trim() ?? '').filter((cell) => cell !== '');
    const take = (use: ColumnUse): Column => ({ ...column, use });
    if (answerNames.includes(heading)) return take({ as: 'question', question: '' });
    const known = named[heading];
    if (known !== undefined && (isList || known !== 'questionName')) return take({ as: known } as ColumnUse);
    const byHeading = personalByHeading(heading);
    if (byHeading !== undefined) return take({ as: 'left_out', why: byHeading });
    if (!hasGroup && asksForGroup.test(heading)) {
      hasGroup = true;
      return take({ as: 'workgroup' });
    }
    const byCells = personalByCells(heading, cells);
    if (byCells !== undefined) return take({ as: 'left_out', why: byCells });
    if (cells.length === 0) return take({ as: 'left_out', why: 'empty' });
    if (isList || heading === '') return take({ as: 'left_out', why: 'other' });
    return take({ as: 'question', question: stems[column.index] ?? column.heading });
  });
}

const codeBefore = /^[A-Za-z]\w{0,20}(?:\[\w+\])?\.\s+/;
const numberAfter = /(?<!\s)\s*(?:\[[^\]]{1,60}\]|\(\d{1,2}\)|(?:[–-]\s*)?\d{1,2})$/u;

/** The question that each heading belongs to: columns that differ only by a number at the end are lines of one. */
function questionStems(headings: string[]): string[] {
  const whole = headings.map((heading) => heading.replace(codeBefore, ''));
  const stems = whole.map((heading) => heading.replace(numberAfter, ''));
  return whole.map((heading, index) => {
    const stem = stems[index] ?? heading;
    return stem !== '' && stems.filter((other) => other === stem).length > 1 ? stem : heading;
  });
}

/** The columns as somebody wants them instead. Errors: `invalid` when no column is called so, or more than one. */
export function withWishes(columns: Column[], wishes: ColumnWishes): Column[] {
  const answers = wishes.answers.map((name) => find(columns, name));
  const leaveOut = wishes.leaveOut.map((name) => find(columns, name));
  const workgroup = wishes.workgroup === undefined ? undefined : find(columns, wishes.workgroup);
  const use = (column: Column): ColumnUse => {
    if (leaveOut.includes(column)) return { as: 'left_out', why: 'asked' };
    if (column === workgroup) return { as: 'workgroup' };
    if (workgroup && column.use.as === 'workgroup') return { as: 'left_out', why: 'asked' };
    if (answers.includes(column)) {
      return column.use.as === 'question' ? column.use : { as: 'question', question: column.heading };
    }
    return answers.length > 0 && column.use.as === 'question' ? { as: 'left_out', why: 'asked' } : column.use;
  };
  return columns.map((column) => ({ ...column, use: use(column) }));
}

function find(columns: Column[], name: string): Column {
  const wanted = plain(name);
  const byLetter = columns.filter(({ index }) => columnLetter(index).toLowerCase() === wanted);
  const exact = columns.filter(({ heading }) => plain(heading) === wanted);
  const begun = columns.filter(({ heading }) => plain(heading).startsWith(wanted));
  const found = [exact, byLetter, begun].find((some) => some.length > 0) ?? [];
  const [column] = found;
  if (column && found.length === 1) return column;
  const names = columns.map(({ index, heading }) => `${columnLetter(index)} ”${heading}”`).join(', ');
  throw visibleError(
    'invalid',
    `${found.length > 1 ? 'Flera kolumner' : 'Ingen kolumn'} heter ”${name}”. Kolumnerna är: ${names}. Ange en bokstav eller rubriken.`,
  );
}
