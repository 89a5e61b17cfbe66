import { visibleError } from '../../../shared/errors.ts';
import type { StoryId } from '../../../shared/ids.ts';
import type { ChannelId } from '../../../shared/publishing/channels.ts';
import { heldAgainstPlan } from '../../../shared/stories/delivery/held.ts';
import { blockersOf } from '../../../shared/stories/gates/gates.ts';
import type { ContentHash } from '../../../shared/stories/post.ts';
import { withApproved } from '../../../shared/stories/review/approval.ts';
import { withSameText } from '../../../shared/stories/review/post.ts';
import { deeds } from '../../../shared/stories/states/row.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import { whyNotHere } from '../../posts/planning/rules.ts';
import { contentHash, postOf } from '../../posts/publishing/content-hash.ts';
import { whyNotOn } from '../../posts/publishing/standing.ts';
import { planPointers } from '../../store.ts';
import { othersWithText } from '../lines/same-text.ts';
import { changeReview } from './change.ts';

/**
 * Approves a post exactly as the approver saw it (`hash`), by the plan in force, which must still be in force when the
 * approval is stored. Only for a person with the role approver who is not the one who wrote, last changed or sent in.
 * Throws a visible `conflict` that says everything that is missing, and `forbidden`. One that has its place in the calendar
 * from before loses it when the plan or a yes that ends is against it.
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
    const approved = withApproved(story, post, approving, by);
    const others = await othersWithText(ctx, id, post);
    return {
      story: approved && withSameText(await inPlace(ctx, approved, channel), channel, others),
      alongside: [planPointers.unchanged(pointer)],
    };
  });
}

async function inPlace(ctx: Context, story: Story, channel: ChannelId): Promise<Story> {
  const post = postOf(story, channel);
  if (post.state !== 'planned' || post.plannedFor === undefined) return story;
  const why =
    (await whyNotOn(ctx, story, post, new Date(post.plannedFor))) ??
    (await whyNotHere(ctx, { storyId: story.id, channel }, post));
  if (why === undefined) return story;
  const held = heldAgainstPlan(post, ctx.clock.now(), why);
  return { ...story, posts: story.posts.map((other) => (other === post ? held : other)) };
}
