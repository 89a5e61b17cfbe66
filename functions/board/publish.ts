import { type BoardView, publishedCampaign } from '../../shared/clouds/board-view.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId, CloudSetId } from '../../shared/ids.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import { cloudSetById } from '../clouds/by-id.ts';
import { besideFor } from '../comparison/compare.ts';
import type { Context } from '../context.ts';
import { stepsSince } from '../curation/since.ts';
import { newCode } from '../new-ids.ts';
import { boardViews, campaigns, links } from '../store.ts';

/**
 * Shows a finished set of clouds to the board, also beside those of an earlier campaign if there is to be one. The link stays the same when another set is published later.
 */
export async function publishToBoard(
  ctx: Context,
  id: CampaignId,
  setId: CloudSetId,
  comparedWith?: CampaignId,
): Promise<BoardView> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  if (campaign.state !== 'closed' && campaign.state !== 'published') {
    throw visibleError('conflict', 'Stäng omgången innan du visar den för nämnden.');
  }
  if (campaign.cloudSetId !== setId) {
    throw visibleError(
      'conflict',
      'Ordmolnen har gjorts om sedan du öppnade sidan. Titta på de nya innan du visar dem.',
    );
  }
  const { state, set } = await cloudSetById(ctx, campaign, setId);
  if ((await stepsSince(ctx, campaign, set)) > 0)
    throw visibleError(
      'conflict',
      'Orden har ändrats sedan ordmolnen gjordes. Gör om ordmolnen först, så att nämnden ser ändringarna.',
    );
  if (state !== 'ready') throw visibleError('conflict', 'Ordmolnen är inte klara än.');

  const comparison = comparedWith && (await comparisonWith(ctx, id, comparedWith));
  const now = ctx.clock.now().toISOString();
  const earlier = campaign.boardCode && (await boardViews.get(ctx.table, campaign.boardCode));
  const code = earlier?.code ?? newCode(ctx.random);
  const view: BoardView = {
    code,
    version: earlier?.version ?? 0,
    campaignId: id,
    cloudSetId: setId,
    publishedAt: now,
    ...(comparison && { comparison }),
    replaced: earlier !== undefined && (earlier.replaced || earlier.cloudSetId !== setId),
  };
  await ctx.table.writeAll([
    campaigns.write(publishedCampaign(campaign, code, now)),
    boardViews.write(view),
    ...(earlier ? [] : [links.write({ code, version: 0, kind: 'board' as const, campaignId: id })]),
    auditWrite(ctx, id, 'publish'),
  ]);
  return { ...view, version: view.version + 1 };
}

/** The clouds that the other campaign has now. Throws a visible `not_found` when there is nothing to compare. */
async function comparisonWith(
  ctx: Context,
  id: CampaignId,
  med: CampaignId,
): Promise<NonNullable<BoardView['comparison']>> {
  const { b } = await besideFor(ctx, id, { med });
  return { campaignId: med, cloudSetId: b.set.id };
}
