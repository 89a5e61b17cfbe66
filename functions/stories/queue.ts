import type { QueueEntry } from '../../shared/desk-stories.ts';
import { attentionOf } from '../../shared/stories/review-attention.ts';
import { storyTitle } from '../../shared/stories/review-title.ts';
import { currentTelling, type Story } from '../../shared/stories/story.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { planInForce } from '../plan/in-force.ts';
import { closedStories, openStories, stories } from '../store.ts';
import { photoUrl } from './desk-photo.ts';
import { stateWith } from './desk-view.ts';
import { givenUpJobs, jobsOfStory } from './given-up.ts';

const dayMs = 24 * 3_600_000;
/** Closed stories are listed so long after their last change … */
const recentMs = 60 * dayMs;
/** … and those that need somebody (a yes that ends, comments to look at) are looked for this far back. */
const lookBackMs = 400 * dayMs;

/**
 * The stories of the queue: every one that waits for somebody, the oldest first, then the closed ones, the latest
 * first: recent ones and those that need somebody, or with `older` all there are.
 */
export async function storyQueue(ctx: Context, { older }: { older: boolean }): Promise<QueueEntry[]> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const now = ctx.clock.now();
  const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const [{ plan }, open, closed, jobs] = await Promise.all([
    planInForce(ctx),
    stories.all(ctx.table, openStories),
    stories.all(ctx.table, closedStories(older ? undefined : ago(lookBackMs))),
    givenUpJobs(ctx),
  ]);
  const entry = (story: Story) =>
    queueEntry(story, { now, givenUp: jobsOfStory(jobs, story.id).length, planNumber: plan.number });
  const listed = closed
    .map(entry)
    .filter(({ changedAt, attention }) => older || changedAt >= ago(recentMs) || attention.length > 0);
  return [...open.map(entry), ...listed];
}

function queueEntry(story: Story, known: Parameters<typeof attentionOf>[1]): QueueEntry {
  const { id, example, submittedAt, changedAt, owner, photos } = story;
  const shown = photos.find(({ state, thumbnail }) => state === 'ready' && thumbnail);
  return {
    id,
    title: storyTitle(story),
    kind: currentTelling(story).kind,
    state: stateWith(story, known.givenUp),
    example,
    submittedAt,
    changedAt,
    owner,
    posts: story.posts.map(({ channel, state, plannedFor, publication }) => ({
      channel,
      state,
      plannedFor,
      publishedAt: publication?.at,
      url: publication?.url,
    })),
    thumbnailUrl: shown && photoUrl(id, shown, 'thumbnail'),
    attention: attentionOf(story, known),
  };
}
