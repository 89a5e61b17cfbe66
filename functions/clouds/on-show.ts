import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { Cloud } from '../../shared/clouds/clouds.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId, CloudId, CloudSetId } from '../../shared/ids.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { boardViews, campaigns, clouds } from '../store.ts';

export interface CloudAddress {
  campaignId: CampaignId;
  cloudSetId: CloudSetId;
  cloudId: CloudId;
}

/**
 * A cloud of the set made last, or of the one that the board sees. An earlier set would show what some people wrote
 * when it is laid beside a later one. Throws a visible `not_found`.
 */
export async function cloudOnShow(
  ctx: Context,
  at: CloudAddress,
): Promise<{ campaign: Campaign; cloud: Cloud }> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const campaign = await campaigns.get(ctx.table, at.campaignId);
  if (campaign.cloudSetId !== at.cloudSetId && !(await isPublished(ctx, campaign, at.cloudSetId))) {
    throw visibleError('not_found', 'De ordmolnen har gjorts om. Ladda om sidan för att se de nya.');
  }
  const cloud = await clouds.find(ctx.table, at.campaignId, at.cloudSetId, at.cloudId);
  if (!cloud) throw visibleError('not_found', 'Ordmolnet finns inte. Kontrollera att hela adressen kom med.');
  return { campaign, cloud };
}

async function isPublished(ctx: Context, { boardCode }: Campaign, setId: CloudSetId): Promise<boolean> {
  const view = boardCode && (await boardViews.get(ctx.table, boardCode));
  return view !== undefined && view.withdrawnAt === undefined && view.cloudSetId === setId;
}
