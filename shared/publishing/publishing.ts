import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { StoryId } from '../ids.ts';
import { FailureReason } from '../stories/post.ts';
import { written } from '../text/written.ts';
import { ChannelId } from './channels.ts';

/** Whether anything may go out at all; every claim checks that this row is unchanged. */
export const PublishingControl = z.strictObject({
  version: z.int().nonnegative(),
  stopped: z
    .strictObject({ at: Instant, by: z.string(), reason: written('Skälet', { min: 3, max: 500 }) })
    .optional(),
  /** When the latest stop ended: what was due by then does not go out by itself. */
  releasedAt: Instant.optional(),
});
export type PublishingControl = z.infer<typeof PublishingControl>;

/** What is known of the way into a channel. */
export const ChannelStatus = z.strictObject({
  channel: ChannelId,
  version: z.int().nonnegative(),
  checkedAt: Instant.optional(),
  /** When the next look is asked for. */
  nextCheckAt: Instant.optional(),
  /** The page's own name, when the channel tells it. */
  pageName: z.string().optional(),
  pageUrl: z.string().optional(),
  /** When the access ends; none when it does not, or is not known. */
  endsAt: Instant.optional(),
  trouble: z.strictObject({ reason: FailureReason, code: z.string(), text: z.string() }).optional(),
  /** Nothing is asked of the channel before this: its limits are nearly used up. */
  waitUntil: Instant.optional(),
});
export type ChannelStatus = z.infer<typeof ChannelStatus>;

/** That a minute in a channel is planned for a post of this story, while that story says so too. */
export const CalendarPlace = z.strictObject({
  channel: ChannelId,
  minute: Instant,
  version: z.int().nonnegative(),
  storyId: StoryId,
});
export type CalendarPlace = z.infer<typeof CalendarPlace>;

/** That a post of the channel is ours; the register of what has been published. */
export const PublicationRecord = z.strictObject({
  channel: ChannelId,
  remoteId: z.string().min(1).max(200),
  version: z.int().nonnegative(),
  storyId: StoryId,
  at: Instant,
});
export type PublicationRecord = z.infer<typeof PublicationRecord>;
