import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { StoryId } from '../ids.ts';
import { written } from '../text/written.ts';

/** Stories that came very close together and that nobody has taken care of, those of the same title as one. */
export const Tray = z.object({
  bursts: z.array(
    z.object({
      from: Instant,
      till: Instant,
      count: z.int().positive(),
      /** The largest first. */
      alike: z.array(z.object({ title: z.string(), ids: z.array(StoryId).min(1) })),
    }),
  ),
});
export type Tray = z.infer<typeof Tray>;

/** Turned down in one request at most; the next request goes on. */
export const mostAtOnce = 25;
const ids = z.array(StoryId).min(1).max(mostAtOnce);

export const TurnDownMany = z.object({ ids, reason: written('Skälet', { min: 1, max: 2_000 }) });
export type TurnDownMany = z.infer<typeof TurnDownMany>;
export const TakeBackMany = z.object({ ids });
/** Those that it was done to; the others had somebody who saw to them, or were something else by then. */
export const DoneToMany = z.object({ ids: z.array(StoryId) });
