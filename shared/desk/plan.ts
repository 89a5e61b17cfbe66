import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { PlanContent, PlanVersion } from '../plan/plan.ts';
import { Day } from '../text/day.ts';

/** What the desk's API says of the plan, and what it is told. */

const DeskNotice = z.object({ kind: z.enum(['soon', 'overdue']), text: z.string(), days: z.int() });

/** A version without what it says. */
export const PlanEntry = z.object(
  PlanVersion.omit({ content: true, version: true, createdAt: true, editedById: true, coversSince: true })
    .shape,
);
export type PlanEntry = z.infer<typeof PlanEntry>;

export const PlanOverview = z.object({
  inForce: PlanVersion,
  draft: PlanEntry.optional(),
  /** The latest first. */
  versions: z.array(PlanEntry),
  notice: DeskNotice.optional(),
  /** Posts that are approved and not yet out, and that the draft, put in force, would make need a new approval. */
  approvedPosts: z.int().nonnegative(),
  mayEdit: z.boolean(),
  mayPutInForce: z.boolean(),
  /** Why the one who asks may not put the draft in force, although the roles would do. */
  notByYou: z.string().optional(),
});
export type PlanOverview = z.infer<typeof PlanOverview>;

export const PlanReminder = z.object({ notice: DeskNotice.optional() });

/** Which state of the draft the person has before them: nobody else's work is overwritten, nor anything put in force unseen. */
const seenDraft = { number: z.int().positive(), seen: Instant };

export const SeenDraft = z.object(seenDraft);
export type SeenDraft = z.infer<typeof SeenDraft>;

export const SavePlan = z.object({
  ...seenDraft,
  content: PlanContent,
  reviseBy: z.iso.date('Välj vilken dag planen ska vara genomgången igen.').pipe(Day),
});
export type SavePlan = z.infer<typeof SavePlan>;
