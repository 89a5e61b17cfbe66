import * as z from 'zod';
import { Code } from '../ids.ts';

/** How many phones have come in today, each once. What tells them apart is made for the sitting and stands nowhere else. */
export const Presence = z.strictObject({
  leaderCode: Code,
  version: z.int().nonnegative(),
  day: z.iso.date(),
  /** The first eight characters of a hash of each phone's token. */
  phones: z.array(z.string().length(8)),
});
export type Presence = z.infer<typeof Presence>;

/** Made by the phone, for one sitting. */
export const PresenceToken = z.string().regex(/^[a-z0-9]{10,40}$/);
export type PresenceToken = z.infer<typeof PresenceToken>;
