import type { Answer } from '../answers/answers.ts';
import type { CountedTerm } from '../cloud/layout.ts';
import type { GroupCloud, GroupPicture } from '../clouds/clouds.ts';

/** What a question's answers say now. */
export interface QuestionNow {
  questionId: string;
  /** How many answered the question. */
  answered: number;
  /** What may be named, commonest first. */
  terms: CountedTerm[];
  /** How many terms may point at somebody. */
  withheld: number;
  /** How many people give this term now; 0 when nobody's answer has it. */
  peopleBehind: (term: string) => number;
}

interface AnswersNow {
  /** People who have answered and not withdrawn. */
  answered: number;
  changes: number;
}

/**
 * What is to be done with a group's picture: `draw` it in full, `lessen` it to what is still answered, or nothing.
 * In full only when `minAnswers` more have answered than at the last time, withdrawals taken off: else the room could
 * see what one person wrote.
 */
export function stepFor(
  stored: Pick<GroupCloud, 'drawnAt' | 'changes' | 'pictures'> | undefined,
  now: AnswersNow,
  minAnswers: number,
): 'nothing' | 'draw' | 'lessen' {
  const { drawnAt, changes, pictures } = stored ?? { drawnAt: 0, changes: 0, pictures: [] };
  if (now.answered >= drawnAt + minAnswers) return 'draw';
  const tooFew = now.answered < minAnswers && pictures.length > 0;
  return tooFew || now.changes !== changes ? 'lessen' : 'nothing';
}

/** How many times answers have been changed or withdrawn: tells that something was, not which or when. */
export function changesIn(all: Pick<Answer, 'version'>[]): number {
  return all.reduce((sum, { version }) => sum + version - 1, 0);
}

/** What a picture says, before it is drawn. */
export type PictureContent = Pick<GroupPicture, 'questionId' | 'terms' | 'withheld' | 'lessCommon'>;

/** The pictures drawn in full, each with at most `maxTerms`; none for a question that too few have answered. */
export function fullContents(
  questions: QuestionNow[],
  minAnswers: number,
  maxTerms: number,
): PictureContent[] {
  return questions
    .filter(({ answered }) => answered >= minAnswers)
    .map(({ questionId, terms, withheld }) => ({
      questionId,
      terms: terms.slice(0, maxTerms),
      withheld,
      lessCommon: Math.max(0, terms.length - maxTerms),
    }));
}

/** The same pictures less what has been changed or withdrawn since; nothing in them is new or more than it was. */
export function lessenedContents(
  before: PictureContent[],
  questions: QuestionNow[],
  minAnswers: number,
): PictureContent[] {
  return before.flatMap((content) => {
    const now = questions.find(({ questionId }) => questionId === content.questionId);
    if (!now || now.answered < minAnswers) return [];
    const terms = content.terms
      .map(({ term, people }) => ({ term, people: Math.min(people, now.peopleBehind(term)) }))
      .filter(({ people }) => people > 0)
      .sort((a, b) => b.people - a.people);
    return [
      {
        questionId: content.questionId,
        terms,
        withheld: Math.min(content.withheld, now.withheld),
        lessCommon: Math.min(content.lessCommon, Math.max(0, now.terms.length - terms.length)),
      },
    ];
  });
}
