import type { Row } from '../../files/rows.ts';
import { plural } from '../../text/plural.ts';
import { hasPersonalNumber, problemsInAnswer } from '../problems.ts';
import { type CellQuestion, linesOfCell } from './cells.ts';
import { type AskedQuestion, questionLike, type Use } from './columns.ts';
import type { FileTable } from './table.ts';

export interface KnownGroup {
  id: string;
  area: string;
  name: string;
}

interface ReadAnswer {
  workgroupId: string;
  lines: Record<string, string[]>;
}

export interface Choices {
  uses: readonly Use[];
  /** The group of all, for a file without such a column. */
  group?: string | undefined;
  /** Which group is meant by what stands in the file. */
  groups?: Readonly<Record<string, string>> | undefined;
}

export interface Reading {
  answers: ReadAnswer[];
  /** Rows that are left out, as a spreadsheet numbers them, and why, in Swedish. */
  leftOut: { row: number; text: string }[];
  /** What stands for a group and is none, with how many rows have it. */
  unknown: { text: string; rows: number }[];
  /** Questions in the file that the campaign has not, with how many answers to them are not read. */
  unasked: { text: string; rows: number }[];
  /** What has to be chosen before anything can be brought in, in Swedish. */
  missing?: string;
}

type Question = AskedQuestion & CellQuestion;

/** What one person wrote, over one row or several. */
interface Person {
  row: number;
  group: string;
  cells: { question: string; text: string }[];
}

const tidy = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * What would be brought in of a file, and what left out and why, row by row: by the limits and the look for personal numbers
 * that a phone's form has. An answer is brought in whole or not at all, so that a mended file adds what was left out.
 */
export function readAnswers(
  table: FileTable,
  choices: Choices,
  questions: readonly Question[],
  known: readonly KnownGroup[],
): Reading {
  const missing = missingIn(choices);
  if (missing !== undefined) return { answers: [], leftOut: [], unknown: [], unasked: [], missing };
  const groupOf = groupFinder(choices, known);
  const reading: Reading = { answers: [], leftOut: [], unknown: [], unasked: [] };
  const [unknown, unasked] = [new Counts(), new Counts()];
  for (const person of peopleIn(table.rows, choices.uses, questions, unasked)) {
    const group = groupOf(person.group);
    if (group.isUnknown) unknown.add(person.group);
    const lines = linesBy(person.cells, questions);
    const text = problemIn(lines, questions) ?? group.problem;
    if (text !== undefined) reading.leftOut.push({ row: person.row, text });
    else if (group.id !== undefined) reading.answers.push({ workgroupId: group.id, lines });
  }
  return { ...reading, unknown: unknown.sayable(), unasked: unasked.sayable() };
}

/** How many rows have each text. */
class Counts {
  readonly #rows = new Map<string, number>();

  add(text: string): void {
    this.#rows.set(text, (this.#rows.get(text) ?? 0) + 1);
  }

