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
  const looks = [...absentLooks, iso(now)];
  const first = looks[0] ?? iso(now);
  if (looks.length < 2 || now < after(first, at.settleMs)) {
    return withDelivery(seen, {
      absentLooks: looks,
      claim: nobody,
      leaseUntil: iso(after(first, at.settleMs)),
    });
  }
  if (refusal) return failedPost(seen, now, refusal);
  if (sends >= timing.maxSends) return failedPost(seen, now, triedTooOften(''));
  return withDelivery(seen, {
    phase: 'preparing',
    // Brought anew: a page may refuse photos that another call has used.
    media: [],
    absentLooks: [],
    claim: nobody,
    leaseUntil: iso(now),
  });
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
  return withDelivery(tried, { claim: nobody, leaseUntil: waitUntil(sentAt ?? startedAt, at, told.until) });
}
