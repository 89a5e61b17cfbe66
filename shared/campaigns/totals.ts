import * as z from 'zod';
import type { RowCount } from '../answers/tally.ts';
import { CampaignId } from '../ids.ts';
import type { Campaign, Workgroup } from './campaigns.ts';

/** A closed campaign's numbers over all its groups, so that lists need not read the groups. */
export const CampaignTotals = z.strictObject({
  campaignId: CampaignId,
  version: z.int().nonnegative(),
  /** They hold as long as it is not opened again. */
  opening: z.int().nonnegative(),
  answers: z.int().nonnegative(),
  /** How many work in the groups; 0 when not known. */
  headcount: z.int().nonnegative(),
  groups: z.int().nonnegative(),
  groupsAnswered: z.int().nonnegative(),
});
export type CampaignTotals = z.infer<typeof CampaignTotals>;

/** Of groups with how many have answered in each. */
export function totalsOf(
  groups: readonly { workgroup: Pick<Workgroup, 'headcount'>; answers: number }[],
): Pick<CampaignTotals, 'answers' | 'headcount' | 'groups' | 'groupsAnswered'> {
  return {
    answers: groups.reduce((sum, { answers }) => sum + answers, 0),
    headcount: groups.reduce((sum, { workgroup }) => sum + workgroup.headcount, 0),
    groups: groups.length,
    groupsAnswered: groups.filter(({ answers }) => answers > 0).length,
  };
}

/** The totals of a campaign that is closed, from the rows of each of its groups; the same for the same rows. */
export function totalsWhenClosed(
  before: CampaignTotals | undefined,
  { id, opening }: Campaign,
  groups: readonly Workgroup[],
  counts: readonly RowCount[],
): CampaignTotals {
  const counted = groups.map((workgroup, index) => ({ workgroup, answers: counts[index]?.answers ?? 0 }));
  return { campaignId: id, version: before?.version ?? 0, opening, ...totalsOf(counted) };
}
