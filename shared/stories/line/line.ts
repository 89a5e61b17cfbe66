import * as z from 'zod';
import { Instant } from '../../campaigns/campaigns.ts';
import { PhotoId, StoryId } from '../../ids.ts';
import { MixId } from '../../plan/plan.ts';
import { ChannelId } from '../../publishing/channels.ts';
import { Marks } from '../../text/likeness.ts';
import { Post, PostState } from '../post.ts';
import { DeliveryState } from '../states/state.ts';
import { Story, StoryState } from '../story.ts';
import { StoryKind } from '../telling.ts';
import { Timed } from './timed.ts';

/** A post that nothing but an approval is missing for, and those who may not be the second pair of eyes. */
const AwaitedApproval = z.strictObject({
  channel: ChannelId,
  /** When a yes ends without which it may not be approved. */
  till: Instant.optional(),
  authorIds: z.array(z.string()),
  /** As `comparableName` has them. */
  authorNames: z.array(z.string()),
});
export type AwaitedApproval = z.infer<typeof AwaitedApproval>;

/** Since when it needs somebody, or from when it will by the passing of time alone. */
const Need = z.strictObject({ urgent: z.boolean(), from: Instant });
export type Need = z.infer<typeof Need>;

/**
 * What the queue shows of a story. It is made of the story (and the plan in force) alone, whenever the story is stored,
 * and says what is true as time goes by, so that nobody has to read the story for it.
 */
export const StoryLine = z.strictObject({
  ...Story.pick({ id: true, example: true, submittedAt: true, changedAt: true, owner: true }).shape,
  version: z.int().nonnegative(),
  title: z.string(),
  kind: StoryKind,
  state: StoryState,
  posts: z.array(
    z.strictObject({
      ...Post.pick({ channel: true, state: true, plannedFor: true }).shape,
      stands: DeliveryState,
      publishedAt: Instant.optional(),
      url: z.string().optional(),
    }),
  ),
  thumbnail: z.strictObject({ photoId: PhotoId, sha256: z.string() }).optional(),
  needs: z.array(Timed),
  awaits: z.array(AwaitedApproval),
  /** The plan that it was made by; none when it depends on no plan. */
  planNumber: z.int().positive().optional(),
  need: Need.optional(),
  /** Under which names it counts, so that this can be taken back when it becomes something else. */
  counted: z.array(z.string()),
});
export type StoryLine = z.infer<typeof StoryLine>;

/** What the calendar shows of a post that has a time or waits for one, made as a story's line is. */
export const PostLine = z.strictObject({
  version: z.int().nonnegative(),
  storyId: StoryId,
  channel: ChannelId,
  title: z.string(),
  example: z.boolean(),
  mix: MixId.optional(),
  state: PostState,
  stands: DeliveryState,
  /** When it is to come out, or came; none for one that waits for a time. */
  at: Instant.optional(),
  /** When its story last changed. */
  changedAt: Instant.optional(),
  /** By which others are seen to say the same. */
  marks: Marks.optional(),
  /** No other post should have its place. */
  taken: z.boolean(),
  /** It has its place against the plan, with a reason. */
  isException: z.literal(true).optional(),
  url: z.string().optional(),
  approvedAt: Instant.optional(),
  /** The time that it had before publishing was stopped or its place was given up, and why it did not go out then. */
  plannedBefore: Instant.optional(),
  heldBack: z.string().optional(),
  /** Of one that waits: why it would not go out before it is approved again, in Swedish, by this plan. */
  unapproved: z.strictObject({ planNumber: z.int().positive(), why: z.array(Timed) }).optional(),
});
export type PostLine = z.infer<typeof PostLine>;
