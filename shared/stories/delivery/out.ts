import type { Post } from '../post.ts';
import { iso } from './delivery.ts';
import { isRewritten, sentOf } from './sent.ts';
import { beingTakenDown } from './stopping.ts';

/**
 * It is out, as it was sent: what has been written since is kept for a next version. One that somebody wants stopped is
 * taken down at once, where the channel can.
 */
export function publishedPost(
  post: Post,
  out: { at: Date; remoteId?: string; url?: string | undefined },
): Post {
  const { text, photoIds, approval, by } = sentOf(post);
  if (!approval) throw new Error('What was published had no approval');
  const { delivery: _, failure: __, mayBeOutSince: ___, sent: ____, search: _____, ...rest } = post;
  const { hash, planNumber } = approval;
  const published: Post = {
    ...rest,
    ...(isRewritten(post) && { rewritten: versionOf(post) }),
    text,
    photoIds,
    approval,
    state: 'published',
    publication: {
      at: iso(out.at),
      ...(out.remoteId !== undefined && { remoteId: out.remoteId }),
      ...(out.url !== undefined && { url: out.url }),
      hash,
      planNumber,
      by,
    },
  };
  return post.stop && out.remoteId !== undefined ? beingTakenDown(published, post.stop) : published;
}

/** The text and pictures that it has now, with who wrote them. */
export function versionOf({ text, photoIds, editedAt, editedBy, editedById }: Post) {
  return { text, photoIds, editedAt, editedBy, ...(editedById !== undefined && { editedById }) };
}
