import type * as z from 'zod';
import type { SettleUnknown } from '../../../shared/desk/stories.ts';
import { channelNames } from '../../../shared/publishing/channels.ts';
import { publishedPost } from '../../../shared/stories/delivery/out.ts';
import { stopped } from '../../../shared/stories/delivery/searching.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import { requireMay } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { auditWrite } from '../../audit.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { changePost } from '../change.ts';
import { watchOf } from '../watching/watch.ts';
import type { PostAddress } from './step.ts';

/**
 * A person has looked at the page, where we could not or where the channel says that the same stands already: with its
 * address the post is out, with null it is not and may be published again. Throws a visible `conflict` when nobody
 * wonders.
 */
export async function settleUnknown(
  ctx: Context,
  address: PostAddress,
  { url }: z.output<typeof SettleUnknown>,
): Promise<Story> {
  requireRole(ctx, ...deeds.settle);
  return changePost(ctx, address, async (story, post) => {
    requireMay(post, 'settle', 'Det är redan klart om inlägget kom ut.');
    const where = channelNames[post.channel];
    const detail = `${where}: ${url === null ? 'finns inte' : 'finns'}`;
    const alongside = [auditWrite(ctx, story.id, 'settle_unknown', detail)];
    if (url === null) return { post: notThere(post, ctx.clock.now()), alongside };
    // What it is called there nobody can tell from its address, so it is taken down by hand if it comes to that.
    const next = publishedPost(post, { at: new Date(post.plannedFor ?? ctx.clock.now()), url });
    return { post: { ...next, watch: await watchOf(ctx, story, next) }, alongside };
  });
}

/** Not by what somebody saw, who may have missed it: what was sent is looked for on. */
function notThere(post: Post, now: Date): Post {
  const { failure: _, ...rest } = post;
  return post.stop ? stopped(post, now) : { ...rest, state: 'approved' };
}
