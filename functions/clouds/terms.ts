import type { Question } from '../../shared/campaigns/campaigns.ts';
import { answerHints } from '../../shared/checks/answer-hints.ts';
import type { CountedTerm } from '../../shared/cloud/layout.ts';
import type { TidyEntry } from '../../shared/curation/steps.ts';
import { tidy } from '../../shared/curation/tidy.ts';
import type { TidyCounts } from '../../shared/curation/tidy-counts.ts';
import { byPeople } from '../../shared/terms/count.ts';
import { type DistinctLine, peopleCounter } from '../../shared/terms/distinct.ts';
import { groupDistinct } from '../../shared/terms/group.ts';
import type { Grouping } from '../../shared/terms/grouping.ts';
import { loadDictionary } from '../tools/dictionary.ts';

type IsCounted = (person: number) => boolean;

/** A term with how many gave it, and what a person has said of it. */
export interface TidiedCount extends CountedTerm {
  isHidden: boolean;
  isLetIn: boolean;
}

/** A question's terms over some answers, able to count within any part of the people. */
export interface QuestionTerms {
  /** Before anybody has tidied it. Its indices are of the distinct lines. */
  grouping: Grouping;
  /** Terms with how many of these people gave them, commonest first; those nobody of them gave are left out. */
  countAmong: (isCounted?: IsCounted) => TidiedCount[];
  /** What people have changed. */
  counts: TidyCounts;
  /** How many times these people wrote a line that no term came out of. */
  linesWithoutTerm: (isCounted: IsCounted) => number;
}

/** Whether a term looks like a name or like one client: the hint on the phone may have been passed over. */
export function pointsAtSomebody(term: string): boolean {
  return answerHints(term).length > 0;
}

/** Groups once over all lines, and tidies, so that a term has the same name in every view of them. */
export async function termsOfQuestion(
  question: Question,
  lines: readonly DistinctLine[],
  entries: readonly Pick<TidyEntry, 'number' | 'step'>[] = [],
): Promise<QuestionTerms> {
  const grouping = groupDistinct(lines, await loadDictionary(), {
    question: question.text,
    keepLinesWhole: question.keepLinesWhole,
  });
  const count = peopleCounter(lines);
  const { terms, counts } = tidy(grouping.terms, entries);
  const linesAt = (indices: readonly number[]) => indices.flatMap((index) => lines[index] ?? []);
  return {
    grouping,
    counts,
    countAmong: (isCounted) =>
      terms
        .map(({ term, forms, hidden, letIn }) => ({
          term,
          people: count(linesAt(forms.flatMap((form) => form.lines)), isCounted),
          isHidden: hidden !== undefined,
          isLetIn: letIn !== undefined,
        }))
        .filter(({ people }) => people > 0)
        .sort(byPeople),
    linesWithoutTerm: (isCounted) =>
      lines
        .filter((_, index) => grouping.lines[index]?.terms.length === 0)
        .reduce((sum, { writers }) => sum + writers.filter(isCounted).length, 0),
  };
}
