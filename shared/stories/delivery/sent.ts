import type { Post, Sent } from '../post.ts';

/** What the channel was handed; of posts from before it was kept, what they say now. */
export function sentOf(post: Post): Sent {
  const { text, photoIds, approval, voided, plannedBy, mayBeOutSince, delivery } = post;
  const at = delivery?.sentAt ?? mayBeOutSince ?? post.editedAt;
  const held = approval ?? voided?.approval;
  return (
    post.sent ?? { at, text, photoIds, by: plannedBy ?? held?.by ?? '', ...(held && { approval: held }) }
  );
}

/** To be kept in the write before the call. */
export function asSent(post: Post, now: Date): Sent {
  const { text, photoIds, approval, plannedBy } = post;
  const by = plannedBy ?? approval?.by ?? '';
  return { at: now.toISOString(), text, photoIds, by, ...(approval && { approval }) };
}

/** Whether the post says something else than what was sent. */
export function isRewritten(post: Post): boolean {
  const { text, photoIds } = sentOf(post);
  return post.text !== text || post.photoIds.join() !== photoIds.join();
}

/** Whether it has been sent so often without an answer that looks which do not find it may be wrong. */
export function isDoubted(post: Post, now: Date): boolean {
  const { doubtedUntil } = sentOf(post);
  return doubtedUntil !== undefined && Date.parse(doubtedUntil) > now.getTime();
}
