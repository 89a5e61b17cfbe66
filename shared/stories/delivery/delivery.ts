import { type Attempt, type Delivery, maxAttemptsKept, type Post, type PostFailure } from '../post.ts';
import { asSent } from './sent.ts';
import type { PublishTiming } from './timing.ts';

/**
 * How a post gets out once and no more, as steps from one post to the next. Whoever takes a step must hold the claim;
 * `functions/posts/publishing/step.ts` sees to that, and that there is a job for when the lease ends.
 */

export interface At {
  now: Date;
  timing: PublishTiming;
  /** How long after a sending was begun the post may still turn up. */
  settleMs: number;
  /** How long after its time a post may still go out by itself, by the plan. */
  graceMs: number;
}
/** What a channel says, for the desk. */
export interface Told {
  code: string;
  text: string;
}
type Did = Attempt['did'];

export const after = (from: Date | string, ms: number) => new Date(new Date(from).getTime() + ms);
export const iso = (date: Date) => date.toISOString();
/** Nobody's: whoever comes after `leaseUntil` may take it. */
export const nobody = '';

export function withAttempt(post: Post, now: Date, did: Did, outcome: Attempt['outcome'], told: Told): Post {
  const attempt: Attempt = {
    at: iso(now),
    did,
    outcome,
    code: told.code.slice(0, 60),
    text: told.text.slice(0, 500),
  };
  // Of the same again and again the first and the latest are enough to know.
  const isSame = ({ did: other, outcome: came, code }: Attempt) =>
    other === did && came === outcome && code === attempt.code;
  const [last, second] = post.attempts.toReversed();
  const isRepeated = last && second && isSame(last) && isSame(second);
  const before = isRepeated ? post.attempts.slice(0, -1) : post.attempts;
  return { ...post, attempts: [...before, attempt].slice(-maxAttemptsKept) };
}

/** The post's delivery; throws when it is not on its way, which is a mistake of ours. */
export function deliveryOf(post: Post): Delivery {
  if (post.state !== 'publishing' || !post.delivery) throw new Error('The post is not on its way out');
  return post.delivery;
}

export function withDelivery(post: Post, change: Partial<Delivery>): Post {
  return { ...post, delivery: { ...deliveryOf(post), ...change } };
}

/** What a channel says is copied field by field: its answer has others, which a stored post does not. */
export function failureOf(now: Date, { reason, code, text }: Omit<PostFailure, 'at'>): PostFailure {
  return { at: iso(now), reason, code: code.slice(0, 60), text: text.slice(0, 500) };
}

export function failedPost(post: Post, now: Date, why: Omit<PostFailure, 'at'>): Post {
  const { delivery: _, ...rest } = post;
  return { ...rest, state: 'failed', failure: failureOf(now, why) };
}

export const triedTooOften = (code: string) =>
  ({
    reason: 'tried_too_often',
    code,
    text: 'Inlägget kom inte ut trots flera försök, och det finns inte på sidan. Försök igen när kanalen fungerar.',
  }) as const;

/** When the first look after the latest sending may be. */
function firstLookAt(delivery: Delivery, at: At): Date {
  return after(delivery.sentAt ?? delivery.startedAt, at.settleMs);
}

/** A wait that grows with how long it has been going on already. */
export function waitUntil(since: string, { now, timing }: At, until: Date | undefined): string {
  const half = (now.getTime() - Date.parse(since)) / 2;
  const own = after(now, Math.min(Math.max(half, timing.shortestWaitMs), timing.longestWaitMs));
  return iso(until && until > own ? until : own);
}

/**
 * Nobody knows whether the latest sending published it: from now on it is looked for, also when it is sent again after
 * it failed. A person who looked at the page may have missed it.
 */
export function uncertain(post: Post, at: At, told: Told, refusal?: Omit<PostFailure, 'at'>): Post {
  const delivery = deliveryOf(post);
  const mayBeOutSince = post.mayBeOutSince ?? delivery.firstSentAt ?? delivery.startedAt;
  const tried = withAttempt(post, at.now, 'send', refusal ? 'refused' : 'unknown', told);
  return withDelivery(
    { ...tried, mayBeOutSince },
    {
      phase: 'looking',
      claim: nobody,
      leaseUntil: iso(firstLookAt(delivery, at)),
      absentLooks: [],
      ...(refusal && { refusal: failureOf(at.now, refusal) }),
    },
  );
}

/**
 * The channel says that it has the same already. Of a first sending that can be nothing of ours, and the post has failed; of
 * a later one it may be what an earlier call published.
 */
export function duplicated(post: Post, at: At, refusal: Omit<PostFailure, 'at'>): Post {
  const mayBeOurs = post.mayBeOutSince !== undefined || deliveryOf(post).sends > 1;
  if (mayBeOurs) return uncertain(post, at, refusal, refusal);
  return failedPost(withAttempt(post, at.now, 'send', 'refused', refusal), at.now, refusal);
}

/** Whether the claim still holds for as long as one call and what is stored after it may take. */
export function hasTimeForCall(post: Post, { now, timing }: At): boolean {
  return Date.parse(deliveryOf(post).leaseUntil) - now.getTime() >= timing.callMs + timing.marginMs;
}

/** Given up unharmed, to be taken again at once. */
export function handedOver(post: Post, { now }: At): Post {
  return withDelivery(post, { claim: nobody, leaseUntil: iso(now) });
}

/** The channel has this photo now. */
export function brought(post: Post, media: Delivery['media'][number]): Post {
  const others = deliveryOf(post).media.filter(({ photoId }) => photoId !== media.photoId);
  return withDelivery(post, { media: [...others, media] });
}

/** To be stored before the call: whoever finds it so, without an answer, does not know what came of it. */
export function sending(post: Post, { now, timing }: At): Post {
  const { firstSentAt = iso(now), sends } = deliveryOf(post);
  return withDelivery(
    { ...post, sent: asSent(post, now) },
    {
      phase: 'sending',
      leaseUntil: iso(after(now, timing.callLeaseMs)),
      firstSentAt,
      sentAt: iso(now),
      sends: sends + 1,
      absentLooks: [],
    },
  );
}
