import { AppError } from '../../shared/errors.ts';
import type { StoryId } from '../../shared/ids.ts';
import { newJob } from '../../shared/jobs.ts';
import type { Post } from '../../shared/stories/post.ts';
import { nextJobOf } from '../../shared/stories/states/table.ts';
import type { Context } from '../context.ts';
import { kickAll } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { jobIdOf } from '../new-ids.ts';
import { storyById } from '../stories/change.ts';
import { storiesDueBy } from '../stories/save.ts';

/** So long after its time a post that no job has seen to is taken up: jobs that live have begun by then. */
const lateMs = 5 * 60_000;
const atOnce = 50;

/**
 * Gives each post a job that one was to see to some minutes ago and did not: its job is gone, or has ended without doing
 * anything. At most one for each time that it was to be seen to, however often this is asked. Returns how many there are.
 */
export async function takeUpPosts(ctx: Context): Promise<number> {
  const till = new Date(ctx.clock.now().getTime() - lateMs);
  let taken = 0;
  for (const id of await storiesDueBy(ctx.table, till, atOnce)) {
    try {
      const { posts } = await storyById(ctx, id);
      for (const post of posts) if (await takenUp(ctx, id, post, till)) taken += 1;
    } catch (error) {
      // One that cannot be read must not stand in the way of the others.
      ctx.log.error('A story with something to be done could not be seen to', error, { storyId: id });
    }
  }
  return taken;
}

async function takenUp(ctx: Context, storyId: StoryId, post: Post, till: Date): Promise<boolean> {
  const next = nextJobOf(post);
  if (!next || Date.parse(next.at) > till.getTime()) return false;
  const { channel } = post;
  const request = { kind: next.job, payload: { storyId, channel } };
  const job = newJob(jobIdOf(storyId, channel, next.at), request, ctx.clock.now());
  try {
    await ctx.table.writeAll([jobWrite(job)]);
  } catch (error) {
    // There is one already.
    if (error instanceof AppError && error.code === 'conflict') return false;
    throw error;
  }
  ctx.log.info('A post that no job had seen to is taken up', { storyId, channel, kind: next.job });
  await kickAll(ctx, [job]);
  return true;
}
