import type { Tray } from '../../../shared/desk/tray.ts';
import { burstsAmong, leastOfBurst } from '../../../shared/stories/burst.ts';
import type { StoryLine } from '../../../shared/stories/line/line.ts';
import { comparableText } from '../../../shared/text/same-text.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { linesIn, storyLines } from '../lines/store.ts';
import { mostUnread } from '../sender/send.ts';

/** What came very close together and nobody has taken care of. Reads the lines of what waits to be read: no more can. */
export async function tray(ctx: Context): Promise<Tray> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const waiting = await storyLines.first(ctx.table, { ...linesIn('submitted'), limit: mostUnread });
  const bursts = burstsAmong(waiting.filter(({ owner }) => owner === undefined));
  return {
    bursts: bursts.map((lines) => ({
      from: lines[0]?.submittedAt ?? '',
      till: lines.at(-1)?.submittedAt ?? '',
      count: lines.length,
      alike: alikeAmong(lines),
    })),
  };
}

/** Whether there is a burst among what came last; reads no more than twice what makes one. */
export async function hasLateBurst({ table }: Context): Promise<boolean> {
  const limit = 2 * leastOfBurst;
  const latest = await storyLines.first(table, { ...linesIn('submitted'), reverse: true, limit });
  return burstsAmong(latest.filter(({ owner }) => owner === undefined)).length > 0;
}

function alikeAmong(lines: readonly StoryLine[]): Tray['bursts'][number]['alike'] {
  const byTitle = Map.groupBy(lines, ({ title }) => comparableText(title).toLocaleLowerCase('sv'));
  return [...byTitle.values()]
    .map((same) => ({ title: same[0]?.title ?? '', ids: same.map(({ id }) => id) }))
    .sort((a, b) => b.ids.length - a.ids.length);
}
