import type { QueueEntry } from '../../../shared/desk/stories.ts';
import type { PlanVersion } from '../../../shared/plan/plan.ts';
import { type ChannelId, channelNames } from '../../../shared/publishing/channels.ts';
import { awaitsApproval } from '../../../shared/stories/gates/gates.ts';
import { attentionOf } from '../../../shared/stories/review/attention.ts';
import { notByYou } from '../../../shared/stories/review/four-eyes.ts';
import { storyTitle } from '../../../shared/stories/review/title.ts';
import { deliveryState } from '../../../shared/stories/states/state.ts';
import { currentTelling, type Story } from '../../../shared/stories/story.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import { mayDo, requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import { closedStories, openStories, stories } from '../../store.ts';
import { givenUpJobs, jobsOfStory } from './given-up.ts';
import { photoUrl } from './photo.ts';
import { stateWith } from './view.ts';

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
  const entry = (story: Story) => queueEntry(ctx, story, plan, jobsOfStory(jobs, story.id).length);
  const listed = closed
    .map(entry)
    .filter(({ changedAt, attention }) => older || changedAt >= ago(recentMs) || attention.length > 0);
  return [...open.map(entry), ...listed];
}

function queueEntry(ctx: Context, story: Story, plan: PlanVersion, givenUp: number): QueueEntry {
  const now = ctx.clock.now();
  const waiting = story.posts.filter((post) => awaitsApproval(story, post, plan.content, swedishDay(now)));
  const { id, example, submittedAt, changedAt, owner, photos } = story;
  const shown = photos.find(({ state, thumbnail }) => state === 'ready' && thumbnail);
  return {
    id,
    title: storyTitle(story),
    kind: currentTelling(story).kind,
    state: stateWith(story, givenUp),
    example,
    submittedAt,
    changedAt,
    owner,
    posts: story.posts.map((post) => ({
      channel: post.channel,
      state: post.state,
      stands: deliveryState(post),
      awaitsApproval: waiting.includes(post),
      plannedFor: post.plannedFor,
      publishedAt: post.publication?.at,
      url: post.publication?.url,
    })),
    thumbnailUrl: shown && photoUrl(id, shown, 'thumbnail'),
    attention: [
      ...attentionOf(story, { now, givenUp, plan }),
      ...waiting.flatMap(({ channel }) => toApprove(ctx, story, channel)),
    ],
  };
}

/** Calls for whoever is looking, when the story waits for a second person who may be this one. */
function toApprove(ctx: Context, story: Story, channel: ChannelId): string[] {
  if (ctx.actor.kind !== 'person' || !mayDo(ctx, 'approver')) return [];
  if (notByYou(story, channel, ctx.actor) !== undefined) return [];
  return [`${channelNames[channel]}: Klart för dig att läsa och godkänna.`];
}
