import type * as z from 'zod';
import type { MarkDone } from '../../../shared/desk/stories.ts';
import { channelNames } from '../../../shared/publishing/channels.ts';
import { withAttempt } from '../../../shared/stories/delivery/delivery.ts';
import { publishedPost } from '../../../shared/stories/delivery/out.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import { requireMay } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { auditWrite } from '../../audit.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { signed } from '../../signed.ts';
import { changePost } from '../change.ts';
import { watchOf } from '../watching/watch.ts';
import type { PostAddress } from './step.ts';

/**
 * A person has posted it where there is no API, and says where; also when its approval had just ended, so that it can
 * be taken down. Throws a visible `conflict` when it is not its time.
 */
export async function markDone(
  ctx: Context,
  address: PostAddress,
  { url }: z.output<typeof MarkDone>,
): Promise<Story> {
  requireRole(ctx, ...deeds.mark_done);
  return changePost(ctx, address, async (story, post) => {
    requireMay(post, 'mark_done', 'Inlägget väntar inte på att någon ska publicera det för hand.');
    const now = ctx.clock.now();
    const told = { code: '', text: `Publicerat för hand av ${signed(ctx).by}.` };
    const approval = post.approval ?? post.voided?.approval;
    const tried = withAttempt({ ...post, ...(approval && { approval }) }, now, 'by_hand', 'done', told);
    const next = publishedPost(tried, { at: now, url });
    return {
      post: { ...next, watch: await watchOf(ctx, story, next) },
      alongside: [auditWrite(ctx, story.id, 'mark_done', channelNames[post.channel])],
    };
  });
}
