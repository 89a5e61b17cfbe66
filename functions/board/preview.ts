import { visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { requireRole } from '../authorise.ts';
import { cloudSetById } from '../clouds/by-id.ts';
import type { Context } from '../context.ts';
import { newCode } from '../new-ids.ts';
import { campaigns } from '../store.ts';
import type { BoardContent } from './view.ts';

/** What the board would see if it were shown now. For everybody at the desk. Throws a visible `conflict` without clouds. */
export async function boardPreview(ctx: Context, id: CampaignId): Promise<BoardContent> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  const made = campaign.cloudSetId && (await cloudSetById(ctx, campaign, campaign.cloudSetId));
  if (made?.state !== 'ready') throw visibleError('conflict', 'Ordmolnen är inte klara än.');
  const view = {
    code: campaign.boardCode ?? newCode(ctx.random),
    version: 0,
    campaignId: id,
    cloudSetId: made.set.id,
    publishedAt: ctx.clock.now().toISOString(),
    replaced: false,
  };
  return { campaign, view, ...made };
}
