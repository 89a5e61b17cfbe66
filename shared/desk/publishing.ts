import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { StoryId } from '../ids.ts';
import { Blackout, Cadence, MixId, YearTheme } from '../plan/plan.ts';
import { ChannelId } from '../publishing/channels.ts';
import { ChannelStatus, PublishingControl } from '../publishing/publishing.ts';
import { PostState } from '../stories/post.ts';
import { DeliveryState } from '../stories/states/state.ts';
import { Day } from '../text/day.ts';

/** What the desk's API says of the calendar and the channels. */

/** Something the plan advises against, in Swedish; a post may be planned all the same, for a reason. */
export const PlanConflict = z.object({
  kind: z.enum(['same_minute', 'too_close', 'too_many', 'weekday', 'hours', 'blackout']),
  text: z.string(),
});
export type PlanConflict = z.infer<typeof PlanConflict>;

/** A post with a time: planned, on its way, out, or failed at that time. */
export const CalendarPost = z.object({
  storyId: StoryId,
  title: z.string(),
  channel: ChannelId,
  state: PostState,
  stands: DeliveryState,
  at: Instant,
  /** As a Swedish clock shows it. */
  day: Day,
  time: z.string(),
  mix: MixId.optional(),
  example: z.boolean(),
  /** Swedish: why it would not go out before somebody approves it again; until then it cannot be given a time. */
  needsApproval: z.string().optional(),
  /** Only of those that can still be moved. */
  conflicts: z.array(PlanConflict),
  url: z.string().optional(),
});
export type CalendarPost = z.infer<typeof CalendarPost>;

/** An approved post without a time, to be put into the calendar. */
export const WaitingPost = z.object({
  storyId: StoryId,
  title: z.string(),
  channel: ChannelId,
  mix: MixId.optional(),
  example: z.boolean(),
  approvedAt: Instant.optional(),
  /** The time that it had before publishing was stopped or its place was given up. */
  plannedBefore: Instant.optional(),
  /** Swedish: why it did not go out at that time, when publishing was stopped then. */
  heldBack: z.string().optional(),
  needsApproval: CalendarPost.shape.needsApproval,
});
export type WaitingPost = z.infer<typeof WaitingPost>;

/** A week from its Monday: how many posts it has in all channels together but the same story counted once. */
export const CalendarWeek = z.object({
  from: Day,
  number: z.int(),
  count: z.int().nonnegative(),
  min: z.int(),
  max: z.int(),
  /** Swedish: `2 inlägg, enligt planen 1–3`. */
  text: z.string(),
  outcome: z.enum(['few', 'right', 'many']),
});
export type CalendarWeek = z.infer<typeof CalendarWeek>;

/** How the stories of this quarter are shared between the plan's kinds. */
export const MixShare = z.object({
  id: MixId,
  name: z.string(),
  count: z.int().nonnegative(),
  sharePercent: z.int(),
  planPercent: z.int(),
});
export type MixShare = z.infer<typeof MixShare>;

export const CalendarView = z.object({
  from: Day,
  till: Day,
  today: Day,
  planNumber: z.int(),
  cadence: Cadence,
  /** Those that touch the days shown. */
  blackouts: z.array(Blackout),
  themes: z.array(YearTheme),
  posts: z.array(CalendarPost),
  /** Those that have waited the longest. */
  waiting: z.array(WaitingPost),
  waitingInAll: z.int().nonnegative(),
  weeks: z.array(CalendarWeek),
  /** The quarter of the first day shown, with `from` and `till`. */
  mix: z.object({ from: Day, till: Day, shares: z.array(MixShare) }),
  stopped: PublishingControl.shape.stopped,
});
export type CalendarView = z.infer<typeof CalendarView>;

export const DeskChannel = z.object({
  ...ChannelStatus.omit({ version: true }).shape,
  name: z.string(),
  /** By the plan in force. */
  inUse: z.boolean(),
  /** False for one that posts cannot go out in; the manual one is always connected. */
  connected: z.boolean(),
  /** Swedish: the access ends soon, or does not work. */
  warnings: z.array(z.string()),
});
export type DeskChannel = z.infer<typeof DeskChannel>;

export const PublishingView = z.object({
  stopped: PublishingControl.shape.stopped,
  /** How many posts wait for their time, and how many are on their way out just now. */
  planned: z.int().nonnegative(),
  onTheirWay: z.int().nonnegative(),
  channels: z.array(DeskChannel),
});
export type PublishingView = z.infer<typeof PublishingView>;
