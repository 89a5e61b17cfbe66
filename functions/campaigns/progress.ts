import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { answers, answersOfCampaign, answersOfGroup, campaigns, workgroups, workgroupsOf } from '../store.ts';

export interface GroupProgress {
  workgroup: Workgroup;
  /** People who have answered and not withdrawn. */
  answers: number;
}

export interface Progress {
  campaign: Campaign;
  /** By area and name, in Swedish order with numbers as numbers. */
  groups: GroupProgress[];
}

const collator = new Intl.Collator('sv', { numeric: true });

export function byAreaAndName(a: Workgroup, b: Workgroup): number {
  return collator.compare(a.area, b.area) || collator.compare(a.name, b.name);
}

/** The campaign with how many in each group have answered. */
export async function campaignProgress(ctx: Context, id: CampaignId): Promise<Progress> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const [campaign, groups, all] = await Promise.all([
    campaigns.get(ctx.table, id),
    workgroups.all(ctx.table, workgroupsOf(id)),
    answers.all(ctx.table, answersOfCampaign(id)),
  ]);
  const counts = new Map<string, number>();
  for (const answer of all) {
    if (!answer.withdrawn) counts.set(answer.workgroupId, (counts.get(answer.workgroupId) ?? 0) + 1);
  }
  return {
    campaign,
    groups: groups
      .sort(byAreaAndName)
      .map((workgroup) => ({ workgroup, answers: counts.get(workgroup.id) ?? 0 })),
  };
}

/** How many people in the group have answered and not withdrawn. */
export async function groupAnswerCount(ctx: Context, workgroup: Workgroup): Promise<number> {
  const all = await answers.all(ctx.table, answersOfGroup(workgroup.campaignId, workgroup.id));
  return all.filter((answer) => !answer.withdrawn).length;
}
