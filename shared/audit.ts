import * as z from 'zod';
import { Instant } from './campaigns.ts';
import { AuditId, CampaignId } from './ids.ts';

/** Who did what and when; written together with the change itself, and never changed afterwards. */
export const AuditEntry = z.strictObject({
  id: AuditId,
  version: z.int().nonnegative(),
  at: Instant,
  campaignId: CampaignId,
  /** The signed-in person, or `länk` for somebody who used a leader's link. */
  by: z.string(),
  /** The person's id from the sign-in, which stays when a name changes; empty for others and in older entries. */
  byId: z.string().default(''),
  action: z.enum([
    'create',
    'open',
    'close',
    'close_group',
    'open_group',
    'make_clouds',
    'publish',
    'unpublish',
    'retry',
  ]),
  detail: z.string().max(300),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
