import type { Post } from '../post.ts';
import { type At, after, deliveryOf, iso, uncertain, withDelivery } from './delivery.ts';
import { heldAsLate, isTooLate } from './held.ts';

/** A planned post whose time has come, as first claimed; one that may be out already is looked for first. */
function started(post: Post, claim: string, { now, timing }: At): Post {
  const { failure: _, ...rest } = post;
  const { mayBeOutSince } = post;
  return {
    ...rest,
    state: 'publishing',
    delivery: {
      phase: mayBeOutSince ? 'looking' : 'preparing',
      ...(mayBeOutSince && { firstSentAt: mayBeOutSince }),
      claim,
      leaseUntil: iso(after(now, mayBeOutSince ? timing.callLeaseMs : timing.leaseMs)),
      startedAt: iso(now),
      media: [],
      sends: 0,
      absentLooks: [],
    },
  };
}

/**
 * The post as taken by whoever has this claim; undefined when there is nothing to take now: it is not its time, or
 * somebody else has it. What was being sent by somebody who is gone is uncertain, and so is not sent again; what is too
 * late is held, once it is known not to be out.
 */
export function taken(post: Post, claim: string, at: At): Post | undefined {
  const { now, timing } = at;
  if (post.state === 'planned') {
    if (post.plannedFor === undefined || Date.parse(post.plannedFor) > now.getTime()) return undefined;
    return isTooLate(post, at) && !post.mayBeOutSince ? heldAsLate(post, at) : started(post, claim, at);
  }
  if (post.state !== 'publishing') return undefined;
  const delivery = deliveryOf(post);
  if (Date.parse(delivery.leaseUntil) > now.getTime()) return undefined;
  if (delivery.phase === 'sending') {
    const found = uncertain(post, at, {
      code: 'interrupted',
      text: 'Avbrutet medan inlägget skickades. Vi letar efter det på sidan.',
    });
    return taken(found, claim, at) ?? found;
  }
  if (delivery.phase === 'preparing') {
    if (isTooLate(post, at)) return heldAsLate(post, at);
    return withDelivery(post, { claim, leaseUntil: iso(after(now, timing.leaseMs)) });
  }
  return withDelivery(post, { claim, leaseUntil: iso(after(now, timing.callLeaseMs)) });
}
