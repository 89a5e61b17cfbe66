import * as z from 'zod';
import { acceptsAnswers, type Campaign, type Workgroup } from '../campaigns/campaigns.ts';
import { CampaignId, Code, WorkgroupId } from '../ids.ts';
import type { Answer } from './answers.ts';

/** How many rows a workgroup's answers are. */
export interface RowCount {
  /** People who have answered and not withdrawn. */
  answers: number;
  withdrawn: number;
  /** How many times answers have been changed or withdrawn. */
  changes: number;
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
  changes: z.int().nonnegative().default(0),
  /** Whether the group could answer when it was counted. */
  open: z.boolean(),
  /** The version of the group's own clouds then; 0 when there were none. */
  drawing: z.int().nonnegative(),
});
export type Tally = z.infer<typeof Tally>;

/** How many times answers have been changed or withdrawn: tells that something was, not which or when. */
export function changesIn(all: readonly Pick<Answer, 'version'>[]): number {
  return all.reduce((sum, { version }) => sum + version - 1, 0);
}

/** Whether somebody wrote anything to the question. */
export const hasAnswered =
  (questionId: string) =>
  ({ lines }: Pick<Answer, 'lines'>): boolean =>
    (lines[questionId] ?? []).length > 0;

export function countRows(all: readonly Pick<Answer, 'withdrawn' | 'version'>[]): RowCount {
  const withdrawn = all.filter((answer) => answer.withdrawn).length;
  return { answers: all.length - withdrawn, withdrawn, changes: changesIn(all) };
}

/** The group's tally as it is now; the same for the same rows, whatever it was before. */
export function tallyOf(
  before: Tally | undefined,
  campaign: Campaign,
  workgroup: Workgroup,
  { answers, withdrawn, changes }: RowCount,
  drawing: number,
): Tally {
  return {
    campaignId: workgroup.campaignId,
    workgroupId: workgroup.id,
    leaderCode: workgroup.leaderCode,
    version: before?.version ?? 0,
    answers,
    withdrawn,
    changes,
    open: acceptsAnswers(campaign, workgroup),
    drawing,
  };
}

export function isSameTally(a: Tally, b: Tally): boolean {
  return (
    a.answers === b.answers &&
    a.withdrawn === b.withdrawn &&
    a.changes === b.changes &&
    a.open === b.open &&
    a.drawing === b.drawing
  );
}
