import type { StoryId } from '../../../shared/ids.ts';
import type { ChannelId } from '../../../shared/publishing/channels.ts';
import { withApprovalVoided } from '../../../shared/stories/review/approval.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changeReview } from './change.ts';

/** Takes the approval of a post back, which is not out yet. For everybody at the desk. */
export function voidApproval(ctx: Context, id: StoryId, channel: ChannelId): Promise<Story> {
  requireRole(ctx, ...deeds.void);
  return changeReview(ctx, id, { action: 'void_approval', detail: channel }, (story, by) => ({
    story: withApprovalVoided(story, channel, by),
  }));
}
