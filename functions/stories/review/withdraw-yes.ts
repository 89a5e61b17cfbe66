import type { DepictedId, StoryId } from '../../../shared/ids.ts';
import { withYesWithdrawn } from '../../../shared/stories/review/people.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changeReview } from './change.ts';

/**
 * Notes that a person took the yes back, at any time: approvals are void, and what is out calls for being taken down.
 * For communicators and administrators.
 */
export function withdrawYes(ctx: Context, id: StoryId, person: DepictedId): Promise<Story> {
  requireRole(ctx, 'communicator', 'administrator');
  return changeReview(ctx, id, { action: 'withdraw_yes', detail: person }, (story, by) => ({
    story: withYesWithdrawn(story, person, swedishDay(ctx.clock.now()), by),
  }));
}
