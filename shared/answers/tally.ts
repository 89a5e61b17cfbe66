import * as z from 'zod';
import { acceptsAnswers, type Campaign, type Workgroup } from '../campaigns/campaigns.ts';
import { CampaignId, Code, WorkgroupId } from '../ids.ts';
import type { Answer } from './answers.ts';

/** How many rows a workgroup's answers are. */
export interface RowCount {
  /** People who have answered and not withdrawn. */
  answers: number;
  withdrawn: number;
}

/**
 * What is often asked about a workgroup's answers, counted by whatever reads them all anyway. Counts alone: no text
 * is kept twice. Its version tells a leader's page whether there is anything new.
 */
export const Tally = z.strictObject({
  campaignId: CampaignId,
  workgroupId: WorkgroupId,
  leaderCode: Code,
  version: z.int().nonnegative(),
  answers: z.int().nonnegative(),
  withdrawn: z.int().nonnegative(),
  /** Whether the group could answer when it was counted. */
  open: z.boolean(),
  /** The version of the group's own clouds then; 0 when there were none. */
  drawing: z.int().nonnegative(),
});
export type Tally = z.infer<typeof Tally>;

/** Whether somebody wrote anything to the question. */
export const hasAnswered =
  (questionId: string) =>
  ({ lines }: Pick<Answer, 'lines'>): boolean =>
    (lines[questionId] ?? []).length > 0;

export function countRows(all: readonly Pick<Answer, 'withdrawn'>[]): RowCount {
  const withdrawn = all.filter((answer) => answer.withdrawn).length;
  return { answers: all.length - withdrawn, withdrawn };
}

/** The group's tally as it is now; the same for the same rows, whatever it was before. */
export function tallyOf(
  before: Tally | undefined,
  campaign: Campaign,
  workgroup: Workgroup,
  { answers, withdrawn }: RowCount,
  drawing: number,
): Tally {
  return {
    campaignId: workgroup.campaignId,
    workgroupId: workgroup.id,
    leaderCode: workgroup.leaderCode,
    version: before?.version ?? 0,
    answers,
    withdrawn,
    open: acceptsAnswers(campaign, workgroup),
    drawing,
  };
}

export function isSameTally(a: Tally, b: Tally): boolean {
  return (
    a.answers === b.answers && a.withdrawn === b.withdrawn && a.open === b.open && a.drawing === b.drawing
  );
}