  /** All that may be shown. */
  sayable(): { text: string; rows: number }[] {
    return [...this.#rows]
      .filter(([text]) => !hasPersonalNumber(text))
      .map(([text, rows]) => ({ text, rows }));
  }
}

/** What has not been chosen that has to be. */
function missingIn({ uses, group }: Choices): string | undefined {
  const has = (as: Use['as']) => uses.some((use) => use.as === as);
  if (!has('group') && group === undefined)
    return 'Välj vilken kolumn som har arbetsgruppen, eller vilken grupp alla svar hör till.';
  if (has('asked') !== has('answer'))
    return 'När varje rad har ett svar på en fråga behövs både kolumnen med frågan och kolumnen med svaret.';
  if (!has('question') && !has('answer')) return 'Välj minst en kolumn som har svar på en fråga.';
  return undefined;
}

/** The rows as people: each row is one, unless a column says which rows are the same person's. */
function peopleIn(
  rows: readonly Row[],
  uses: readonly Use[],
  questions: readonly Question[],
  unasked: Counts,
): Person[] {
  const like = remembering((text) => questionLike(text, questions));
  const [groupAt, areaAt, personAt, askedAt] = (['group', 'area', 'person', 'asked'] as const).map((as) =>
    uses.findIndex((use) => use.as === as),
  );
  const at = (cells: string[], index: number | undefined) => tidy(cells[index ?? -1]);
  const people = new Map<string, Person>();
  for (const { number: row, cells } of rows) {
    const name = at(cells, groupAt);
    const group = areaAt === -1 || name === '' ? name : groupText(at(cells, areaAt), name);
    const said = at(cells, personAt);
    // Numbers such as 1, 2, 3 may start again in each group.
    const key = said === '' ? `row ${row}` : `person ${group}\n${said}`;
    const person = people.get(key) ?? { row, group, cells: [] };
    people.set(key, person);
    const asked = at(cells, askedAt);
    for (const [index, use] of uses.entries()) {
      const text = cells[index] ?? '';
      if (text.trim() === '' || (use.as !== 'question' && use.as !== 'answer')) continue;
      const question = use.as === 'question' ? use.id : like(asked);
      if (question !== undefined) person.cells.push({ question, text });
      else unasked.add(asked);
    }
  }
  return [...people.values()];
}

/** What stands for a group, with its area where the file has a column for that. */
const groupText = (area: string, name: string): string => `${area}: ${name}`;

const shortened = (text: string) => {
  if (hasPersonalNumber(text)) return '…';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

function linesBy(cells: Person['cells'], questions: readonly Question[]): Record<string, string[]> {
  const written = questions.map((question): [string, string[]] => [
    question.id,
    cells.filter((cell) => cell.question === question.id).flatMap(({ text }) => linesOfCell(text, question)),
  ]);
  return Object.fromEntries(written.filter(([, lines]) => lines.length > 0));
}

function problemIn(lines: Record<string, string[]>, questions: readonly Question[]): string | undefined {
  if (Object.keys(lines).length === 0) return 'Inget svar på raden.';
  const [problem] = problemsInAnswer([...questions], lines); // bounded: a campaign's questions
  if (!problem) return undefined;
  const question = questions.find(({ id }) => id === problem.questionId);
  const count = lines[problem.questionId]?.length ?? 0;
  if (question && problem.line === undefined && count > question.maxLines)
    return `${question.shortText}: ${plural(count, 'rad', 'rader')}, högst ${question.maxLines} får plats.`;
  if (question && problem.line === undefined && count < question.minLines)
    return `${question.shortText}: ${plural(count, 'rad', 'rader')}, minst ${question.minLines} behövs.`;
  return `${question?.shortText}: ${forFile(problem.text)}`;
}

/** The form's own words without what it asks the one who is writing to do. */
function forFile(text: string): string {
  const first = /^.*?[.](?=\s|$)/u.exec(text)?.[0];
  return first ?? text;
}

interface FoundGroup {
  id?: string | undefined;
  problem?: string;
  isUnknown?: boolean;
}

const plain = (text: string) => tidy(text).normalize('NFC').toLocaleLowerCase('sv');

/** The group that a text means: chosen by hand, or called so. */
function groupFinder({ group, groups = {} }: Choices, known: readonly KnownGroup[]) {
  const byName = Map.groupBy(known, ({ name }) => plain(name));
  const byBoth = new Map(known.map((one) => [plain(groupText(one.area, one.name)), one.id]));
  const find = (text: string): FoundGroup => {
    if (group !== undefined) return { id: group };
    if (text === '') return { problem: 'Arbetsgruppen saknas.' };
    const chosen = Object.hasOwn(groups, text) ? groups[text] : undefined;
    const id = chosen ?? byBoth.get(plain(text));
    if (id !== undefined) return { id };
    const named = byName.get(plain(text)) ?? [];
    const [only] = named;
    if (only && named.length === 1) return { id: only.id };
    const said = shortened(text);
    return {
      isUnknown: true,
      problem: only
        ? `Arbetsgruppen ”${said}” finns i flera områden.`
        : `Arbetsgruppen ”${said}” finns inte i omgången.`,
    };
  };
  return remembering(find);
}

/** The same, worked out once for each text. */
function remembering<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    if (!found.has(text)) found.set(text, find(text));
    return found.get(text) as T;
  };
}
