import { visibleError } from '../../errors.ts';
import type { ChannelId } from '../../publishing/channels.ts';
import { versionOf } from '../delivery/out.ts';
import { maxEarlierKept, type Post } from '../post.ts';
import { hasRoom } from '../room.ts';
import { requireMay } from '../states/table.ts';
import type { Story } from '../story.ts';
import { edited } from '../voiding.ts';
import { reviewOf, type Signed } from './begin.ts';

/**
 * The story with a post that was taken down as the draft of a new version, which is approved anew; what stood there is kept
 * beside it. It begins with what was written while nobody knew what was out, or else with what stood there. Throws a visible
 * `conflict` when the story is over, or the post was not taken down.
 */
export function withNewVersion(story: Story, channel: ChannelId, signed: Signed): Story {
  reviewOf(story);
  const post = story.posts.find((candidate) => candidate.channel === channel);
  if (!post) throw visibleError('not_found', 'Inlägget finns inte längre.');
  requireMay(post, 'renew', 'Bara ett inlägg som är nedtaget kan komma tillbaka som ett nytt.');
  const { attempts, publication, earlier = [], rewritten } = post;
  if (!publication) throw new Error('A post that was taken down has no publication');
  if (earlier.length >= maxEarlierKept || !hasRoom(story, post.text, 'desk'))
    throw visibleError('conflict', 'Inlägget har varit ute så många gånger att berättelsen är full.');
  const { text, photoIds } = rewritten ?? post;
  const next: Post = {
    channel,
    state: 'draft',
    text,
    photoIds: photoIds.filter((id) => story.photos.some((photo) => photo.id === id)),
    editedAt: signed.at,
    editedBy: signed.by,
    editedById: signed.byId,
    attempts,
    earlier: [...earlier, { ...versionOf(post), publication }],
  };
  const posts = story.posts.map((candidate) => (candidate === post ? next : candidate));
  return edited({ ...story, posts }, [channel], { ...signed, why: 'En ny version påbörjades.' });
}

/** The post as it was before its new version was begun; undefined when it has never been out. */
export function withoutNewVersion({ channel, attempts, earlier = [] }: Post): Post | undefined {
  const before = earlier.at(-1);
  return before && { ...before, channel, attempts, state: 'taken_down', earlier: earlier.slice(0, -1) };
}
