import type { StoryId } from '../../../shared/ids.ts';
import type { ChannelId } from '../../../shared/publishing/channels.ts';
import { withoutPost } from '../../../shared/stories/review/post.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changeReview } from './change.ts';

/** Removes the story's post for a channel, which has not been out. For communicators and administrators. */
export function removePost(ctx: Context, id: StoryId, channel: ChannelId): Promise<Story> {
  requireRole(ctx, ...deeds.remove);
  return changeReview(ctx, id, { action: 'remove_post', detail: channel }, (story, by) => ({
    story: withoutPost(story, channel, by),
  }));
}
