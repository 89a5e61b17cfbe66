import type { JobOf } from '../../shared/jobs.ts';
import { isUnedited, sameEdits } from '../../shared/stories/photos/edits.ts';
import { withPhoto } from '../../shared/stories/photos/steps.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports/table.ts';
import { changeStory } from '../stories/change.ts';
import { withEdits } from './blur.ts';
import { findPhoto, removeFiles, storeImage } from './files.ts';
import { pixelsOfOwn, thumbnailOf } from './pixels.ts';

/**
 * Crops and blurs a photo as its story says now. When the story says something else before it is done, the job of that
 * change makes the picture instead.
 */
export async function editPhoto(ctx: Context, { payload }: JobOf<'edit_photo'>): Promise<Write[]> {
  const { storyId, photoId } = payload;
  const photo = await findPhoto(ctx, storyId, photoId);
  if (!photo?.clean || (photo.state !== 'working' && photo.state !== 'stuck')) return [];
  const { clean, edits } = photo;
  const pixels = await withEdits(await pixelsOfOwn(await ctx.files.get(clean.path)), edits);
  const image = isUnedited(edits) ? clean : await storeImage(ctx, storyId, photoId, pixels);
  const thumbnail = await storeImage(ctx, storyId, photoId, await thumbnailOf(pixels));
  const { photos } = await changeStory(ctx, storyId, (story) => {
    const now = story.photos.find(({ id }) => id === photoId);
    if (!now || now.state === 'ready' || !sameEdits(now.edits, edits)) return undefined;
    return { story: withPhoto(story, photoId, () => ({ ...now, state: 'ready', image, thumbnail })) };
  });
  if (!photos.some(({ id }) => id === photoId)) await removeFiles(ctx, storyId, photoId);
  return [];
}
