import { channelNames } from '../../../shared/publishing/channels.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import { requireMay } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { auditWrite } from '../../audit.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { signed } from '../../signed.ts';
import { changePost, requireStanding } from '../change.ts';
import type { PostAddress } from './step.ts';

/** Publishes an approved post without waiting for any time. Throws a visible `conflict` that says what is in the way. */
export async function publishNow(ctx: Context, address: PostAddress): Promise<Story> {
  requireRole(ctx, ...deeds.publish);
  return changePost(ctx, address, async (story, post) => {
    requireMay(post, 'publish', 'Bara ett godkänt inlägg kan publiceras.');
    const checks = await requireStanding(ctx, story, post, 'now');
    return {
      post: dueNow(ctx, post),
      alongside: [...checks, auditWrite(ctx, story.id, 'publish_now', channelNames[post.channel])],
    };
  });
}

/** Planned for now by whoever acts. */
export function dueNow(ctx: Context, post: Post): Post {
  const { failure: _, ...rest } = post;
  const { at: plannedFor, by: plannedBy } = signed(ctx);
  return { ...rest, state: 'planned', plannedFor, plannedBy };
}
