import * as z from 'zod';
import { CampaignId, ImportId, WorkgroupId } from '../ids.ts';

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
  /** How many times what was written to each question has been changed or taken back; what never was is left out. */
  revisions: z.record(z.string(), z.int().positive()).optional(),
  /** With which it was brought in, when it did not come from a phone. Never where it stood there. */
  importId: ImportId.optional(),
});
export type Answer = z.infer<typeof Answer>;

/** The revisions of an answer whose lines become `next`: to have answered one question more is none. */
export function revised(
  { lines, revisions }: Pick<Answer, 'lines' | 'revisions'>,
  next: AnswerLines,
): Answer['revisions'] {
  const counted = { ...revisions };
  for (const [id, before] of Object.entries(lines)) {
    const isSame = before.join('\n') === (next[id] ?? []).join('\n');
    if (before.length > 0 && !isSame) counted[id] = (counted[id] ?? 0) + 1;
  }
  return Object.keys(counted).length > 0 ? counted : undefined;
}
