import type { Seen, SeenStory } from '../look.ts';

/** What is wrong with how a story is seen, if anything. */
export type StoryRule = (seen: SeenStory, all: Seen) => string | undefined;

/** For how long a worker and Facebook have been there together, since `fromMs` at the earliest. */
export function presentForMs({ world, nowMs }: Seen, fromMs: number): number {
  const { presentSinceMs } = world.ledger;
  return presentSinceMs === undefined ? 0 : nowMs - Math.max(presentSinceMs, fromMs);
}
