import { type Campaign, closeCampaign as closed } from '../../shared/campaigns/campaigns.ts';
import { type CloudChoices, defaultChoices } from '../../shared/clouds/clouds.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { refuseWhileImporting } from '../answers/importing/collecting.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import { newCloudSet } from '../clouds/new-set.ts';
import type { Context } from '../context.ts';
import { kickAll } from '../jobs/new.ts';
import { campaigns } from '../store.ts';

/** Takes no more answers, and starts making the clouds in the same breath. */
export async function closeCampaign(ctx: Context, id: CampaignId, choices?: CloudChoices): Promise<Campaign> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  refuseWhileImporting(campaign);
  const { set, job, writes } = newCloudSet(ctx, id, choices ?? defaultChoices(campaign), {
    opening: campaign.opening,
  });
  const next = { ...closed(campaign, ctx.clock.now().toISOString()), cloudSetId: set.id };
  await ctx.table.writeAll([campaigns.write(next), ...writes, auditWrite(ctx, id, 'close')]);
  await kickAll(ctx, [job]);
  return { ...next, version: next.version + 1 };
}
