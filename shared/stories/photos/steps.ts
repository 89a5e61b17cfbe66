import type { PhotoId } from '../../ids.ts';
import type { Story } from '../story.ts';
import { maxPhotosFromSender, maxPhotosOfStory, type Photo } from './photo.ts';

/** How long an upload may be begun. */
export const uploadFormMs = 15 * 60_000;
/** How long an upload that was begun in time may take: as long as a Node server lets one request take. */
const slowUploadMs = 5 * 60_000;

/** From when on nothing more can come for a photo whose form was given out then. */
export function uploadsEndAt(addedAt: Photo['addedAt']): Date {
  return new Date(Date.parse(addedAt) + uploadFormMs + slowUploadMs);
}

const isRefused = (photo: Photo) => photo.state === 'refused';

/** Why one more photo cannot be added, in Swedish; undefined when it can. */
export function whyNoMorePhotos(story: Story, from: Photo['from']): string | undefined {
  if (story.stage === 'withdrawn' || story.withdrawnAt) {
    return 'Berättelsen är tillbakatagen, så det går inte att lägga till bilder.';
  }
  if (story.stage === 'rejected') return 'Berättelsen är avslutad, så det går inte att lägga till bilder.';
  const counted = story.photos.filter((photo) => !isRefused(photo));
  if (from === 'sender' && counted.filter((photo) => photo.from === 'sender').length >= maxPhotosFromSender) {
    return `Du kan skicka högst ${maxPhotosFromSender} bilder. Ta bort en bild om du vill byta.`;
  }
  const kept = story.photos.filter((photo) => !isRefused(photo) || isUsed(story, photo.id));
  if (kept.length >= maxPhotosOfStory) {
    return `En berättelse kan ha högst ${maxPhotosOfStory} bilder. Ta bort en bild om du vill byta.`;
  }
  return undefined;
}

const isUsed = (story: Story, id: PhotoId) => story.posts.some(({ photoIds }) => photoIds.includes(id));

/** The story with one photo more, which may be added; when it is full, the oldest that was refused makes room. */
export function withPhotoAdded(story: Story, photo: Photo): Story {
  const leaves =
    story.photos.length < maxPhotosOfStory
      ? undefined
      : story.photos.find((old) => isRefused(old) && !isUsed(story, old.id));
  return {
    ...story,
    photos: [...story.photos.filter((old) => old !== leaves), photo],
    changedAt: photo.addedAt,
  };
}

/** The story with one of its photos as `change` makes it; the same story when it has no such photo. */
export function withPhoto(story: Story, id: PhotoId, change: (photo: Photo) => Photo): Story {
  return { ...story, photos: story.photos.map((photo) => (photo.id === id ? change(photo) : photo)) };
}
