import type { SavePost } from '../../desk/stories.ts';
import { visibleError } from '../../errors.ts';
import type { StoryId } from '../../ids.ts';
import { type ChannelId, channelPlaces } from '../../publishing/channels.ts';
import { onDayAt } from '../../text/dates.ts';
import { versionOf } from '../delivery/out.ts';
import type { Post } from '../post.ts';
import { requireMay } from '../states/table.ts';
import type { Story } from '../story.ts';
import { edited } from '../voiding.ts';
import { reviewOf, type Signed } from './begin.ts';
import { withoutNewVersion } from './new-version.ts';

const postIn = (story: Pick<Story, 'posts'>, channel: ChannelId): Post | undefined =>
  story.posts.find((post) => post.channel === channel);

const sameWords = (post: Post, { text, photoIds }: SavePost) =>
  post.text === text && post.photoIds.join() === photoIds.join();

/**
 * The story with the channel's post as it was saved; an approval of it is void. Undefined when the post says that
 * already. Throws a visible `conflict` when somebody else has changed the post since the one that was `seen`, when it
 * is out or on its way, or when the story is not under review; `invalid` for a photo that is not the story's.
 */
export function withPostSaved(
  story: Story,
  channel: ChannelId,
  input: SavePost,
  signed: Signed,
): Story | undefined {
  reviewOf(story);
  const before = postIn(story, channel);
  if (before && sameWords(before, input)) return undefined;
  if (before) requireChangeable(before);
  requireSeen(before, input.seen);
  requirePhotos(story, input.photoIds);
  const post: Post = {
    ...(before ? { ...before, replaced: versionOf(before) } : { channel, attempts: [], state: 'draft' }),
    text: input.text,
    photoIds: input.photoIds,
    editedAt: after(before?.editedAt, signed.at),
    editedBy: signed.by,
    editedById: signed.byId,
  };
  const posts = before
    ? story.posts.map((candidate) => (candidate === before ? post : candidate))
    : [...story.posts, post];
  const why = before?.text === input.text ? 'Inläggets bilder ändrades.' : 'Inläggets text ändrades.';
  return edited({ ...story, posts }, [channel], { ...signed, why });
}

/** Two changes within a millisecond are told apart too: `seen` is compared with it. */
function after(before: string | undefined, at: string): string {
  return before !== undefined && before >= at ? new Date(Date.parse(before) + 1).toISOString() : at;
}

const whyFixed: Partial<Record<Post['state'], string>> = {
  by_hand: 'Inlägget ska läggas ut för hand och kan redan vara ute. Svara först på om det är utlagt.',
  taken_down: 'Inlägget har varit publicerat och sparas som det var.',
};

/** Throws a visible `conflict` for a post that is out, on its way, or may be. */
function requireChangeable(post: Post): void {
  requireMay(
    post,
    'edit',
    whyFixed[post.state] ??
      'Inlägget är publicerat eller på väg ut och kan inte ändras. Ta ned det i så fall först.',
  );
}

function requireSeen(before: Post | undefined, seen: string): void {
  if (!before && seen !== '')
    throw visibleError(
      'conflict',
      'Någon annan har tagit bort inlägget medan du skrev. Spara det som ett nytt.',
    );
  if (!before || before.editedAt === seen) return;
  const { editedBy, editedAt } = before;
  throw visibleError(
    'conflict',
    `${editedBy} ändrade inlägget ${onDayAt(editedAt)}, medan du skrev. Din text finns kvar här. Jämför och spara igen.`,
  );
}

function requirePhotos({ photos }: Story, photoIds: SavePost['photoIds']): void {
  if (new Set(photoIds).size !== photoIds.length)
    throw visibleError('invalid', 'Samma bild är med två gånger. Välj bort den ena.');
  for (const photoId of photoIds) {
    const photo = photos.find(({ id }) => id === photoId);
    if (!photo || photo.state === 'refused')
      throw visibleError('invalid', 'En av bilderna finns inte längre. Välj bort den.');
  }
}

/**
 * The story without the channel's post, which must not be or have been out; of one whose new version was begun, with what
 * stood there before. Undefined when it has none.
 */
export function withoutPost(story: Story, channel: ChannelId, { at }: Signed): Story | undefined {
  const post = postIn(story, channel);
  if (!post) return undefined;
  requireChangeable(post);
  if (post.publication)
    throw visibleError(
      'conflict',
      `Inlägget har varit publicerat ${channelPlaces[channel]}. Det sparas som det var.`,
    );
  requireMay(post, 'remove', 'Inlägget kan ha kommit ut. Vänta tills vi har sett att det inte är ute.');
  const before = withoutNewVersion(post);
  if (before) {
    const posts = story.posts.map((candidate) => (candidate === post ? before : candidate));
    return { ...story, posts, changedAt: at };
  }
  return { ...story, posts: story.posts.filter((candidate) => candidate !== post), changedAt: at };
}

/** The story with its post marked as having another story's text, for whoever reads lists; the mark is gone when none has. */
export function withSameText(
  story: Story,
  channel: ChannelId,
  [other]: readonly { storyId: StoryId; title: string }[],
): Story {
  const posts = story.posts.map((post): Post => {
    if (post.channel !== channel) return post;
    const { sameTextAs: _, ...rest } = post;
    return other ? { ...rest, sameTextAs: { storyId: other.storyId, title: other.title } } : rest;
  });
  return { ...story, posts };
}
