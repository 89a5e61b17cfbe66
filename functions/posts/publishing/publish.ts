import { couldNotLook } from '../../../shared/stories/delivery/looking.ts';
import { type PublishTiming, usualTiming } from '../../../shared/stories/delivery/timing.ts';
import type { JobHandler } from '../../jobs/run.ts';
import { planInForce } from '../../plan/in-force.ts';
import { lookForPost } from '../watching/look.ts';
import { searchForPost } from '../watching/search.ts';
import { bringPhotos } from './bring.ts';
import { claimPost } from './claim.ts';
import { sendPost } from './send.ts';
import { stepClaimed } from './step.ts';
import type { Work } from './work.ts';

/**
 * Takes a post as far on its way out as it can get now. Everything is stored on the way, so there is nothing left to
 * write with the end of the job; see `docs/decisions/publish-once.md`.
 */
export function publisher(timing: PublishTiming): JobHandler<'publish_post'> {
  return async (ctx, { payload: address }, signal) => {
    const channel = address.channel === 'manual' ? undefined : ctx.channels[address.channel];
    // Of one that is not connected nothing is known.
    const settleMs = channel?.settleMs ?? timing.longestWaitMs;
    const graceMs = (await planInForce(ctx)).plan.content.cadence.graceMinutes * 60_000;
    const at = () => ({ now: ctx.clock.now(), timing, settleMs, graceMs });
    const claimed = await claimPost(ctx, address, at);
    if (!claimed) {
      await searchForPost(ctx, address, channel, { at, signal });
      return [];
    }
    const { story, post, claim } = claimed;
    if (!channel) {
      const told = {
        code: 'not_connected',
        text: 'Kanalen är inte ansluten, så det går inte att titta efter.',
      };
      await stepClaimed(ctx, address, claim, (_, now) => ({ post: couldNotLook(now, at(), told, 'wait') }));
      return [];
    }
    const work: Work = { ctx, address, claim, channel, timing, graceMs, signal };
    if (post.delivery?.phase === 'looking') await lookForPost(work, story, post);
    else if (await bringPhotos(work, story)) await sendPost(work);
    return [];
  };
}

export const publishPost = publisher(usualTiming);
