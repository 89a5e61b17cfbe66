import type * as z from 'zod';
import type { TakeDown } from '../../../shared/desk/stories.ts';
import { channelNames } from '../../../shared/publishing/channels.ts';
import { withStop } from '../../../shared/stories/delivery/stopping.ts';
import { usualTiming } from '../../../shared/stories/delivery/timing.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import { requireMay, rowOf } from '../../../shared/stories/states/table.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { auditWrite } from '../../audit.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { signed } from '../../signed.ts';
import { changePost } from '../change.ts';
import type { PostAddress } from './step.ts';
import { requireChannel } from './take-down.ts';

/**
 * Somebody wants the post not to be out, wherever it is on its way; for everybody who works at the desk. It is done as soon
 * as it can be, and the wish is told of until then. Throws a visible `conflict` when there is nothing to stop.
 */
export async function stopPost(
  ctx: Context,
  address: PostAddress,
  { reason }: z.output<typeof TakeDown>,
): Promise<Story> {
  requireRole(ctx, ...deeds.stop);
  return changePost(ctx, address, (story, post) => {
    requireMay(post, 'stop', 'Inlägget är varken ute eller på väg ut, så det finns inget att stoppa.');
    if (rowOf(post).stop === 'take_down') requireChannel(ctx, address);
    const { at, by } = signed(ctx);
    return {
      post: withStop(post, { at, by, reason }, { now: new Date(at), timing: usualTiming }),
      alongside: [auditWrite(ctx, story.id, 'stop_post', channelNames[post.channel])],
    };
  });
}
