import type { Placed } from '../../../shared/stories/planning/planning.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { rowOf } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { Context } from '../../context.ts';
import { closedStories, openStories, stories } from '../../store.ts';

/** A post with its place in the calendar. */
export interface PlacedPost {
  story: Story;
  post: Post;
  at: string;
}

/** Whether the post has that very instant as its place, and keeps it from others. */
export function hasPlaceAt(post: Post, at: string): boolean {
  const { calendar } = rowOf(post);
  return calendar?.taken === true && calendar.at(post) === at;
}

/** Every story that is open, and those closed since `from`. */
export async function storiesSince(ctx: Context, from: Date): Promise<Story[]> {
  const [open, closed] = await Promise.all([
    stories.all(ctx.table, openStories),
    // A story closes when its last post comes out, or later.
    stories.all(ctx.table, closedStories(from.toISOString())),
  ]);
  return [...open, ...closed];
}

/** The posts of these stories that have a time from `from` until before `till`, in order. */
export function placedPosts(all: readonly Story[], from: Date, till: Date): PlacedPost[] {
  return all
    .flatMap((story) => story.posts.map((post) => ({ story, post, at: rowOf(post).calendar?.at(post) })))
    .filter((placed): placed is PlacedPost => placed.at !== undefined)
    .filter(({ at }) => Date.parse(at) >= from.getTime() && Date.parse(at) < till.getTime())
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** A placed post as the plan's rules look at it. */
export const asPlaced = ({ story, post, at }: PlacedPost): Placed => ({
  storyId: story.id,
  channel: post.channel,
  at,
});

/** The places that are taken, as the plan's rules look at them; a failed post takes nobody's. */
export const placesTaken = (placed: readonly PlacedPost[]): Placed[] =>
  placed.filter(({ post }) => rowOf(post).calendar?.taken).map(asPlaced);
