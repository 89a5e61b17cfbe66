import { type Campaign, commonQuestions } from '../../shared/campaigns/campaigns.ts';
import type { CloudSet } from '../../shared/clouds/clouds.ts';
import type { Context } from '../context.ts';
import { lastEntryOf, tidyEntries } from './store.ts';

/** How many steps have been taken with the terms since the clouds were made: these do not have them. */
export async function stepsSince(
  ctx: Context,
  campaign: Campaign,
  { tidied }: Pick<CloudSet, 'tidied'>,
): Promise<number> {
  const since = await Promise.all(
    commonQuestions(campaign).map(async ({ id }) => {
      const [last] = await tidyEntries.first(ctx.table, lastEntryOf(campaign.id, id));
      return Math.max(0, (last?.number ?? 0) - (tidied[id] ?? 0));
    }),
  );
  return since.reduce((sum, steps) => sum + steps, 0);
}
