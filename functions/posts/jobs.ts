import { followedUp } from '../../shared/stories/delivery/searching.ts';
import { usualTiming } from '../../shared/stories/delivery/timing.ts';
import type { Post } from '../../shared/stories/post.ts';
import { nextJobOf } from '../../shared/stories/states/table.ts';
import type { Story } from '../../shared/stories/story.ts';
import type { Context } from '../context.ts';
import { jobLater } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import type { Write } from '../ports/table.ts';

/** The story with what follows for its posts from where they have come. */
export function followedUpPosts(story: Story, now: Date): Story {
  const posts = story.posts.map((post) => followedUp(post, { now, waitMs: usualTiming.shortestWaitMs }));
  return posts.every((post, place) => post === story.posts[place]) ? story : { ...story, posts };
}

/** The rule that keeps posts from being forgotten: when a job is to see to one next has changed, so there is a job for then. */
export function postJobs(ctx: Context, before: Pick<Story, 'posts'>, after: Story): Write[] {
  return after.posts.flatMap((post) => {
    const known = before.posts.find(({ channel }) => channel === post.channel);
    const [was, wanted] = [known && nextJobOf(known), nextJobOf(post)];
    return wanted && (was?.job !== wanted.job || was.at !== wanted.at) ? postJob(ctx, after, post) : [];
  });
}

/** The job that is to see to the post next; none when that is for people, or for nobody. */
function postJob(ctx: Context, { id }: Pick<Story, 'id'>, post: Post): Write[] {
  const next = nextJobOf(post);
  if (!next) return [];
  const payload = { storyId: id, channel: post.channel };
  return [jobWrite(jobLater(ctx, { kind: next.job, payload }, new Date(next.at)))];
}
