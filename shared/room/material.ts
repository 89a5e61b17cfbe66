import * as z from 'zod';
import type { Question } from '../campaigns/campaigns.ts';

/** What a step goes on with: what can be chosen among, or the text of a question that was chosen. */
export const Material = z.strictObject({ questionId: z.string(), texts: z.array(z.string()).max(12) });
export type Material = z.infer<typeof Material>;

/** A question as a group is asked it. */
export interface RoomQuestion extends Question {
  /** What can be chosen among; undefined where own words are written. */
  options?: string[] | undefined;
}

/** The questions with these ids as the group is asked them; one that the group has chosen nothing for is not asked. */
export function asAsked(
  questions: readonly Question[],
  ids: readonly string[],
  material: readonly Material[],
): RoomQuestion[] {
  return questions.flatMap((question): RoomQuestion[] => {
    if (!ids.includes(question.id)) return [];
    if (!question.step) return [question];
    const texts = material.find(({ questionId }) => questionId === question.id)?.texts ?? [];
    if (texts.length === 0) return [];
    if (question.step.kind === 'choice') return [{ ...question, options: texts }];
    const [text = question.text] = texts;
    return [{ ...question, text, shortText: text }];
  });
}
