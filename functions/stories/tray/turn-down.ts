import { AppError } from '../../../shared/errors.ts';
import type { StoryId } from '../../../shared/ids.ts';
import { rejected, reopened } from '../../../shared/stories/review/talk.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changeReview, type Decided } from '../review/change.ts';

/**
 * Turns down each of these that nobody has taken care of, with a reason that its sender can read; nobody is mailed. For
 * everybody at the desk. Returns those that it was done to. May be done again.
 */
export async function turnDownMany(
  ctx: Context,
  ids: readonly StoryId[],
  reason: string,
): Promise<StoryId[]> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  return doneTo(ctx, ids, 'reject', (story, by) => {
    if (story.stage !== 'submitted' || story.owner || story.posts.length > 0) return undefined;
    const next = rejected(story, reason, by);
    return { ...next, rejection: { ...by, reason, many: true } };
  });
}

/** Takes that back for these, as far as whoever asks did it. For everybody at the desk. Returns those that it was done to. */
export async function takeBackMany(ctx: Context, ids: readonly StoryId[]): Promise<StoryId[]> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  return doneTo(ctx, ids, 'reopen', (story, by) => {
    const { rejection } = story;
    const isMine = story.stage === 'rejected' && rejection?.many && rejection.byId === by.byId;
    return isMine ? reopened(story, by) : undefined;
  });
}

async function doneTo(
  ctx: Context,
  ids: readonly StoryId[],
  action: 'reject' | 'reopen',
  decide: (story: Story, by: Parameters<typeof reopened>[1]) => Decided['story'],
): Promise<StoryId[]> {
  const done: StoryId[] = [];
  for (const id of ids) {
    let isDone = false;
    const changed = changeReview(ctx, id, { action }, (story, by) => {
      const next = decide(story, by);
      isDone = next !== undefined;
      return { story: next };
    });
    await changed.catch(unlessGone);
    if (isDone) done.push(id);
  }
  return done;
}

/** Its sender has taken it back, and nobody had read it. */
function unlessGone(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'not_found')) throw error;
}
