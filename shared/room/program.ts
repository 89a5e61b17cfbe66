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

/**
 * The parts of a campaign's workshop in order: questions are answered, and then looked at one by one. Where the group goes
 * on with what it wrote, each step is answered and looked at before the next.
 */
export function programOf({ questions }: Pick<Campaign, 'questions'>): Stage[] {
  return [{ kind: 'gather' }, ...runsOf(questions).flatMap(partsOf), { kind: 'end' }];
}

/** Questions that are answered together. */
function runsOf(questions: readonly Question[]): Question[][] {
  const runs: Question[][] = [];
  for (const question of questions) {
    const last = runs.at(-1);
    if (last && last[0]?.step?.kind === question.step?.kind) last.push(question);
    else runs.push([question]);
  }
  return runs;
}

const partsOf = (run: readonly Question[]): Stage[] => [
  { kind: 'write', questionIds: run.map(({ id }) => id) },
  ...run.map(({ id }): Stage => ({ kind: 'look', questionId: id })),
];

/** The questions that are asked at a place in the program: those of the part that is on, or was last. */
export function askedAt(program: readonly Stage[], at: number): string[] {
  const write = program.slice(0, at + 1).findLast((stage) => stage.kind === 'write');
  const first = program.find((stage) => stage.kind === 'write');
  return (write ?? first)?.questionIds ?? [];
}

const names = { gather: 'Samla', write: 'Svara', look: 'Titta och prata', end: 'Avsluta' } as const;

/** What a part is called; where there are several of a kind, with its question. */
export function stageName(stage: Stage, questions: readonly Question[]): string {
  const of = (id: string | undefined) => questions.find((question) => question.id === id);
  if (stage.kind === 'write') {
    const first = of(stage.questionIds[0]);
    if (first?.step?.kind === 'choice') return 'Rösta';
    return runsOf(questions).length === 1 ? names.write : `${names.write}: ${first?.shortText ?? ''}`;
  }
  if (stage.kind !== 'look' || questions.length === 1) return names[stage.kind];
  return `Titta: ${of(stage.questionId)?.shortText ?? ''}`;
}
