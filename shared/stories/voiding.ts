import type { PhotoId } from '../ids.ts';
import type { ChannelId } from '../publishing/channels.ts';
import { sentOf } from './delivery/sent.ts';
import type { Post } from './post.ts';
import { isFixed, rowOf } from './states/table.ts';
import type { Story } from './story.ts';

/** The posts that something is about: those in these channels, those with this photo, or every one. */
export type Concerned = readonly ChannelId[] | PhotoId | 'all';

interface Voiding {
  at: string;
  by: string;
  /** Swedish, for the desk: what changed. Never what was written. */
  why: string;
}

/** Why nothing goes out while the sender has a question to answer. */
export const whyWaits = 'En fråga är ställd till den som skickade in.';

const isAbout = (concerned: Concerned, post: Post): boolean => {
  if (concerned === 'all') return true;
  return typeof concerned === 'string' ? post.photoIds.includes(concerned) : concerned.includes(post.channel);
};

/** What was sent and may be out keeps its photos, whatever the post says since. */
const wasSentWith = (concerned: Concerned, post: Post): boolean =>
  typeof concerned === 'string' &&
  rowOf(post).out === 'maybe' &&
  sentOf(post).photoIds.some((id) => id === concerned);

/** The posts concerned that may not change. */
export function fixedPosts(story: Pick<Story, 'posts'>, concerned: Concerned): Post[] {
  return story.posts.filter(
    (post) => (isAbout(concerned, post) && isFixed(post)) || wasSentWith(concerned, post),
  );
}

function withoutApproval(post: Post, { at, by, why }: Voiding): Post {
  const { voided } = rowOf(post);
  if (voided === 'stays') return post;
  const { approval, failure: _failure, delivery: _delivery, ...rest } = post;
  // It may have been posted already: nobody knows until somebody says.
  if (voided === 'by_hand_void')
    return {
      ...rest,
      state: 'by_hand',
      voided: post.voided ?? { at, by, why, ...(approval && { approval }) },
    };
  return { ...rest, state: 'draft', ...(approval && { voided: { at, by, why } }) };
}

/**
 * The story with the approvals of the posts concerned gone: they are drafts again, but for those that somebody may have
 * posted by hand. One that was planned loses its place but keeps the time it had. What is fixed stays as it is, and
 * `lastEdit` too: this alone is no edit.
 */
export function voidApprovals(story: Story, concerned: Concerned, voiding: Voiding): Story {
  const posts = story.posts.map((post) => (isAbout(concerned, post) ? withoutApproval(post, voiding) : post));
  return { ...story, posts };
}

/**
 * The story after somebody changed what approvals rest upon: theirs are void, and that person may not approve. A sender
 * has no id (`byId` is empty) and cannot approve: the desk's last editor is still the last then.
 */
export function edited(story: Story, concerned: Concerned, edit: Voiding & { byId: string }): Story {
  const { at, by, byId } = edit;
  const lastEdit = byId === '' ? story.lastEdit : { at, by, byId };
  return { ...voidApprovals(story, concerned, edit), ...(lastEdit && { lastEdit }), changedAt: at };
}

/** The channels whose approval held before and does not after, for the audit. */
export function voidedBetween(before: Pick<Story, 'posts'>, after: Pick<Story, 'posts'>): ChannelId[] {
  return before.posts
    .filter(
      ({ channel, approval }) =>
        approval && !after.posts.some((post) => post.channel === channel && post.approval),
    )
    .map(({ channel }) => channel);
}
