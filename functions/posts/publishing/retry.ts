import type * as z from 'zod';
import type { PublishNow } from '../../../shared/desk/stories.ts';
import { channelNames } from '../../../shared/publishing/channels.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import { may, requireMay } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { auditWrite } from '../../audit.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changePost, requireStanding } from '../change.ts';
import { inHistory } from '../planning/rules.ts';
import { dueNow } from './publish-now.ts';
import type { PostAddress } from './step.ts';

/**
 * Tries again with a post that is known not to have come out. Throws a visible `conflict` that says what is in the way, and
 * `invalid` when the plan advises against it and no reason is given.
 */
export async function retryPost(
  ctx: Context,
  address: PostAddress,
  { despite }: z.output<typeof PublishNow> = { despite: '' },
): Promise<Story> {
  requireRole(ctx, ...deeds.retry);
  return changePost(ctx, address, async (story, post) => {
    requireMay(
      post,
      'retry',
      may(post, 'settle')
        ? 'Titta först på sidan om inlägget redan finns där, och svara på det.'
        : 'Inlägget har inte misslyckats.',
    );
    const checks = await requireStanding(ctx, story, post, 'now');
    const next = await dueNow(ctx, address, post, despite);
    const detail = inHistory(channelNames[post.channel], next.exception);
    return { post: next, alongside: [...checks, auditWrite(ctx, story.id, 'retry_post', detail)] };
  });
}
