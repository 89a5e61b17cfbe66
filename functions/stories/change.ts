import { AppError, visibleError } from '../../shared/errors.ts';
import type { StoryId } from '../../shared/ids.ts';
import type { Story } from '../../shared/stories/story.ts';
import type { Context } from '../context.ts';
import { kickAll } from '../jobs/new.ts';
import { jobsIn } from '../jobs/store.ts';
import type { Write } from '../ports/table.ts';
import { followedUpPosts, postJobs } from '../posts/jobs.ts';
import { findStory, saveWrites, storedStory } from './save.ts';
import { yesJobs } from './yes-ends.ts';

// People, photos being cleaned and posts on their way out all write to the same story, and others count with it.
const attempts = 8;

/** What a change makes of a story: the next one, and what else is written with it or not at all. */
export interface Change {
  story: Story;
  alongside?: Write[];
}

/** The story; throws a visible `not_found`. */
export async function storyById(ctx: Context, id: StoryId): Promise<Story> {
  const story = await findStory(ctx.table, id);
  if (!story) throw noSuchStory();
  return story;
}

const noSuchStory = () =>
  visibleError('not_found', 'Berättelsen finns inte. Kontrollera att hela adressen kom med.');

/**
 * Changes a story as `decide` says, and kicks the jobs among what is written with it. A post that a job is to see to next
 * gets one in the same write, and so does the ending of a yes. When somebody else changed the story meanwhile, `decide` is
 * asked again about what it is now; so it decides from its argument only. Undefined
 * leaves the story as it is. Returns what is stored. Throws what `decide` throws, or `unavailable` when others keep
 * changing it.
 */
export async function changeStory(
  ctx: Context,
  id: StoryId,
  decide: (story: Story) => Change | undefined | Promise<Change | undefined>,
): Promise<Story> {
  let conflict: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await storedStory(ctx.table, id);
    if (!before) throw noSuchStory();
    const change = await decide(before.story);
    if (!change) return before.story;
    const story = followedUpPosts(change.story, ctx.clock.now());
    const alongside = [
      ...(change.alongside ?? []),
      ...postJobs(ctx, before.story, story),
      ...yesJobs(ctx, before.story, story),
    ];
    try {
      await ctx.table.writeAll([...(await saveWrites(ctx, before, story)), ...alongside]);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict')) throw error;
      conflict = error;
      continue;
    }
    await kickAll(ctx, jobsIn(alongside));
    return { ...story, version: story.version + 1 };
  }
  throw new AppError('unavailable', 'The story keeps changing', { cause: conflict });
}
