import type { PlanVersion } from '../../plan/plan.ts';
import { swedishDay } from '../../text/dates.ts';
import { awaitsApproval } from '../gates/gates.ts';
import type { Post } from '../post.ts';
import { attentionOf } from '../review/attention.ts';
import { authorsOf } from '../review/four-eyes.ts';
import { storyTitle } from '../review/title.ts';
import { deliveryState } from '../states/state.ts';
import { currentTelling, type Story, storyState } from '../story.ts';
import { countedOf } from './counted.ts';
import type { AwaitedApproval, StoryLine } from './line.ts';
import { needOf } from './place.ts';
import { overTime } from './timed.ts';
import { endsOfYes, turnsOf } from './turns.ts';

/** The plan in force. */
export type Plan = Pick<PlanVersion, 'number' | 'content' | 'coversSince'>;

/** Of what depends on no plan. */
const noPlan = { number: 0, coversSince: {} };

/** Whether anything that is derived of the story depends on the plan in force. */
export const dependsOnPlan = ({ posts }: Pick<Story, 'posts'>): boolean => posts.length > 0;

/** The story's line, by the plan in force, for whenever it is read from `now` on. */
export function lineOf(story: Story, plan: Plan | undefined, now: Date): StoryLine {
  const { id, example, submittedAt, changedAt, owner } = story;
  const shown = story.photos.find(({ state, thumbnail }) => state === 'ready' && thumbnail);
  const state = storyState(story);
  const { kind } = currentTelling(story);
  const needs = overTime(turnsOf(story), (at) =>
    attentionOf(story, { now: at, givenUp: [], plan: plan ?? noPlan }),
  );
  const awaits = plan ? story.posts.flatMap((post) => awaited(story, post, plan, now)) : [];
  const need = needOf(story, { needs, awaits }, now);
  return {
    id,
    version: 0,
    example,
    submittedAt,
    changedAt,
    ...(owner && { owner }),
    title: storyTitle(story),
    kind,
    state,
    posts: story.posts.map((post) => ({
      channel: post.channel,
      state: post.state,
      stands: deliveryState(post),
      ...(post.plannedFor && { plannedFor: post.plannedFor }),
      ...(post.publication && { publishedAt: post.publication.at }),
      ...(post.publication?.url && { url: post.publication.url }),
    })),
    ...(shown?.thumbnail && { thumbnail: { photoId: shown.id, sha256: shown.thumbnail.sha256 } }),
    needs,
    awaits,
    ...(plan && dependsOnPlan(story) && { planNumber: plan.number }),
    ...(need && { need }),
    counted: countedOf(story, need),
  };
}

function awaited(story: Story, post: Post, plan: Plan, now: Date): AwaitedApproval[] {
  const holds = (at: Date) => awaitsApproval(story, post, plan.content, swedishDay(at));
  if (!holds(now)) return [];
  const till = endsOfYes(story)
    .sort((a, b) => a.getTime() - b.getTime())
    .find((at) => at > now && !holds(at));
  const { ids, names } = authorsOf(story, post.channel);
  return [
    {
      channel: post.channel,
      ...(till && { till: till.toISOString() }),
      authorIds: ids,
      authorNames: names,
    },
  ];
}
