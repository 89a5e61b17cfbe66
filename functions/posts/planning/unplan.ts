import { channelNames } from '../../../shared/publishing/channels.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import { requireMay } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { auditWrite } from '../../audit.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changePost } from '../change.ts';
import type { PostAddress } from '../publishing/step.ts';

/**
 * Takes a post out of the calendar; it stays approved. Also one that is on its way but has not been sent: whoever holds
 * it finds its claim gone. Throws a visible `conflict` when it may be out already.
 */
export async function unplanPost(ctx: Context, address: PostAddress): Promise<Story> {
  requireRole(ctx, ...deeds.unplan);
  return changePost(ctx, address, (story, post) => {
    requireMay(
      post,
      'unplan',
      post.state === 'publishing'
        ? 'Inlägget skickas just nu och kan redan vara ute. Vänta tills vi vet.'
        : 'Inlägget är inte planerat.',
    );
    const { plannedFor: _, plannedBy: __, exception: ___, delivery: ____, ...rest } = post;
    // Of one to be posted by hand whose approval has ended this says that nobody did.
    const next: Post = { ...rest, state: post.approval ? 'approved' : 'draft' };
    return {
      post: next,
      alongside: [auditWrite(ctx, story.id, 'unplan_post', channelNames[post.channel])],
    };
  });
}
