import type { StoryId } from '../../../shared/ids.ts';
import { recounted, type StoryTally, tallyCount } from '../../../shared/stories/line/tally.ts';
import type { Context } from '../../context.ts';
import type { Write } from '../../ports/table.ts';
import { allTallies, storyTallies } from './store.ts';

/** Which tally counts the story: its id is chance, so they share the stories evenly. */
const numberOf = (id: StoryId): number => id.charCodeAt(id.length - 1) % tallyCount;

/** The write that counts a story, which counted under the names in `before`, under those in `after`. */
export async function tallyWrite(
  ctx: Context,
  id: StoryId,
  before: readonly string[],
  after: readonly string[],
): Promise<Write> {
  const now = ctx.clock.now();
  const number = numberOf(id);
  const stored = await storyTallies.find(ctx.table, number);
  const tally = stored ?? { number, version: 0, changedAt: now.toISOString(), counts: {} };
  return storyTallies.write(recounted(tally, before, after, now));
}

/** All of them: how many stories and posts there are, and with their versions whether any line has changed. */
export function tallies(ctx: Context): Promise<StoryTally[]> {
  return storyTallies.all(ctx.table, allTallies);
}
