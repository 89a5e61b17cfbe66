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

/** Throws a visible `conflict` while a post with the photo is out, on its way out or back, or nobody knows. */
export function requireNotOut(story: Pick<Story, 'posts'>, photoId: PhotoId): void {
  if (fixedPosts(story, photoId).every(({ state }) => state === 'taken_down')) return;
  throw visibleError(
    'conflict',
    'Bilden finns i ett inlägg som är ute eller på väg ut. Ta ned inlägget först.',
  );
}
