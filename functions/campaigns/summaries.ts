import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import { totalsOf } from '../../shared/campaigns/totals.ts';
import type { CampaignSummary } from '../../shared/desk/desk.ts';
import type { Context } from '../context.ts';
import { campaignTotals } from '../store.ts';
import { listCampaigns } from './list.ts';
import { campaignProgress, type GroupProgress } from './progress.ts';

/** The campaign's own numbers, over all its groups. */
export function summaryOf(campaign: Campaign, groups: GroupProgress[]): CampaignSummary {
  return { ...campaign, ...totalsOf(groups) };
}

/** Every campaign with how far it has come, newest first. Of those that are closed it is read from one row each. */
export async function campaignSummaries(ctx: Context): Promise<CampaignSummary[]> {
  return Promise.all((await listCampaigns(ctx)).map((campaign) => summary(ctx, campaign)));
}

async function summary(ctx: Context, campaign: Campaign): Promise<CampaignSummary> {
  if (campaign.state === 'closed' || campaign.state === 'published') {
    const totals = await campaignTotals.find(ctx.table, campaign.id);
    if (totals?.opening === campaign.opening) {
      const { answers, headcount, groups, groupsAnswered } = totals;
      return { ...campaign, answers, headcount, groups, groupsAnswered };
    }
  }
  return summaryOf(campaign, (await campaignProgress(ctx, campaign.id)).groups);
}
