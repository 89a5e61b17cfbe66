import type { SavePost } from '../../../shared/desk/stories.ts';
import type { StoryId } from '../../../shared/ids.ts';
import type { ChannelId } from '../../../shared/publishing/channels.ts';
import { withPostSaved, withSameText } from '../../../shared/stories/review/post.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { othersWithText } from '../lines/same-text.ts';
import { changeReview } from './change.ts';

/**
 * Saves the story's post for a channel, new or changed; an approval of it is void. For communicators and
 * administrators. Throws a visible `conflict` that names who changed the post since the one that was seen.
 */
export function savePost(ctx: Context, id: StoryId, channel: ChannelId, input: SavePost): Promise<Story> {
  requireRole(ctx, ...deeds.edit);
  return changeReview(ctx, id, { action: 'edit_post', detail: channel }, async (story, by) => {
    const saved = withPostSaved(story, channel, input, by);
    return {
      story: saved && withSameText(saved, channel, await othersWithText(ctx, id, { channel, ...input })),
    };
  });
}
