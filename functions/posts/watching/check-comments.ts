import type * as z from 'zod';
import type { CheckComments } from '../../../shared/desk/stories.ts';
import { channelNames } from '../../../shared/publishing/channels.ts';
import type { CommentWatch } from '../../../shared/stories/post.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import { requireMay } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { auditWrite } from '../../audit.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { signed } from '../../signed.ts';
import { changePost } from '../change.ts';
import type { PostAddress } from '../publishing/step.ts';

const maxChecksKept = 60;

/** Somebody has looked at a published post's comments, and says when to look next. */
export async function checkComments(
  ctx: Context,
  address: PostAddress,
  { note, nextInHours }: z.output<typeof CheckComments>,
): Promise<Story> {
  requireRole(ctx, ...deeds.watch);
  return changePost(ctx, address, (story, post) => {
    requireMay(post, 'watch', 'Inlägget är inte ute.');
    const { at, by, byId } = signed(ctx);
    const { owner, ownerId, checks }: CommentWatch = post.watch ?? { owner: by, ownerId: byId, checks: [] };
    const next = nextInHours === null ? undefined : new Date(Date.parse(at) + nextInHours * 3_600_000);
    const watch: CommentWatch = {
      owner,
      ownerId,
      checks: [...checks, { at, by, note }].slice(-maxChecksKept),
      nextAt: next?.toISOString(),
    };
    return {
      post: { ...post, watch },
      alongside: [auditWrite(ctx, story.id, 'check_comments', channelNames[post.channel])],
    };
  });
}
