import { visibleError } from '../../shared/errors.ts';
import type { PhotoId } from '../../shared/ids.ts';
import type { Photo } from '../../shared/stories/photos/photo.ts';
import type { Story } from '../../shared/stories/story.ts';
import { fixedPosts } from '../../shared/stories/voiding.ts';

/** The story's photo; throws a visible `not_found`. */
export function photoOf(story: Pick<Story, 'photos'>, photoId: PhotoId): Photo {
  const photo = story.photos.find(({ id }) => id === photoId);
  if (!photo) throw visibleError('not_found', 'Bilden finns inte längre.');
  return photo;
}

/**
 * Throws a visible `conflict` while a post with the photo is out, on its way out or back, to be posted by hand, or nobody
 * knows: its photos are as fixed as its text. One that was taken down may lose them, since somebody in them may be why.
 */
export function requireNotOut(story: Pick<Story, 'posts'>, photoId: PhotoId): void {
  const fixed = fixedPosts(story, photoId).filter(({ state }) => state !== 'taken_down');
  if (fixed.length === 0) return;
  const why = fixed.every(({ state }) => state === 'by_hand')
    ? 'ska läggas ut för hand och kan redan vara ute. Svara först på om det är utlagt.'
    : 'är ute eller på väg ut. Ta ned inlägget först.';
  throw visibleError('conflict', `Bilden finns i ett inlägg som ${why}`);
}
