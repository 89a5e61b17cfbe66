import * as z from 'zod';
import { Instant } from '../../campaigns/campaigns.ts';
import type { StoryState } from '../story.ts';
import { type Approved, approvedIn, type Facets, facetsIn } from './counted.ts';

/** How many tallies the stories are shared between, so that those who write at the same time rarely meet in one. */
export const tallyCount = 8;

/** How many stories and posts there are of each kind, among a share of all. Its version grows whenever a line changes. */
export const StoryTally = z.strictObject({
  number: z.int().nonnegative(),
  version: z.int().nonnegative(),
  /** When a line last changed. */
  changedAt: Instant,
  counts: z.record(z.string(), z.int().positive()),
});
export type StoryTally = z.infer<typeof StoryTally>;

/** The tally after a story that counted under the names in `before` has come to count under those in `after`. */
export function recounted(
  tally: StoryTally,
  before: readonly string[],
  after: readonly string[],
  now: Date,
): StoryTally {
  const counts = new Map(Object.entries(tally.counts));
  const add = (name: string, change: number) => counts.set(name, (counts.get(name) ?? 0) + change);
  for (const name of before) add(name, -1);
  for (const name of after) add(name, 1);
  const kept = [...counts].filter(([, count]) => count > 0);
  return { ...tally, changedAt: now.toISOString(), counts: Object.fromEntries(kept) };
}

/** How many there are under this name. */
export function countIn(tallies: readonly StoryTally[], name: string): number {
  return tallies.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0);
}

/** How many approvals of posts that are not out yet are such. */
export function approvalsIn(tallies: readonly StoryTally[], passes: (approved: Approved) => boolean): number {
  const found = tallies.flatMap(({ counts }) =>
    Object.entries(counts).map(([name, count]) => {
      const approved = approvedIn(name);
      return approved && passes(approved) ? count : 0;
    }),
  );
  return found.reduce((sum, count) => sum + count, 0);
}

/** How many stories with such facets there are in each state. */
export function storiesIn(
  tallies: readonly StoryTally[],
  passes: (facets: Facets) => boolean,
): Map<StoryState, number> {
  const found = new Map<StoryState, number>();
  for (const { counts } of tallies) {
    for (const [name, count] of Object.entries(counts)) {
      const facets = facetsIn(name);
      if (!facets || !passes(facets)) continue;
      found.set(facets[0], (found.get(facets[0]) ?? 0) + count);
    }
  }
  return found;
}
