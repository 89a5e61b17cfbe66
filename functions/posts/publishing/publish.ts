import { deliveryOf } from '../../../shared/stories/delivery/delivery.ts';
import { toldToWait } from '../../../shared/stories/delivery/held.ts';
import { couldNotLook } from '../../../shared/stories/delivery/looking.ts';
import { type PublishTiming, usualTiming } from '../../../shared/stories/delivery/timing.ts';
import type { JobHandler } from '../../jobs/run.ts';
import { newCode } from '../../new-ids.ts';
import { planInForce } from '../../plan/in-force.ts';
import { lookForPost } from '../watching/look.ts';
import { searchForPost } from '../watching/search.ts';
import { bringPhotos } from './bring.ts';
import { claimPost } from './claim.ts';
import { sendPost } from './send.ts';
import { stepClaimed } from './step.ts';
import { atOf, type Work } from './work.ts';

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
    try {
      if (post.delivery?.phase === 'looking') await lookForPost(work, story, post);
      else if (await bringPhotos(work, story)) await sendPost(work);
    } catch (error) {
      await waitsForUs(work, error);
    }
    return [];
  };
}

/**
 * Something went wrong that is nobody's fault but ours: the post waits as for a channel that says "not now", and says why.
 * What was being sent is left as it is: whoever comes next finds that nobody knows, and looks.
 */
async function waitsForUs(work: Work, error: unknown): Promise<void> {
  const { ctx, address, claim } = work;
  const errorId = newCode(ctx.random).slice(0, 8);
  ctx.log.error('A post could not be seen to', error, { ...address, errorId });
  const told = { code: errorId, text: 'Något gick fel hos Örngott. Felet finns i loggen.' };
  await stepClaimed(ctx, address, claim, (_, post) => {
    const at = atOf(work);
    if (deliveryOf(post).phase === 'preparing') return { post: toldToWait(post, at, 'prepare', told) };
    if (deliveryOf(post).phase === 'looking') return { post: couldNotLook(post, at, told, 'wait') };
    throw error;
  });
}

export const publishPost = publisher(usualTiming);
