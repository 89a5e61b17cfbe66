import type { StoryId } from '../../../shared/ids.ts';
import { rejected, reopened } from '../../../shared/stories/review/talk.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changeReview } from './change.ts';

/** Rejects a story of which nothing is out, with a reason that its sender sees. For everybody at the desk. */
export function rejectStory(ctx: Context, id: StoryId, reason: string): Promise<Story> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  return changeReview(ctx, id, { action: 'reject' }, (story, by) => ({
    story: rejected(story, reason, by),
  }));
}

/** Goes on with a story that was rejected. For everybody at the desk. */
export function reopenStory(ctx: Context, id: StoryId): Promise<Story> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  return changeReview(ctx, id, { action: 'reopen' }, (story, by) => ({ story: reopened(story, by) }));
}
