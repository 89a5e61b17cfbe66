import type { Post } from '../post.ts';
import {
  type At,
  after,
  deliveryOf,
  failedPost,
  iso,
  nobody,
  type Told,
  triedTooOften,
  waitUntil,
  withAttempt,
  withDelivery,
} from './delivery.ts';
import { longestStopWaitMs, stopped } from './searching.ts';
import { isDoubted, isRewritten, sentOf } from './sent.ts';

const shared = 'Titta på sidan och tala om för oss om inlägget finns där.';
const unknownForTooLong = {
  reason: 'unknown_for_too_long',
  code: '',
  text: `Det har inte gått att få veta om inlägget kom ut. ${shared}`,
} as const;
/**
 * A look did not find it. One look may be too early or read an old list, so it takes two with a pause between them;
 * then it may be sent again, unless it has been sent too often or the channel says that it has the same already.
 */
export function notFound(post: Post, at: At): Post {
  const { now, timing } = at;
  const told = { code: '', text: 'Inlägget finns inte på sidan.' };
  const seen = withAttempt(post, now, 'look', 'absent', told);
  const { absentLooks, refusal, sends } = deliveryOf(post);
  const first = absentLooks[0] ?? iso(now);
  const looks = absentLooks.length === 0 ? [first] : [first, iso(now)];
  if (looks.length < 2 || now < after(first, at.settleMs)) {
    return withDelivery(seen, {
      absentLooks: looks,
      claim: nobody,
      leaseUntil: iso(after(first, at.settleMs)),
    });
  }
  if (post.stop) return stopped(seen, now);
  if (refusal) return failedPost(seen, now, refusal);
  if (isRewritten(post)) return otherNotFound(seen, at);
  if (sends >= timing.maxSends) return givenUp(seen, at);
  return withDelivery(seen, toSend(now));
}

/** About to be sent. What was brought is brought anew: a page may refuse photos that another call has used. */
const toSend = (now: Date) => ({
  phase: 'preparing' as const,
  media: [],
  absentLooks: [],
  claim: nobody,
  leaseUntil: iso(now),
});

/** It was sent too often: with so many answers lost the looks may be wrong too, so it is looked for some hours longer. */
function givenUp(post: Post, { now, timing }: At): Post {
  const doubtedUntil = iso(after(now, timing.doubtMs));
  return failedPost({ ...post, sent: { ...sentOf(post), doubtedUntil } }, now, triedTooOften(''));
}

/** What was sent before is not there, so the text that has been approved since may be sent as the first of its own. */
function otherNotFound(post: Post, at: At): Post {
  const { now } = at;
  if (isDoubted(post, now)) {
    return withDelivery(post, {
      claim: nobody,
      leaseUntil: waitUntil(deliveryOf(post).startedAt, at, undefined),
    });
  }
  const { mayBeOutSince: _, sent: __, ...rest } = post;
  const { firstSentAt: ___, sentAt: ____, ...delivery } = deliveryOf(post);
  return { ...rest, delivery: { ...delivery, ...toSend(now), sends: 0 } };
}

/** It could not be looked for: later, or a person has to when that has gone on for too long. */
export function couldNotLook(
  post: Post,
  at: At,
  told: Told & { until?: Date | undefined },
  outcome: 'wait' | 'refused',
): Post {
  const { firstSentAt, sentAt, startedAt } = deliveryOf(post);
  const tried = withAttempt(post, at.now, 'look', outcome, told);
  // One that is tried again was first sent long ago, but has its day from now.
  const begunAt = firstSentAt && firstSentAt > startedAt ? firstSentAt : startedAt;
  if (at.now > after(begunAt, at.timing.giveUpAfterMs)) {
    return failedPost(tried, at.now, { ...unknownForTooLong, code: told.code });
  }
  const leaseUntil = waitUntil(sentAt ?? startedAt, at, post.stop ? undefined : told.until);
  return withDelivery(tried, { claim: nobody, leaseUntil: post.stop ? soonest(leaseUntil, at) : leaseUntil });
}

/** Somebody wants it stopped: it is not left alone for long. */
function soonest(at: string, { now }: At): string {
  const longest = iso(after(now, longestStopWaitMs));
  return at < longest ? at : longest;
}
