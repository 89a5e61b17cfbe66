import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { CampaignSummary } from '../../shared/desk/desk.ts';
import type { Context } from '../context.ts';
import { listCampaigns } from './list.ts';
import { campaignProgress, type GroupProgress } from './progress.ts';

/** The campaign's own numbers, over all its groups. */
export function summaryOf(campaign: Campaign, groups: GroupProgress[]): CampaignSummary {
  return {
    ...campaign,
    answers: groups.reduce((sum, group) => sum + group.answers, 0),
    headcount: groups.reduce((sum, group) => sum + group.workgroup.headcount, 0),
    groups: groups.length,
    groupsAnswered: groups.filter((group) => group.answers > 0).length,
  };
}

/** Every campaign with how far it has come, newest first. */
export async function campaignSummaries(ctx: Context): Promise<CampaignSummary[]> {
  const all = await listCampaigns(ctx);
  return Promise.all(
    all.map(async (campaign) => summaryOf(campaign, (await campaignProgress(ctx, campaign.id)).groups)),
  );
}
