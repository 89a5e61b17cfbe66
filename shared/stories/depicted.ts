import * as z from 'zod';
import { DepictedId } from '../ids.ts';
import { PlanItemId } from '../plan/plan.ts';
import { ChannelId } from '../publishing/channels.ts';
import { Day } from '../text/day.ts';
import { written } from '../text/written.ts';

export const DepictedRole = z.enum(['staff', 'client', 'relative', 'child', 'politician', 'public']);
export type DepictedRole = z.infer<typeof DepictedRole>;
export const roleOfDepicted: Record<DepictedRole, string> = {
  staff: 'Medarbetare',
  client: 'Brukare, klient eller patient',
  relative: 'Anhörig',
  child: 'Barn',
  politician: 'Förtroendevald',
  public: 'Annan person',
};

/** That the person (or for a child the guardian) said yes. */
export const YesRecord = z.strictObject({
  on: Day,
  how: z.enum(['spoken', 'written']),
  by: z.enum(['self', 'guardian']),
  /** Where a written yes is kept, such as a registration number. */
  reference: written('Var ja-svaret finns', { max: 200 }),
  channels: z.array(ChannelId).min(1, 'Välj minst en kanal som ja-svaret gäller.'),
  /** The last day on which it holds. */
  until: Day.optional(),
});
export type YesRecord = z.infer<typeof YesRecord>;

/** The decision that nothing secret is told (OSL 26 kap.), or that the person has waived it (12 kap. 2 §). */
export const SecrecyDecision = z.strictObject({
  on: Day,
  reference: written('Beslutet', { min: 3, max: 200 }),
});
export type SecrecyDecision = z.infer<typeof SecrecyDecision>;

export const DepictedInput = z.strictObject({
  /** As needed to know who is meant; never published from here. */
  name: written('Namnet', { min: 1, max: 120 }),
  role: DepictedRole,
  appears: z.enum(['named', 'pictured', 'both']),
  /** One of the plan's. */
  legalBasis: PlanItemId,
  /** Answered by the person: protected personal data. The reason is nobody's business and has no field. */
  protectedData: z.enum(['no', 'yes', 'not_asked']),
  yes: YesRecord.optional(),
  secrecy: SecrecyDecision.optional(),
});
export type DepictedInput = z.infer<typeof DepictedInput>;

/** Somebody who is named or pictured, with what makes that right. */
export const Depicted = z.strictObject({
  ...DepictedInput.shape,
  id: DepictedId,
  /** Since when the yes no longer holds because the person took it back. */
  withdrawnOn: Day.optional(),
});
export type Depicted = z.infer<typeof Depicted>;
