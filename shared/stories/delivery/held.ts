import type { Post } from '../post.ts';
import {
  type At,
  after,
  deliveryOf,
  nobody,
  type Told,
  waitUntil,
  withAttempt,
  withDelivery,
} from './delivery.ts';

/**
 * A post that lost its place without any fault: it stays approved, does not catch up, and somebody is asked about it.
 * What may be out already goes on being looked for.
 */
export function held(post: Post, now: Date, why: Told & { code: HeldCode }): Post {
  const { delivery: _, failure: __, ...rest } = post;
  return withAttempt({ ...rest, state: 'approved' }, now, 'prepare', 'wait', why);
}

const heldCodes = ['stopped', 'late', 'against_plan'] as const;
type HeldCode = (typeof heldCodes)[number];

/** What is told of a post that was held; undefined of any other. */
export function heldText({ state, attempts }: Pick<Post, 'state' | 'attempts'>): string | undefined {
  // What may be out is looked for after it was held, too.
  const last = attempts.findLast(({ did }) => did !== 'look');
  return state === 'approved' && heldCodes.some((code) => code === last?.code) ? last?.text : undefined;
}

/** What becomes of a post that the plan has something against at its time; `why` is that, in Swedish. */
export const heldAgainstPlan = (post: Post, now: Date, why: string): Post =>
  held(post, now, { code: 'against_plan', text: `Inlägget miste sin tid. ${why} Planera det igen.` });

/** The last instant at which it may be sent by itself: its time and the plan's minutes of grace. */
function latestOf({ plannedFor, delivery }: Post, { now, graceMs }: At): Date {
  return after(plannedFor ?? delivery?.startedAt ?? now, graceMs);
}

/** Whether its time has passed by so much that nobody expects it any more: it could come out at night, or beside others. */
export const isTooLate = (post: Post, at: At, when: Date | string = at.now): boolean =>
  new Date(when) > latestOf(post, at);

/** What becomes of a post that is too late; `told` is what the channel said, when that is why. */
export function heldAsLate(post: Post, { now }: At, told?: Told): Post {
  const text = told
    ? `Kanalen tog inte emot inlägget i tid. ${told.text} Planera det igen.`
    : 'Tiden passerade innan inlägget hann skickas. Planera det igen.';
  return held(post, now, { code: 'late', text });
}

/** The channel said "not now" and nothing came out: it waits, unless that would be past the latest time. */
export function toldToWait(
  post: Post,
  at: At,
  did: 'prepare' | 'send',
  told: Told & { until?: Date | undefined },
): Post {
  const leaseUntil = waitUntil(deliveryOf(post).startedAt, at, told.until);
  const tried = withAttempt(post, at.now, did, 'wait', told);
  if (isTooLate(post, at, leaseUntil)) return heldAsLate(tried, at, told);
  return withDelivery(tried, {
    phase: 'preparing',
    claim: nobody,
    leaseUntil,
  });
}
