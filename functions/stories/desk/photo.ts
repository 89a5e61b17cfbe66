import type { DeskPhoto } from '../../../shared/desk/stories.ts';
import type { StoryId } from '../../../shared/ids.ts';
import type { ImageFile, Photo } from '../../../shared/stories/photos/photo.ts';

type Which = 'clean' | 'image' | 'thumbnail';

/** Where the desk fetches a picture. The hash makes it another address, so that no window shows an older picture. */
export function photoUrl(
  story: StoryId,
  photo: Pick<Photo, 'id'> & { [which in Which]?: Pick<ImageFile, 'sha256'> | undefined },
  which: Which,
): string | undefined {
  const file = photo[which];
  return (
    file && `/redaktion/api/berattelser/${story}/bilder/${photo.id}/${which}?v=${file.sha256.slice(0, 12)}`
  );
}

/** A photo as the desk sees it. */
export function deskPhoto(story: StoryId, photo: Photo): DeskPhoto {
  const { id, state, refusal, from, addedAt, edits, alt, image } = photo;
  return {
    id,
    state,
    refusal,
    from,
    addedAt,
    edits,
    alt,
    cleanUrl: photoUrl(story, photo, 'clean'),
    imageUrl: photoUrl(story, photo, 'image'),
    thumbnailUrl: photoUrl(story, photo, 'thumbnail'),
    widthPx: image?.widthPx,
    heightPx: image?.heightPx,
  };
}
