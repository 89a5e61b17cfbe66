import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { countGroup } from '../answers/tallies.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { campaigns, tallies, talliesOf, workgroups, workgroupsOf } from '../store.ts';

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

/** So few that each can be counted, and somebody who tries it out sees an answer at once. */
const fewGroups = 20;

/** The campaign with how many in each group have answered; in one of many groups, some moments behind. */
export async function campaignProgress(ctx: Context, id: CampaignId): Promise<Progress> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const [campaign, groups, all] = await Promise.all([
    campaigns.get(ctx.table, id),
    workgroups.all(ctx.table, workgroupsOf(id)),
    tallies.all(ctx.table, talliesOf(id)),
  ]);
  const isSmall = groups.length <= fewGroups;
  const tallyOf = new Map(all.map((tally) => [tally.workgroupId, tally]));
  return {
    campaign,
    groups: await Promise.all(
      groups.sort(byAreaAndName).map(async (workgroup) => {
        const tally = tallyOf.get(workgroup.id);
        // A group of an earlier version has no tally until its next answer.
        const counted = tally && !isSmall ? tally : await countGroup(ctx, workgroup, { known: tally });
        return { workgroup, answers: counted.answers };
      }),
    ),
  };
}
