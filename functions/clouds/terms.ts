import type { Answer } from '../../shared/answers/answers.ts';
import type { Question } from '../../shared/campaigns/campaigns.ts';
import { answerHints } from '../../shared/checks/answer-hints.ts';
import type { CountedTerm } from '../../shared/cloud/layout.ts';
import { countTerms } from '../../shared/terms/count.ts';
import { groupTerms } from '../../shared/terms/group.ts';
import type { Grouping } from '../../shared/terms/grouping.ts';
import { loadDictionary } from '../tools/dictionary.ts';

/** A question's terms over some answers, able to count within any part of them. */
export interface QuestionTerms {
  grouping: Grouping;
  /** Terms with how many of these people gave them, commonest first; those nobody of them gave are left out. */
  countAmong: (isCounted: (answer: Answer) => boolean) => CountedTerm[];
  /** Lines that no term came out of, among these people. */
  linesWithoutTerm: (isCounted: (answer: Answer) => boolean) => number;
}

/** Whether a term looks like a name or like one client: the hint on the phone may have been passed over. */
export function pointsAtSomebody(term: string): boolean {
  return answerHints(term).length > 0;
}

/** Groups once over all answers, so that a term has the same name in every view of them. */
export async function termsOfQuestion(question: Question, answers: Answer[]): Promise<QuestionTerms> {
  const lines = answers.flatMap((answer) =>
    (answer.lines[question.id] ?? []).map((text) => ({ text, person: answer.keyHash, answer })),
  );
  const grouping = groupTerms(lines, await loadDictionary(), {
    question: question.text,
    keepLinesWhole: question.keepLinesWhole,
  });
  return {
    grouping,
    countAmong: (isCounted) => {
      const counted = countTerms(grouping.terms, (index) => {
        const line = lines[index];
        return line && isCounted(line.answer) ? { person: line.person, people: 1 } : undefined;
      });
      return counted.map(({ term, people }) => ({ term, people }));
    },
    linesWithoutTerm: (isCounted) =>
      grouping.lines.filter((line, index) => {
        const answer = lines[index]?.answer;
        return line.terms.length === 0 && answer !== undefined && isCounted(answer);
      }).length,
  };
}
