import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { CampaignSummary } from './desk.ts';
import { CalendarWeek } from './publishing.ts';

/** One thing that waits for somebody. */
export const TodayItem = z.object({
  /** The same as long as it is the same thing. */
  id: z.string(),
  /** It may hurt somebody, or has gone wrong. */
  isUrgent: z.boolean(),
  text: z.string(),
  detail: z.string().optional(),
  /** The very place where it is done. */
  href: z.string(),
});
export type TodayItem = z.infer<typeof TodayItem>;

/** What the one who is signed in should know today. */
export const Today = z.object({
  /** Most urgent first. */
  items: z.array(TodayItem),
  /** Stories that need somebody, beyond those that are named. */
  moreStories: z.boolean(),
  /** What comes out today, or has. */
  posts: z.array(
    z.object({ at: Instant, title: z.string(), channel: z.string(), isOut: z.boolean(), href: z.string() }),
  ),
  campaigns: z.array(
    z.object({
      ...CampaignSummary.pick({ id: true, title: true, state: true, example: true }).shape,
      text: z.string(),
    }),
  ),
  weeks: z.array(CalendarWeek),
});
export type Today = z.infer<typeof Today>;
