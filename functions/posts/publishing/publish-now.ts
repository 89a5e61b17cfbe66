import type * as z from 'zod';
import type { PublishNow } from '../../../shared/desk/stories.ts';
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
import { exceptionAt, inHistory } from '../planning/rules.ts';
import type { PostAddress } from './step.ts';

/**
 * Publishes an approved post without waiting for any time. Throws a visible `conflict` that says what is in the way, and
 * `invalid` when the plan advises against it and no reason is given.
 */
export async function publishNow(
  ctx: Context,
  address: PostAddress,
  { despite }: z.output<typeof PublishNow> = { despite: '' },
): Promise<Story> {
  requireRole(ctx, ...deeds.publish);
  return changePost(ctx, address, async (story, post) => {
    requireMay(post, 'publish', 'Bara ett godkänt inlägg kan publiceras.');
    const checks = await requireStanding(ctx, story, post, 'now');
    const next = await dueNow(ctx, address, post, despite);
    const detail = inHistory(channelNames[post.channel], next.exception);
    return { post: next, alongside: [...checks, auditWrite(ctx, story.id, 'publish_now', detail)] };
  });
}

/** Planned for now by whoever acts, as far as the plan or a reason allows it. */
export async function dueNow(ctx: Context, address: PostAddress, post: Post, despite: string): Promise<Post> {
  const { failure: _, ...rest } = post;
  const { at: plannedFor, by: plannedBy } = signed(ctx);
  const exception = await exceptionAt(ctx, address, new Date(plannedFor), { despite, verb: 'publicera' });
  return { ...rest, state: 'planned', plannedFor, plannedBy, exception };
}
