import type { At } from '../../../shared/stories/delivery/delivery.ts';
import { keptBack } from '../../../shared/stories/delivery/gate.ts';
import { taken } from '../../../shared/stories/delivery/taking.ts';
import type { Post } from '../../../shared/stories/post.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { Context } from '../../context.ts';
import { newCode } from '../../new-ids.ts';
import { postOf } from './content-hash.ts';
import { standingNow } from './standing.ts';
import { type PostAddress, type Step, stepPost } from './step.ts';

/**
 * Claims a post whose time has come, or that nobody holds any more. Undefined when there is nothing to do with it now:
 * it is not its time, somebody else has it, it is done, it may not go out, or a person is to post it.
 */
export async function claimPost(
  ctx: Context,
  address: PostAddress,
  at: () => At,
): Promise<{ story: Story; post: Post; claim: string } | undefined> {
  const claim = newCode(ctx.random);
  const story = await stepPost(ctx, address, async (before, post): Promise<Step | undefined> => {
    const next = taken(post, claim, at());
    // Whatever the approval has come to, what may be out already is looked for.
    const looksOn = post.state === 'publishing' && next?.delivery?.phase === 'looking';
    if (next?.state !== 'publishing' || looksOn) return next && { post: next };
    const { standing, checks } = await standingNow(ctx, before, post, post.plannedFor);
    if (standing.kind !== 'go') return { post: keptBack(next, standing, at().now), alongside: checks };
    return { post: post.channel === 'manual' ? byHand(post) : next, alongside: checks };
  });
  const post = story && postOf(story, address.channel);
  return story && post?.delivery?.claim === claim ? { story, post, claim } : undefined;
}

function byHand(post: Post): Post {
  return { ...post, state: 'by_hand' };
}
