import { nextJobOf, rowOf } from '../../../../shared/stories/states/table.ts';
import type { StoryRule } from './rule.ts';
import { isBelievedOut } from './truth.ts';

/** Nothing is forgotten: what is not at its end has a job that lives, or somebody is told of it. */
export const jobRules: Record<string, StoryRule> = {
  job_lives({ post, living }) {
    const next = post && nextJobOf(post);
    if (!next || living.some(({ kind }) => kind === next.job)) return undefined;
    return `${post.state} and no ${next.job} lives`;
  },
  desk_knows({ post, entry, lines, isLive }) {
    const isForDesk = post !== undefined && rowOf(post).next === 'desk';
    if (isForDesk && !entry) return `${post.state} is for the desk, and not in the queue`;
    return isLive && !isBelievedOut(post) && lines.length === 0 ? 'out, and nobody is told' : undefined;
  },
  photo_job_lives({ story, living }) {
    const isWorking = story.photos.some(({ state }) => state === 'working');
    const lives = living.some(({ kind }) => kind === 'edit_photo' || kind === 'clean_photo');
    return isWorking && !lives ? 'a photo is working and no job is' : undefined;
  },
  one_failure: ({ givenUp }) =>
    givenUp.length > 1 ? `${givenUp.length} given-up jobs: ${givenUp.map(({ kind }) => kind)}` : undefined,
  failure_goes: ({ givenUp, post, isLive }) =>
    isLive && post?.state === 'published' && givenUp.some(({ kind }) => kind === 'publish_post')
      ? 'out, and its publishing is said to have failed'
      : undefined,
};
