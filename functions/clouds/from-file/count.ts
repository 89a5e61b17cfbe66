import type { RawAnswer } from '../../../shared/files/answers.ts';
import { countTerms, peopleBehind } from '../../../shared/terms/count.ts';
import { groupTerms } from '../../../shared/terms/group.ts';
import type { GroupedLine } from '../../../shared/terms/grouping.ts';
import type { Dictionary } from '../../../shared/terms/language/dictionary.ts';

export interface FileTerm {
  term: string;
  people: number;
  forms: string[];
}

/** One question's answers and what they became. */
export interface QuestionCount {
  /** As people answered it; empty when the file does not say. */
  question: string;
  answers: RawAnswer[];
  /** What each answer became, in the same order. */
  lines: GroupedLine[];
  /** In falling order of people. */
  terms: FileTerm[];
  people: number;
  workgroups: number;
}

/** The questions in the order that the file first asks them; answers without one come under an empty text. */
export function byQuestion(answers: RawAnswer[]): { question: string; answers: RawAnswer[] }[] {
  const groups = Map.groupBy(answers, ({ question }) => question);
  return [...groups].map(([question, ofQuestion]) => ({ question, answers: ofQuestion }));
}

/** Groups a question's answers into terms and counts the people behind each. */
export function countQuestion(
  question: string,
  answers: RawAnswer[],
  dictionary: Dictionary,
  keepLinesWhole: boolean,
): QuestionCount {
  const grouping = groupTerms(
    answers.map(({ raw, person }) => ({ text: raw, person })),
    dictionary,
    { question, keepLinesWhole },
  );
  const terms = countTerms(grouping.terms, (line) => answers[line]);
  return {
    question,
    answers,
    lines: grouping.lines,
    terms,
    people: peopleBehind(answers),
    workgroups: new Set(answers.map(({ workgroup }) => workgroup).filter((name) => name !== '')).size,
  };
}
