import type { GroupCloud, GroupPicture, GroupTerm } from '../clouds/clouds.ts';

/** What a question's answers say now. */
export interface QuestionNow {
  questionId: string;
  /** How many answered the question. */
  answered: number;
  /** What may be named, commonest first. */
  terms: GroupTerm[];
  /** How many terms may point at somebody. */
  withheld: number;
  /** How many terms fewer gave than the campaign asks for in a group. */
  few: number;
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

/** What a picture says, before it is drawn. */
export type PictureContent = Pick<
  GroupPicture,
  'questionId' | 'terms' | 'withheld' | 'lessCommon' | 'few' | 'takenOut'
>;

/** The pictures drawn in full, each with at most `maxTerms`; none for a question that too few have answered. */
export function fullContents(
  questions: QuestionNow[],
  minAnswers: number,
  maxTerms: number,
): PictureContent[] {
  return questions
    .filter(({ answered }) => answered >= minAnswers)
    .map(({ questionId, terms, withheld, few }) => ({
      questionId,
      terms: terms.slice(0, maxTerms),
      withheld,
      lessCommon: Math.max(0, terms.length - maxTerms),
      ...(few > 0 && { few }),
    }));
}

/**
 * The same pictures without any term that those who have `changed` or withdrawn an answer since may have been the only
 * ones to write. How many they are decides alone, and not who: two pictures of a group differ in the same way whoever
 * it was. None is left for a question that fewer than `minAnswers` still answer.
 */
export function lessenedContents(
  before: PictureContent[],
  answered: ReadonlyMap<string, number>,
  changed: number,
  minAnswers: number,
): PictureContent[] {
  return before
    .filter(({ questionId }) => (answered.get(questionId) ?? 0) >= minAnswers)
    .map((content) => {
      // Which ways of writing are still somebody's is not known any more.
      const terms = content.terms
        .filter(({ people, written }) => (written ?? people) > changed)
        .map(({ also: _, ...term }) => term);
      const takenOut = (content.takenOut ?? 0) + content.terms.length - terms.length;
      return { ...content, terms, ...(takenOut > 0 && { takenOut }) };
    });
}
