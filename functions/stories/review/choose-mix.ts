import type { StoryId } from '../../../shared/ids.ts';
import type { MixId } from '../../../shared/plan/plan.ts';
import { withMix } from '../../../shared/stories/review/decisions.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changeReview } from './change.ts';

/** Says what the story counts as in the plan's mix. For communicators and administrators. */
export function chooseMix(ctx: Context, id: StoryId, mix: MixId): Promise<Story> {
  requireRole(ctx, 'communicator', 'administrator');
  return changeReview(ctx, id, { action: 'choose_mix', detail: mix }, (story, by) => ({
    story: withMix(story, mix, by),
  }));
}
