import type { PlanVersion } from '../../../shared/plan/plan.ts';
import type { PostLine } from '../../../shared/stories/line/line.ts';
import { saidAt } from '../../../shared/stories/line/timed.ts';
import type { Placed } from '../../../shared/stories/planning/planning.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { rowOf } from '../../../shared/stories/states/table.ts';
import type { Context } from '../../context.ts';
import { postLines, postsBetween } from '../../stories/lines/store.ts';
import { findStory } from '../../stories/save.ts';
import { whyNotApproved } from '../publishing/standing.ts';

/** A post with its place in the calendar. */
export type PlacedPost = PostLine & { at: string };

/** Whether the post has that very instant as its place, and keeps it from others. */
export function hasPlaceAt(post: Post, at: string): boolean {
  const { calendar } = rowOf(post);
  return calendar?.taken === true && calendar.at(post) === at;
}

/** The posts that have a time from `from` until before `till`, in order. */
export async function placedPosts(ctx: Context, from: Date, till: Date): Promise<PlacedPost[]> {
  const found = await postLines.all(ctx.table, postsBetween(from.toISOString(), till.toISOString()));
  return found.filter((line): line is PlacedPost => line.at !== undefined);
}

/**
 * Why the post would not go out before somebody approves it again, in Swedish; undefined when nothing is in the way. What
 * the line says of it by another plan than that in force is found out anew.
 */
export async function needsApproval(
  ctx: Context,
  { storyId, channel, unapproved }: PostLine,
  plan: PlanVersion,
): Promise<string | undefined> {
  const now = ctx.clock.now();
  if (!unapproved) return undefined;
  if (unapproved.planNumber === plan.number) return saidAt(unapproved.why, now)[0];
  const story = await findStory(ctx.table, storyId);
  const post = story?.posts.find((candidate) => candidate.channel === channel);
  return story && post && whyNotApproved(story, post, plan, now);
}

/** A placed post as the plan's rules look at it. */
export const asPlaced = ({ storyId, channel, at }: PlacedPost): Placed => ({ storyId, channel, at });

/** The places that are taken, as the plan's rules look at them; a failed post takes nobody's. */
export const placesTaken = (placed: readonly PlacedPost[]): Placed[] =>
  placed.filter(({ taken }) => taken).map(asPlaced);
