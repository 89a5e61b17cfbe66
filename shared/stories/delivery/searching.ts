import type { Post } from '../post.ts';
import { rowOf } from '../states/table.ts';
import { type At, after, failedPost, iso, type Told, withAttempt } from './delivery.ts';
import { isDoubted, sentOf } from './sent.ts';

/**
 * What was sent and may be out is looked for also while the post is not on its way itself: after it was given up, after a
 * person has said that it is not there, after its approval has ended. Two looks with a pause must miss it; then it has been
 * seen not to be out.
 */

/** With a wish to stop it is looked for at least this often. */
export const longestStopWaitMs = 10 * 60_000;

/** When it is looked for next: the longer ago it was sent, the longer the wait. */
function nextLook(post: Post, { now, timing }: At): Date {
  const half = (now.getTime() - Date.parse(sentOf(post).at)) / 2;
  const longest = post.stop ? longestStopWaitMs : timing.longestWaitMs;
  return after(now, Math.min(Math.max(half, timing.shortestWaitMs), longest));
}

/** A look did not find it. */
export function searchedInVain(post: Post, at: At): Post {
  const { now, settleMs } = at;
  const told = { code: '', text: 'Inlägget finns inte på sidan.' };
  const seen = withAttempt(post, now, 'look', 'absent', told);
  const absentSince = post.search?.absentSince ?? iso(now);
  const pauseEnds = after(absentSince, settleMs);
  const isSure = post.search?.absentSince !== undefined && now >= pauseEnds && !isDoubted(post, now);
  if (isSure) return seenNotOut(seen, now);
  const nextAt = now < pauseEnds ? pauseEnds : nextLook(post, at);
  return { ...seen, search: { nextAt: iso(nextAt), absentSince } };
}

/** The page could not be looked through. */
export function couldNotSearch(
  post: Post,
  at: At,
  told: Told & { until?: Date | undefined },
  outcome: 'wait' | 'refused',
): Post {
  const own = nextLook(post, at);
  const nextAt = told.until && told.until > own && !post.stop ? told.until : own;
  const tried = withAttempt(post, at.now, 'look', outcome, told);
  return { ...tried, search: { ...post.search, nextAt: iso(nextAt) } };
}

/** Somebody has looked often enough: it is not out, and nothing that was sent can turn up any more. */
function seenNotOut(post: Post, now: Date): Post {
  const { mayBeOutSince: _, sent: __, search: ___, stop, ...rest } = post;
  if (stop) return stopped({ ...rest, stop }, now);
  return post.failure?.reason === 'unknown_for_too_long' ? failedPost(rest, now, isNotThere) : rest;
}

const isNotThere = {
  reason: 'tried_too_often',
  code: '',
  text: 'Inlägget kom inte ut: vi har letat och det finns inte på sidan. Försök igen när kanalen fungerar.',
} as const;

/** The post as a draft, because somebody wanted it stopped. What may be out is looked for on, and the wish is kept for then. */
export function stopped(post: Post, now: Date): Post {
  const { approval: _, failure: __, delivery: ___, plannedFor: ____, plannedBy: _____, ...rest } = post;
  const { by = 'systemet', reason = '' } = post.stop ?? {};
  const why = `${by} stoppade inlägget: ${reason}`.slice(0, 300);
  return { ...rest, state: 'draft', voided: { at: iso(now), by, why } };
}

/**
 * What follows from where a post has come, whoever took the step: what may be out and is not on its way is looked for soon,
 * and what is known not to be out needs neither that nor the wish to stop it.
 */
export function followedUp(post: Post, { now, waitMs }: { now: Date; waitMs: number }): Post {
  const { out, next } = rowOf(post);
  const { search, sent, stop, ...rest } = post;
  const searches = typeof next === 'object' && next.job === 'publish_post' && post.state !== 'publishing';
  const wanted = searches && out === 'maybe' ? (search ?? { nextAt: iso(after(now, waitMs)) }) : undefined;
  const keepsStop = stop && (out === 'maybe' || out === 'yes');
  const keepsSent = sent && (out === 'maybe' || rest.state === 'publishing');
  if (search === wanted && stop === (keepsStop && stop) && sent === (keepsSent && sent)) return post;
  return {
    ...rest,
    ...(keepsSent && { sent }),
    ...(wanted && { search: wanted }),
    ...(keepsStop && { stop }),
  };
}
