import { tooMany, visibleError } from '../../shared/errors.ts';
import type { PhotoId, StoryId } from '../../shared/ids.ts';
import { maxUploadBytes, type Photo } from '../../shared/stories/photos/photo.ts';
import {
  uploadFormMs,
  uploadsEndAt,
  waitForPhotosUntil,
  whyNoMorePhotos,
  withPhotoAdded,
} from '../../shared/stories/photos/steps.ts';
import { auditWrite } from '../audit.ts';
import type { Context } from '../context.ts';
import { jobLater } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { newPhotoId } from '../new-ids.ts';
import type { UploadForm } from '../ports/files.ts';
import { changeStory } from '../stories/change.ts';
import { quarantinePath } from './paths.ts';

/**
 * Makes room for a photo and gives the form to upload it with, good for 15 minutes. A job is stored with it, so that
 * what comes is cleaned even when nobody tells of it. A page without script gives `thenTo`; a script must not. Who may
 * add a photo is for the caller to know. Throws a visible `conflict` when there is no room or the story has ended, and
 * `too_many` while forms for photos that are gone again may still be used.
 */
export async function addPhoto(
  ctx: Context,
  storyId: StoryId,
  from: Photo['from'],
  { thenTo }: { thenTo?: ((photoId: PhotoId) => string) | undefined } = {},
): Promise<{ photoId: PhotoId; form: UploadForm }> {
  const photoId = newPhotoId(ctx.random);
  const addedAt = ctx.clock.now().toISOString();
  const photo: Photo = { id: photoId, state: 'awaited', from, addedAt, edits: { blurs: [] } };
  const job = jobLater(ctx, { kind: 'clean_photo', payload: { storyId, photoId } }, uploadsEndAt(addedAt));
  const form = await ctx.files.uploadForm(quarantinePath(storyId, photoId), {
    maxBytes: maxUploadBytes,
    contentType: 'image/*',
    expiresInSeconds: uploadFormMs / 1000,
    thenTo: thenTo?.(photoId),
  });
  await changeStory(ctx, storyId, (story) => {
    const why = whyNoMorePhotos(story, from);
    if (why) throw visibleError('conflict', why);
    const now = ctx.clock.now();
    const until = waitForPhotosUntil(story, from, now);
    if (until) throw tooMany('Bilder har bytts många gånger på kort tid.', (+until - +now) / 1_000);
    return {
      story: withPhotoAdded(story, photo),
      alongside: [jobWrite(job), auditWrite(ctx, storyId, 'add_photo')],
    };
  });
  return { photoId, form };
}
