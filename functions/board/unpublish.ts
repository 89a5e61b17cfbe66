import { visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { boardViews, campaigns } from '../store.ts';

/** Takes the board's view down; its link then says so. Publishing again brings it back. */
export async function unpublishFromBoard(ctx: Context, id: CampaignId): Promise<void> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  if (!campaign.boardCode) throw visibleError('conflict', 'Omgången visas inte för nämnden.');
  const view = await boardViews.get(ctx.table, campaign.boardCode);
  // Asked twice, it is down since the first time.
  if (view.withdrawnAt) return;
  await ctx.table.writeAll([
    boardViews.write({ ...view, withdrawnAt: ctx.clock.now().toISOString() }),
    auditWrite(ctx, id, 'unpublish'),
  ]);
}
