import type { StoryId } from '../../../shared/ids.ts';
import { withComment } from '../../../shared/stories/review/talk.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changeReview } from './change.ts';

/** Says something to the others at the desk. For everybody there, at any time. */
export function commentOn(ctx: Context, id: StoryId, text: string): Promise<Story> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  return changeReview(ctx, id, { action: 'comment' }, (story, by) => ({
    story: withComment(story, text, by),
  }));
}
