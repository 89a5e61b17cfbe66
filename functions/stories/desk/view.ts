import type { DeskFailedJob, DeskStory } from '../../../shared/desk/stories.ts';
import type { StoryId } from '../../../shared/ids.ts';
import type { Job } from '../../../shared/jobs.ts';
import { whyGivenUp, workName } from '../../../shared/stories/given-up.ts';
import { takeDownLines } from '../../../shared/stories/review/attention.ts';
import { storyTitle } from '../../../shared/stories/review/title.ts';
import { type Story, type StoryState, storyState } from '../../../shared/stories/story.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import { storyById } from '../change.ts';
import { givenUpJobs, jobsOfStory } from './given-up.ts';
import { deskPhoto } from './photo.ts';
import { deskPost } from './post.ts';
import { othersWriting } from './writing.ts';

/** Work that was given up needs somebody as much as a post that failed. */
function stateWith(story: Story, givenUp: number): StoryState {
  return givenUp > 0 ? 'failed' : storyState(story);
}

/** A story as the desk sees it: by the plan in force, which is what an approval now would be bound to. */
export async function deskStory(ctx: Context, story: Story): Promise<DeskStory> {
  const [{ plan }, jobs, writing] = await Promise.all([
    planInForce(ctx),
    givenUpJobs(ctx),
    othersWriting(ctx, story.id),
  ]);
  const failed = jobsOfStory(jobs, story);
  return {
    ...story,
    title: storyTitle(story),
    state: stateWith(story, failed.length),
    photos: story.photos.map((photo) => deskPhoto(story.id, photo)),
    posts: story.posts.map((post) => deskPost(ctx, story, post, plan)),
    plan: { number: plan.number, content: plan.content, isInForce: true },
    failedJobs: failed.map(deskFailedJob),
    takeDown: takeDownLines(story, swedishDay(ctx.clock.now())),
    writing,
  };
}

/** The story as the desk sees it, for whoever may look. Throws a visible `not_found`. */
export async function readDeskStory(ctx: Context, id: StoryId): Promise<DeskStory> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  return deskStory(ctx, await storyById(ctx, id));
}

function deskFailedJob(job: Job): DeskFailedJob {
  return {
    jobId: job.id,
    what: workName(job),
    why: whyGivenUp(job),
    failedAt: job.failedAt ?? job.dueAt,
    reference: job.lastError?.id ?? job.id.slice(-8),
  };
}
