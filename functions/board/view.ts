import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { BoardView } from '../../shared/clouds/board-view.ts';
import { visibleError } from '../../shared/errors.ts';
import { cloudSetById, type SetWithClouds } from '../clouds/by-id.ts';
import type { Context } from '../context.ts';
import { linkByCode } from '../links.ts';
import { boardViews, campaigns } from '../store.ts';

export interface BoardContent extends SetWithClouds {
  campaign: Campaign;
  view: BoardView;
}

/** What the board's link shows. Throws a visible `not_found` when it is unknown or has been taken down. */
export async function boardByCode(ctx: Context, code: string): Promise<BoardContent> {
  const link = await linkByCode(ctx, code, 'board');
  const [campaign, view] = await Promise.all([
    campaigns.get(ctx.table, link.campaignId),
    boardViews.get(ctx.table, link.code),
  ]);
  if (view.withdrawnAt)
    throw visibleError('not_found', 'De här ordmolnen visas inte längre. Fråga den som skickade länken.');
  return { campaign, view, ...(await cloudSetById(ctx, campaign, view.cloudSetId)) };
}
