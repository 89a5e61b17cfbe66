import type { JobOf } from '../../shared/jobs.ts';
import { maxUploadBytes, type Photo, type PhotoRefusal } from '../../shared/stories/photos/photo.ts';
import { uploadsEndAt, withPhoto } from '../../shared/stories/photos/steps.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports/table.ts';
import { changeStory } from '../stories/change.ts';
import { findPhoto, readAtMost, removeFiles, storeImage } from './files.ts';
import { quarantinePath } from './paths.ts';
import { pixelsOf, thumbnailOf } from './pixels.ts';

type Outcome = Pick<Photo, 'state' | 'refusal' | 'clean' | 'image' | 'thumbnail'>;
type Payload = JobOf<'clean_photo'>['payload'];

const awaitsCleaning = ({ clean, state }: Photo) => !clean && state !== 'refused';

/**
 * Makes a photo of what was uploaded, or says why not, and removes the original, in that order: until the job is done
 * it is done again, and then only what is left of it. Of a photo that is gone from its story every file is removed.
 * The story is written here and not with the job's end, because many photos are cleaned at once in one story.
 */
export async function cleanPhoto(ctx: Context, { payload }: JobOf<'clean_photo'>): Promise<Write[]> {
  const { storyId, photoId } = payload;
  const photo = await findPhoto(ctx, storyId, photoId);
  if (!photo) {
    await removeFiles(ctx, storyId, photoId);
    return [];
  }
  if (awaitsCleaning(photo)) {
    const outcome = await outcomeOf(ctx, payload, photo);
    if (!(await stored(ctx, payload, outcome))) await removeFiles(ctx, storyId, photoId);
    // It may be coming still.
    if (outcome.state === 'awaited') return [];
  }
  await ctx.files.remove(quarantinePath(storyId, photoId));
  return [];
}

const refused = (refusal: PhotoRefusal): Outcome => ({ state: 'refused', refusal });

async function outcomeOf(ctx: Context, { storyId, photoId }: Payload, photo: Photo): Promise<Outcome> {
  const file = await readAtMost(ctx, quarantinePath(storyId, photoId), maxUploadBytes);
  if (!file)
    return ctx.clock.now() < uploadsEndAt(photo.addedAt) ? { state: 'awaited' } : refused('never_came');
  if (file === 'too_large') return refused(file);
  const pixels = await pixelsOf(file);
  if (typeof pixels === 'string') return refused(pixels);
  const clean = await storeImage(ctx, storyId, photoId, pixels);
  const thumbnail = await storeImage(ctx, storyId, photoId, await thumbnailOf(pixels));
  return { state: 'ready', clean, image: clean, thumbnail };
}

/** Stores the outcome unless somebody else has; false when the photo was removed meanwhile. */
async function stored(ctx: Context, { storyId, photoId }: Payload, outcome: Outcome): Promise<boolean> {
  const { photos } = await changeStory(ctx, storyId, (story) => {
    const photo = story.photos.find(({ id }) => id === photoId);
    if (!photo || !awaitsCleaning(photo) || photo.state === outcome.state) return undefined;
    return { story: withPhoto(story, photoId, () => ({ ...photo, ...outcome })) };
  });
  return photos.some(({ id }) => id === photoId);
}
