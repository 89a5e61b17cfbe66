import type * as z from 'zod';
import type { CheckItem } from '../../../shared/desk/stories.ts';
import type { StoryId } from '../../../shared/ids.ts';
import { withItemChecked } from '../../../shared/stories/review/decisions.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import { changeReview } from './change.ts';

/** Ticks an item of the checklist in the plan in force, or unticks it. For communicators and administrators. */
export function checkItem(ctx: Context, id: StoryId, input: z.infer<typeof CheckItem>): Promise<Story> {
  requireRole(ctx, 'communicator', 'administrator');
  return changeReview(ctx, id, { action: 'check_item', detail: input.itemId }, async (story, by) => {
    const { plan } = await planInForce(ctx);
    return { story: withItemChecked(story, input, plan.content, by) };
  });
}
