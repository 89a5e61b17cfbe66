import { type Campaign, openCampaign as opened } from '../../shared/campaigns/campaigns.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { campaigns } from '../store.ts';

/** Lets the groups answer, for the first time or again. */
export async function openCampaign(ctx: Context, id: CampaignId): Promise<Campaign> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  const next = opened(campaign, ctx.clock.now().toISOString());
  await ctx.table.writeAll([campaigns.write(next), auditWrite(ctx, id, 'open')]);
  return { ...next, version: next.version + 1 };
}
