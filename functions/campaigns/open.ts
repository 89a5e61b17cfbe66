import { type Campaign, openCampaign as opened } from '../../shared/campaigns/campaigns.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { campaigns, cloudSets } from '../store.ts';
import { takeOverPosters } from './posters.ts';

/** Lets the groups answer, for the first time or again. */
export async function openCampaign(ctx: Context, id: CampaignId): Promise<Campaign> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  const set = campaign.cloudSetId && (await cloudSets.find(ctx.table, id, campaign.cloudSetId));
  // Of an earlier version, which did not note what had been seen.
  const shownSetId = set?.state === 'ready' ? set.id : campaign.shownSetId;
  const next = opened({ ...campaign, shownSetId }, ctx.clock.now().toISOString());
  await takeOverPosters(ctx, campaign);
  await ctx.table.writeAll([campaigns.write(next), auditWrite(ctx, id, 'open')]);
  return { ...next, version: next.version + 1 };
}
