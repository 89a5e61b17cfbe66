import * as z from 'zod';
import { Instant } from './campaigns/campaigns.ts';
import { Person } from './people.ts';

/** Somebody's signing in, as it is stored: the browser has the id, the store a keyed hash of it. */
export const Session = z.strictObject({
  key: z.string().min(1),
  version: z.int().nonnegative(),
  person: Person,
  /** Then it is over, whatever anybody does. */
  endsAt: Instant,
  /** Then the provider is asked whether it still vouches for the person, and with which roles. */
  askAt: Instant,
  /** Somebody is asking just now and has so long; the others wait for no answer. */
  askedUntil: Instant.optional(),
  /** Encrypted with what only the browser has; none when the provider gave none. */
  refreshToken: z.string().optional(),
});
export type Session = z.infer<typeof Session>;
