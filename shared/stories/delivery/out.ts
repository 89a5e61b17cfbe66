import type { Post } from '../post.ts';
import { iso } from './delivery.ts';

/** It is out. */
export function publishedPost(
  post: Post,
  out: { at: Date; remoteId?: string; url?: string | undefined },
): Post {
  const { delivery: _, failure: __, mayBeOutSince: ___, ...rest } = post;
  if (!post.approval) throw new Error('What was published had no approval');
  const { hash, planNumber } = post.approval;
  return {
    ...rest,
    state: 'published',
    publication: {
      at: iso(out.at),
      ...(out.remoteId !== undefined && { remoteId: out.remoteId }),
      ...(out.url !== undefined && { url: out.url }),
      hash,
      planNumber,
      by: post.plannedBy ?? post.approval.by,
    },
  };
}
