import { type Campaign, commonQuestions } from '../../shared/campaigns/campaigns.ts';
import type { CloudSet } from '../../shared/clouds/clouds.ts';
import type { Context } from '../context.ts';
import { entriesAfter, tidyEntries } from './store.ts';

/** How many steps have changed the terms since the clouds were made; to say no to a suggestion changes none. */
export async function stepsSince(
  ctx: Context,
  campaign: Campaign,
  { tidied }: Pick<CloudSet, 'tidied'>,
): Promise<number> {
  const since = await Promise.all(
    commonQuestions(campaign).map(({ id }) =>
      tidyEntries.all(ctx.table, entriesAfter(campaign.id, id, tidied[id] ?? 0)),
    ),
  );
  return since.flat().filter(({ step }) => step.kind !== 'dismiss').length;
}
