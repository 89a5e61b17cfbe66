import type { PlanVersion } from '../../../../shared/plan/plan.ts';
import type { StoryLine } from '../../../../shared/stories/line/line.ts';
import { lineOf } from '../../../../shared/stories/line/make.ts';
import { wordsOf } from '../../../../shared/stories/line/words.ts';
import { attentionOf } from '../../../../shared/stories/review/attention.ts';
import type { Searched } from '../../../../shared/text/search.ts';
import type { Context } from '../../../context.ts';
import { findStory } from '../../save.ts';
import { jobsOfStory } from '../given-up.ts';
import { type ShownEntry, shownEntry } from './entry.ts';
import type { Known } from './known.ts';

/** A story with work that was given up: it needs somebody as much as one with a post that failed. */
export interface GivenUp {
  line: StoryLine;
  words: Searched;
  shown: ShownEntry;
}

/** So many are put first; with more at once something else than the stories is amiss, and they stand in their places. */
const most = 20;

/** The stories with given-up work, the latest first. */
export async function withGivenUpWork(
  ctx: Context,
  { givenUp }: Known,
  plan: PlanVersion,
): Promise<GivenUp[]> {
  const ids = new Set(givenUp.flatMap(({ payload }) => ('storyId' in payload ? [payload.storyId] : [])));
  const stories = await Promise.all([...ids].slice(0, most).map((id) => findStory(ctx.table, id)));
  const now = ctx.clock.now();
  return stories
    .filter((story) => story !== undefined)
    .map((story) => ({ story, jobs: jobsOfStory(givenUp, story) }))
    .filter(({ jobs }) => jobs.length > 0)
    .map(({ story, jobs }) => {
      const line = lineOf(story, plan, now);
      const needs = attentionOf(story, { now, givenUp: jobs, plan });
      return { line, words: wordsOf(story), shown: shownEntry(ctx, line, { state: 'failed', needs }) };
    });
}
