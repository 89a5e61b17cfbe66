import type { StoryId } from '../../../shared/ids.ts';
import { withMoreAsked } from '../../../shared/stories/review/talk.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changeReview } from './change.ts';

/** Asks the sender something, who sees it on the story's own page. For everybody at the desk. */
export function askMore(ctx: Context, id: StoryId, text: string): Promise<Story> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  return changeReview(ctx, id, { action: 'ask_more' }, (story, by) => ({
    story: withMoreAsked(story, text, by),
  }));
}
