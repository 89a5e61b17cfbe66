import * as z from 'zod';
import { CampaignId } from '../ids.ts';

/**
 * What an answer passes on its way in, so that none comes in once the clouds are counted. A campaign has `gateCount`
 * for each time it is opened, and an answer always the same one of them. One that is not stored is open.
 */
export const Gate = z.strictObject({
  campaignId: CampaignId,
  opening: z.int().nonnegative(),
  number: z.int().nonnegative(),
  version: z.int().nonnegative(),
  shut: z.boolean(),
});
export type Gate = z.infer<typeof Gate>;

/** Enough for a thousand answers a second, and few enough to be shut in one write. */
export const gateCount = 32;

/** The gate of the answer with this key hash. */
export function gateNumber(keyHash: string): number {
  return Number.parseInt(keyHash.slice(0, 4), 16) % gateCount;
}
