import type { StoryId } from '../../../shared/ids.ts';
import { takenOver } from '../../../shared/stories/review/begin.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import { changeReview } from './change.ts';

/**
 * Makes whoever asks the story's owner and begins its review, or takes the review over to the plan in force. Whoever
 * owns it already and waits for the sender goes on without the answer. For communicators and administrators.
 */
export function takeOver(ctx: Context, id: StoryId): Promise<Story> {
  requireRole(ctx, 'communicator', 'administrator');
  return changeReview(ctx, id, { action: 'take_over' }, async (story, by) => {
    const { plan } = await planInForce(ctx);
    return { story: takenOver(story, plan.number, by) };
  });
}
