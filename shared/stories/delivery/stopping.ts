import type { Post, PostFailure, Stop } from '../post.ts';
import { rowOf } from '../states/table.ts';
import { type At, after, failureOf, iso, nobody, type Told, withAttempt } from './delivery.ts';
import { stopped } from './searching.ts';
import { usualTiming } from './timing.ts';

/**
 * The post when somebody wants it not to be out, whatever state it is in: what has not been sent is a draft again at once;
 * what may be out is looked for and taken down if it is there; what is out is taken down. The wish is kept until it has
 * been seen to be fulfilled. The same post when there is nothing to stop, or it is being stopped already.
 */
export function withStop(post: Post, wish: Stop, at: Pick<At, 'now' | 'timing'>): Post {
  switch (rowOf(post).stop) {
    case 'nothing':
      return post;
    case 'at_once':
      return stopped({ ...post, stop: wish }, at.now);
    case 'look_first':
      return sooner({ ...post, stop: post.stop ?? wish }, at);
    case 'draft_and_look':
      return sooner(stopped({ ...post, stop: post.stop ?? wish }, at.now), at);
    case 'take_down':
      return beingTakenDown(post, wish);
    case 'ask_person':
      return { ...post, stop: post.stop ?? wish, ...(post.state === 'by_hand' && notByHand(post, wish)) };
  }
}

/**
 * The posts after it turned out that the story must not be told: those that may be out are to be taken down if they are,
 * without anybody asking for it. What is known to be out is for a person to take down.
 */
export function stopUnknown(posts: Post[], wish: Stop): Post[] {
  return posts.map((post) =>
    rowOf(post).out === 'maybe'
      ? withStop(post, wish, { now: new Date(wish.at), timing: usualTiming })
      : post,
  );
}

/** Somebody may have posted it: they are asked, and told not to otherwise. */
function notByHand({ approval, voided }: Post, { at, by, reason }: Stop): Partial<Post> {
  const why = `${by} stoppade inlägget: ${reason}`.slice(0, 300);
  return { approval: undefined, voided: voided ?? { at, by, why, ...(approval && { approval }) } };
}

/** Looked for within a moment, unless somebody is at it. */
function sooner(post: Post, { now, timing }: Pick<At, 'now' | 'timing'>): Post {
  const soon = iso(after(now, timing.shortestWaitMs));
  const { delivery, search } = post;
  if (delivery?.phase === 'looking' && delivery.claim === nobody && delivery.leaseUntil > soon)
    return { ...post, delivery: { ...delivery, leaseUntil: soon } };
  return search && search.nextAt > soon ? { ...post, search: { ...search, nextAt: soon } } : post;
}

/** A post that is out, with the channel to be asked to take it down now, by whoever wanted it first. */
export function beingTakenDown(post: Post, wish: Stop): Post {
  const { failure: _, stop = wish, publication, ...rest } = post;
  if (!publication) throw new Error('A post that is out has no publication');
  const { at, by, reason } = stop;
  const { nextAt: __, ...takenDown } = publication.takenDown ?? { at, by, reason };
  return {
    ...rest,
    state: 'taking_down',
    stop: { at, by, reason },
    publication: { ...publication, takenDown },
  };
}

/** It is gone: seen by the channel, or by the person who says so and why. */
export function seenGone(post: Post, now: Date, wish?: Stop): Post {
  const { failure: _, stop: __, publication, ...rest } = post;
  if (!publication) throw new Error('A post that was out has no publication');
  const asked = publication.takenDown ?? post.stop ?? wish ?? { at: iso(now), by: 'systemet', reason: '' };
  const takenDown = { at: asked.at, by: asked.by, reason: asked.reason, goneAt: iso(now) };
  return { ...rest, state: 'taken_down', publication: { ...publication, takenDown } };
}

const minuteMs = 60_000;
/** Somebody wants it gone, so the channel is asked again within minutes, whatever wait it asks for. */
const waits = { shortestMs: minuteMs, longestMs: 5 * minuteMs, refusedMs: 10 * minuteMs };

/** The channel cannot take it down now: it stands there, and is asked for again soon. */
export function waitsToBeTakenDown(post: Post, now: Date, told: Told): Post {
  const tried = withAttempt(post, now, 'take_down', 'wait', told);
  const { publication, stop } = tried;
  const askedAt = publication?.takenDown?.at ?? stop?.at ?? iso(now);
  const half = (now.getTime() - Date.parse(askedAt)) / 2;
  const nextAt = iso(after(now, Math.min(Math.max(half, waits.shortestMs), waits.longestMs)));
  if (post.state !== 'taking_down') return { ...tried, ...(stop && { stop: { ...stop, nextAt } }) };
  const takenDown = publication?.takenDown && { ...publication.takenDown, nextAt };
  return { ...tried, publication: publication && { ...publication, takenDown } };
}

/** The channel will not take it down: it is published, with why; the wish stays, and it is asked again now and then. */
export function stillThere(post: Post, now: Date, why: Omit<PostFailure, 'at'>): Post {
  const { publication, stop, ...rest } = withAttempt(post, now, 'take_down', 'refused', why);
  const { at, by, reason } = publication?.takenDown ?? stop ?? { at: iso(now), by: 'systemet', reason: '' };
  return {
    ...rest,
    state: 'published',
    failure: failureOf(now, { ...why, text: `Det gick inte att ta ned inlägget. ${why.text}` }),
    stop: { at, by, reason, nextAt: iso(after(now, waits.refusedMs)) },
    publication: publication && { ...publication, takenDown: undefined },
  };
}
