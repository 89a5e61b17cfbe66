import type { StoryId } from '../../../shared/ids.ts';
import type { ChannelId } from '../../../shared/publishing/channels.ts';
import { withNewVersion } from '../../../shared/stories/review/new-version.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changeReview } from './change.ts';

/** Begins a new version of a post that was taken down. For communicators and administrators. */
export function beginNewVersion(ctx: Context, id: StoryId, channel: ChannelId): Promise<Story> {
  requireRole(ctx, ...deeds.renew);
  return changeReview(ctx, id, { action: 'new_version', detail: channel }, (story, by) => ({
    story: withNewVersion(story, channel, by),
  }));
}
