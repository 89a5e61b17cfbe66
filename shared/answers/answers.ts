import * as z from 'zod';
import { CampaignId, WorkgroupId } from '../ids.ts';

export { linesOf, tidyLine } from './lines.ts';

/** A calendar day in Sweden; nothing finer is stored with an answer. */
const Day = z.iso.date();

// A question allows 200 characters at most; one outside the basic plane takes two of the units counted here.
const StoredLine = z.string().min(1).max(400);
export const AnswerLines = z.record(z.string(), z.array(StoredLine).max(20));
export type AnswerLines = z.infer<typeof AnswerLines>;

/**
 * What one person in a workgroup answered to the campaign's questions. `keyHash` is the hash of the id that only
 * the person's phone has. A withdrawn answer keeps its key with no lines, so that a late copy of the first sending
 * cannot bring it back.
 */
export const Answer = z.strictObject({
  keyHash: z.string().regex(/^[0-9a-f]{64}$/),
  version: z.int().nonnegative(),
  campaignId: CampaignId,
  workgroupId: WorkgroupId,
  lines: AnswerLines,
  day: Day,
  /** The campaign's opening in which it was last sent, changed or withdrawn. */
  opening: z.int().nonnegative().default(0),
  withdrawn: z.boolean(),
});
export type Answer = z.infer<typeof Answer>;
