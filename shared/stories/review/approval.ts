import { visibleError } from '../../errors.ts';
import type { ChannelId } from '../../publishing/channels.ts';
import type { Blocker } from '../blocker.ts';
import type { Approval, Post } from '../post.ts';
import { isFixed, may, requireMay } from '../states/table.ts';
import type { Story } from '../story.ts';
import { voidApprovals } from '../voiding.ts';
import { reviewOf, type Signed } from './begin.ts';
import { notByYou } from './four-eyes.ts';

/** What is known of the post that somebody is about to approve. */
export interface Approving {
  /** What the approver saw, and what it is now. */
  seenHash: string;
  hash: string;
  planNumber: number;
  blockers: Blocker[];
}

/**
 * The story with the post approved as it stands, by the plan in force. Undefined when it is so already. Throws a
 * visible `conflict` when it is not what the approver saw or something is missing, and `forbidden` for whoever is not
 * the second pair of eyes.
 */
export function withApproved(
  story: Story,
  post: Post,
  { seenHash, hash, planNumber, blockers }: Approving,
  signed: Signed,
): Story | undefined {
  reviewOf(story);
  requireMay(
    post,
    'approve',
    post.state === 'by_hand'
      ? 'Inlägget kan redan vara utlagt för hand. Svara först på om det är det.'
      : 'Inlägget är publicerat eller på väg ut.',
  );
  const why = notByYou(story, post.channel, { id: signed.byId, name: signed.by });
  if (why) throw visibleError('forbidden', why);
  if (seenHash !== hash)
    throw visibleError(
      'conflict',
      'Inlägget eller planen har ändrats sedan du öppnade sidan. Läs igenom det igen.',
    );
  if (blockers.length > 0)
    throw visibleError(
      'conflict',
      `Inlägget kan inte godkännas än. ${blockers.map(({ text }) => text).join(' ')}`,
    );
  if (post.approval?.hash === hash && post.state !== 'draft') return undefined;
  if (story.stage !== 'in_review')
    throw visibleError(
      'conflict',
      'Den som skickade in har fått en fråga. Vänta på svaret, eller fortsätt utan det.',
    );
  const approval: Approval = { ...signed, hash, planNumber };
  const { voided: _, ...rest } = post;
  // One that has its place, approved by an older plan, keeps it.
  const approved: Post = { ...rest, state: post.state === 'draft' ? 'approved' : post.state, approval };
  const posts = story.posts.map((candidate) => (candidate === post ? approved : candidate));
  return { ...story, posts, changedAt: signed.at };
}

/** The story without the channel's approval; undefined when it has none, or what it went by is out already. */
export function withApprovalVoided(story: Story, channel: ChannelId, { at, by }: Signed): Story | undefined {
  const post = story.posts.find((candidate) => candidate.channel === channel);
  if (post && isFixed(post) && !may(post, 'void'))
    throw visibleError('conflict', 'Inlägget är publicerat eller på väg ut. Ta ned det i stället.');
  if (!post?.approval) return undefined;
  const voided = voidApprovals(story, [channel], { at, by, why: `${by} upphävde godkännandet.` });
  return { ...voided, changedAt: at };
}
