import { type Column, columnsOf } from '../../files/columns.ts';
import type { FileTable } from './table.ts';

/**
 * What a column is: an answer to a question, the group or its area, who answered (several rows are then one person),
 * which question a row's answer is to, that answer, or nothing that is read.
 */
export type Use =
  | { as: 'question'; id: string }
  | { as: 'group' | 'area' | 'person' | 'asked' | 'answer' }
  | { as: 'left_out'; why: string };

export interface AskedQuestion {
  id: string;
  text: string;
  shortText: string;
  earlier?: { text: string; shortText: string }[] | undefined;
}

const why: Record<string, string> = {
  name: 'namn',
  contact: 'kontaktuppgifter',
  time: 'tid',
  number: 'nummer',
  empty: 'tom',
};

const wordsOf = (text: string) =>
  new Set(
    text
      .normalize('NFC')
      .toLocaleLowerCase('sv')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1),
  );

/** How much two texts have in common, from 0 to 1: of the words of both, how many are in both. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

/** Half of the words: a question that was shortened by a form tool, and not another that begins alike. */
const alike = 0.5;

/** The question that a heading or a cell means; undefined when none is like it, or two are alike. */
export function questionLike(text: string, questions: readonly AskedQuestion[]): string | undefined {
  const scored = questions
    .map((question) => {
      const { id, shortText, earlier = [] } = question;
      const texts = [question.text, shortText, ...earlier.flatMap((one) => [one.text, one.shortText])];
      return { id, score: Math.max(...texts.map((known) => likeness(text, known))) }; // bounded: a question's texts
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best && best.score >= alike && best.score > (next?.score ?? 0) ? best.id : undefined;
}

/** How the columns would be taken, by their headings and what stands in them: to be looked at and changed. */
export function guessUses({ headings, rows }: FileTable, questions: readonly AskedQuestion[]): Use[] {
  const columns = columnsOf(headings, rows);
  const isList = columns.some(({ use }) => use.as === 'questionName');
  const uses = columns.map((column) => useOf(column, questions, isList));
  // Headings that are like no question, one for each question that is left, stand in the same order.
  const left = questions.filter(({ id }) => !uses.some((use) => use.as === 'question' && use.id === id));
  const unknown = uses.flatMap((use, index) => (use === unclear ? [index] : []));
  const inOrder = unknown.length === left.length ? left : [];
  return uses.map((use, index): Use => {
    const question = use === unclear ? inOrder[unknown.indexOf(index)] : undefined;
    return question ? { as: 'question', id: question.id } : use;
  });
}

const unclear: Use = { as: 'left_out', why: 'ingen av frågorna' };
const areaNames = ['verksamhetsområde', 'område', 'verksamhet', 'förvaltning'];

function useOf({ heading, use }: Column, questions: readonly AskedQuestion[], isList: boolean): Use {
  switch (use.as) {
    case 'workgroup':
      return { as: 'group' };
    case 'participant':
      return { as: 'person' };
    case 'questionName':
      return { as: 'asked' };
    case 'people':
      return { as: 'left_out', why: 'varje rad räknas som en person' };
    case 'left_out':
      return areaNames.includes(heading.toLocaleLowerCase('sv'))
        ? { as: 'area' }
        : { as: 'left_out', why: why[use.why] ?? '' };
  }
  if (areaNames.includes(heading.toLocaleLowerCase('sv'))) return { as: 'area' };
  if (isList) return { as: 'answer' };
  const id = questionLike(use.question === '' ? heading : use.question, questions);
  if (id !== undefined) return { as: 'question', id };
  // One question, and one column that is called svar.
  const [only] = questions;
  return use.question === '' && only && questions.length === 1 ? { as: 'question', id: only.id } : unclear;
}
