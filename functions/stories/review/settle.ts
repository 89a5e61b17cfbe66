import type * as z from 'zod';
import type { Settle } from '../../../shared/desk/stories.ts';
import type { StoryId } from '../../../shared/ids.ts';
import { withSettled } from '../../../shared/stories/review/decisions.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changeReview } from './change.ts';

/** Takes a stand, with a reason, on an answer of the sender's that calls for one. For communicators and administrators. */
export function settleAnswer(ctx: Context, id: StoryId, input: z.infer<typeof Settle>): Promise<Story> {
  requireRole(ctx, 'communicator', 'administrator');
  return changeReview(ctx, id, { action: 'settle', detail: input.what }, (story, by) => ({
    story: withSettled(story, input, by),
  }));
}
