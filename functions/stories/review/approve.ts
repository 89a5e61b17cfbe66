import { visibleError } from '../../../shared/errors.ts';
import type { StoryId } from '../../../shared/ids.ts';
import type { ChannelId } from '../../../shared/publishing/channels.ts';
import { blockersOf } from '../../../shared/stories/gates/gates.ts';
import type { ContentHash } from '../../../shared/stories/post.ts';
import { withApproved } from '../../../shared/stories/review/approval.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import { contentHash } from '../../posts/publishing/content-hash.ts';
import { planPointers } from '../../store.ts';
import { changeReview } from './change.ts';

/**
 * Approves a post exactly as the approver saw it (`hash`), by the plan in force, which must still be in force when the
 * approval is stored. Only for a person with the role approver who is not the one who wrote, last changed or sent in.
 * Throws a visible `conflict` that says everything that is missing, and `forbidden`.
 */
export function approvePost(
  ctx: Context,
  id: StoryId,
  channel: ChannelId,
  hash: ContentHash,
): Promise<Story> {
  requireRole(ctx, ...deeds.approve);
  if (ctx.actor.kind !== 'person') throw visibleError('forbidden', 'Bara en människa kan godkänna.');
  return changeReview(ctx, id, { action: 'approve', detail: channel }, async (story, by) => {
    const post = story.posts.find((candidate) => candidate.channel === channel);
    if (!post) throw visibleError('not_found', 'Inlägget finns inte längre.');
    const { plan, pointer } = await planInForce(ctx);
    const approving = {
      seenHash: hash,
      hash: contentHash(story, channel, plan.number),
      planNumber: plan.number,
      blockers: blockersOf(story, channel, plan.content, swedishDay(ctx.clock.now())),
    };
    return {
      story: withApproved(story, post, approving, by),
      alongside: [planPointers.unchanged(pointer)],
    };
  });
}
