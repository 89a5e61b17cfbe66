import { AppError } from '../../../shared/errors.ts';
import type { Code } from '../../../shared/ids.ts';
import { stopUnknown } from '../../../shared/stories/delivery/stopping.ts';
import { mayBeOut } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { voidApprovals } from '../../../shared/stories/voiding.ts';
import { auditWrite } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { jobFor, kickAll } from '../../jobs/new.ts';
import { jobWrite } from '../../jobs/store.ts';
import { storyIdOf } from '../../new-ids.ts';
import { changeStory } from '../change.ts';
import { removeWrites, type StoredStory, storedStory } from '../save.ts';

const attempts = 8;

/**
 * Takes a story back for its sender. One that nobody at the desk has done anything about is removed, with its photos, and
 * leaves a line in the log. Of another nothing that is not out goes out any more; what is out already stays until the
 * desk has taken it down, and the story stays with the desk until then; doing it twice is harmless. Returns the story as it
 * was last. Throws a visible `not_found`.
 */
export async function withdrawStory(ctx: Context, code: Code): Promise<Story> {
  let conflict: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stored = await storedStory(ctx.table, storyIdOf(code));
    if (!stored || !isUnseen(stored.story)) return withdrawSeen(ctx, code);
    try {
      return await remove(ctx, stored);
    } catch (error) {
      // Somebody took it over just then, or another was counted.
      if (!(error instanceof AppError && error.code === 'conflict')) throw error;
      conflict = error;
    }
  }
  throw new AppError('unavailable', 'The story keeps changing', { cause: conflict });
}

/** Nobody at the desk has done anything about it, and nothing of it can have come out. */
function isUnseen(story: Story): boolean {
  const { stage, withdrawnAt, review, rejection, lastEdit, owner, posts, comments, people, messages } = story;
  return (
    stage === 'submitted' &&
    ![withdrawnAt, review, rejection, lastEdit, owner].some((done) => done !== undefined) &&
    ![posts, comments, people, messages].some(({ length }) => length > 0)
  );
}

async function remove(ctx: Context, stored: StoredStory): Promise<Story> {
  const { id, photos } = stored.story;
  const withdrawnAt = ctx.clock.now().toISOString();
  // Of a photo that its story does not have any more every file is removed.
  const jobs = photos.map((photo) =>
    jobFor(ctx, { kind: 'clean_photo', payload: { storyId: id, photoId: photo.id } }),
  );
  await ctx.table.writeAll([
    ...(await removeWrites(ctx, stored)),
    ...jobs.map(jobWrite),
    auditWrite(ctx, id, 'withdraw'),
  ]);
  await kickAll(ctx, jobs);
  return { ...stored.story, stage: 'withdrawn', withdrawnAt };
}

function withdrawSeen(ctx: Context, code: Code): Promise<Story> {
  return changeStory(ctx, storyIdOf(code), (before) => {
    if (before.withdrawnAt !== undefined || before.stage === 'withdrawn') return undefined;
    const at = ctx.clock.now().toISOString();
    const voided = voidApprovals(before, 'all', {
      at,
      by: 'Den som skickade in',
      why: 'Den som skickade in berättelsen har tagit tillbaka den.',
    });
    const posts = stopUnknown(voided.posts, {
      at,
      by: 'Den som skickade in',
      reason: 'Berättelsen är tillbakatagen.',
    });
    const stage = posts.some(mayBeOut) ? before.stage : 'withdrawn';
    return {
      story: { ...voided, posts, stage, changedAt: at, withdrawnAt: at },
      alongside: [auditWrite(ctx, before.id, 'withdraw')],
    };
  });
}
