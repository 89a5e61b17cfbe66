import type { Context } from '../../../../functions/context.ts';
import { releaseJobs } from '../../../../functions/jobs/release.ts';
import { Lane } from '../../../../shared/jobs.ts';
import { closedStories } from './closed.ts';
import { bringStory, type ExampleStory } from './example-story.ts';
import { incomingStories } from './incoming.ts';
import { onTheirWayStories } from './on-their-way.ts';
import { publishedStories } from './published.ts';
import { openSetting, type SettingPlace } from './setting.ts';
import { underReviewStories } from './under-review.ts';

// What came out first is brought first, so that what is planned later sees it.
const stories: ExampleStory[] = [
  ...publishedStories,
  ...closedStories,
  ...onTheirWayStories,
  ...underReviewStories,
  ...incomingStories,
];

/**
 * Brings those of the example stories that are not brought already, and tells of each when it is whole. No worker may
 * run meanwhile. Stops before the next one when cut short; false then.
 */
export async function bringEach(
  system: Context,
  place: SettingPlace,
  brought: readonly string[],
  onBrought: (name: string) => Promise<void>,
  cutShort: AbortSignal,
): Promise<boolean> {
  // A start that was cut off may have left jobs with a worker that is gone.
  await releaseJobs(system, Lane.options);
  const setting = await openSetting(system, place);
  try {
    for (const story of stories) {
      if (cutShort.aborted) return false;
      if (brought.includes(story.name)) continue;
      await bringStory(setting, story);
      await onBrought(story.name);
    }
    return true;
  } finally {
    await setting.close();
  }
}
