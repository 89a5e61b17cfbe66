import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import type { ChannelId } from '../../../shared/publishing/channels.ts';
import { ContentHash, type Post } from '../../../shared/stories/post.ts';
import type { Story } from '../../../shared/stories/story.ts';

/** The story's post in this channel. Throws `not_found` when it has none. */
export function postOf(story: Pick<Story, 'posts'>, channel: ChannelId): Post {
  const post = story.posts.find((candidate) => candidate.channel === channel);
  if (!post) throw new AppError('not_found', `The story has no post for ${channel}`);
  return post;
}

/**
 * What an approval is bound to, as one SHA-256: the channel, the text, the very bytes of each picture in their order,
 * their alternative texts, and the plan. A photo that is not ready counts as missing, which matches no approval.
 */
export function contentHash(
  story: Pick<Story, 'posts' | 'photos'>,
  channel: ChannelId,
  planNumber: number,
): ContentHash {
  const post = postOf(story, channel);
  const photos = post.photoIds.map((id) => {
    const photo = story.photos.find((candidate) => candidate.id === id);
    const ready = photo?.state === 'ready' ? photo : undefined;
    return [id, ready?.image?.sha256 ?? null, ready?.alt ?? null];
  });
  const approved = JSON.stringify(['post/1', channel, post.text, photos, planNumber]);
  return ContentHash.parse(createHash('sha256').update(approved).digest('hex'));
}
