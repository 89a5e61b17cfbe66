import { type Campaign, lastingCodes } from '../../shared/campaigns/campaigns.ts';
import type { DeskBoard, DeskCampaign } from '../../shared/desk/desk.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { mayDo } from '../authorise.ts';
import type { Context } from '../context.ts';
import { boardViews, rooms, roomsOf } from '../store.ts';
import { campaignProgress } from './progress.ts';
import { qrPath } from './qr-codes.ts';
import { summaryOf } from './summaries.ts';

/**
 * Everything about a campaign but its clouds. A group's link is as good as a key, so only who may change things gets
 * those; the board's link shows what whoever may look sees here too, and goes to all.
 */
export async function campaignOverview(
  ctx: Context,
  id: CampaignId,
  publicUrl: string,
): Promise<DeskCampaign> {
  const { campaign, groups } = await campaignProgress(ctx, id);
  const withLinks = mayDo(ctx, 'communicator', 'administrator');
  const led = withLinks ? await rooms.all(ctx.table, roomsOf(id)) : [];
  const hiddenBy = new Map(led.map(({ workgroupId, hidden }) => [workgroupId, hidden]));
  return {
    ...campaign,
    ...summaryOf(campaign, groups),
    workgroups: groups.map(({ workgroup, answers }) => ({
      ...workgroup,
      answers,
      closed: workgroup.closedAt !== undefined,
      hidden: hiddenBy.get(workgroup.id) ?? [],
      links: withLinks
        ? {
            answer: `${publicUrl}/s/${lastingCodes(workgroup).answer}`,
            leader: `${publicUrl}/ledare/${lastingCodes(workgroup).leader}`,
          }
        : undefined,
    })),
    board: await boardOf(ctx, campaign, publicUrl),
  };
}

async function boardOf(ctx: Context, campaign: Campaign, publicUrl: string): Promise<DeskBoard | undefined> {
  if (!campaign.boardCode) return undefined;
  const view = await boardViews.get(ctx.table, campaign.boardCode);
  const url = `${publicUrl}/namnd/${view.code}`;
  return { ...view, url, qr: qrPath(url) };
}
