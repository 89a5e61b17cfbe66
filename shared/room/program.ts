import type { Campaign, Question } from '../campaigns/campaigns.ts';

/**
 * A part of a workshop, as the room sees it. `gather`: people come in. `write`: they answer these questions. `look`: the
 * cloud of one question is unveiled and talked about. `end`: what happens now.
 */
export type Stage =
  | { kind: 'gather' }
  | { kind: 'write'; questionIds: string[] }
  | { kind: 'look'; questionId: string }
  | { kind: 'end' };

/** The parts of a campaign's workshop in order: all questions are answered, and then looked at one by one. */
export function programOf({ questions }: Pick<Campaign, 'questions'>): Stage[] {
  return [
    { kind: 'gather' },
    { kind: 'write', questionIds: questions.map(({ id }) => id) },
    ...questions.map(({ id }): Stage => ({ kind: 'look', questionId: id })),
    { kind: 'end' },
  ];
}

const names = { gather: 'Samla', write: 'Svara', look: 'Titta och prata', end: 'Avsluta' } as const;

/** What a part is called; where there are several of a kind, with its question. */
export function stageName(stage: Stage, questions: readonly Pick<Question, 'id' | 'shortText'>[]): string {
  if (stage.kind !== 'look' || questions.length === 1) return names[stage.kind];
  return `${names.look}: ${questions.find(({ id }) => id === stage.questionId)?.shortText ?? ''}`;
}
