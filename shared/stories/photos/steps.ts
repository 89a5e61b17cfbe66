import type { PhotoId } from '../../ids.ts';
import { limits } from '../../limits/table.ts';
import type { Story } from '../story.ts';
import { maxPhotosFromSender, maxPhotosOfStory, type Photo } from './photo.ts';

/** How long an upload may be begun. */
export const uploadFormMs = 15 * 60_000;
/** How long an upload that was begun in time may take, with some to spare. */
const slowUploadMs = 1_500 * limits.uploads.seconds.is;

/** From when on nothing more can come for a photo whose form was given out then. */
export function uploadsEndAt(addedAt: Photo['addedAt']): Date {
  return new Date(Date.parse(addedAt) + uploadFormMs + slowUploadMs);
}

const isRefused = (photo: Photo) => photo.state === 'refused';

/** Whether a story takes no more photos, whatever room it has. */
const isOver = ({ stage, withdrawnAt }: Pick<Story, 'stage' | 'withdrawnAt'>) =>
  stage === 'withdrawn' || stage === 'rejected' || withdrawnAt !== undefined;

/** Whether a file may come for a photo: until one has been cleaned or refused, and while the story takes any. */
export function uploadStanding(
  story: Pick<Story, 'stage' | 'withdrawnAt' | 'photos'>,
  photoId: PhotoId,
): 'awaited' | 'came' | 'ended' {
  const photo = story.photos.find(({ id }) => id === photoId);
  if (!photo || isOver(story) || photo.refusal === 'never_came') return 'ended';
  return photo.clean || isRefused(photo) ? 'came' : 'awaited';
}

/** Why one more photo cannot be added, in Swedish; undefined when it can. */
export function whyNoMorePhotos(story: Story, from: Photo['from']): string | undefined {
  if (story.stage === 'withdrawn' || story.withdrawnAt !== undefined) {
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

/** How many links may be asked for while the first of them lives, for each photo that there may be. */
const { changesOfMind } = limits.photos.stored.is;

/**
 * Until when to wait before another photo is asked for, because links that were given out may still be used; undefined
 * when there is no need. Of photos that are gone from the story, one that never came counts as one that is there.
 */
export function waitForPhotosUntil(story: Story, from: Photo['from'], now: Date): Date | undefined {
  const most = from === 'sender' ? maxPhotosFromSender : maxPhotosOfStory;
  const isLive = (asked: Pick<Photo, 'from' | 'addedAt'>) =>
    asked.from === from && uploadsEndAt(asked.addedAt) > now;
  const removed = (story.removedPhotos ?? []).filter(isLive);
  const mayStillCome = removed.filter(({ came }) => !came);
  const there = story.photos.filter((photo) => photo.from === from && !isRefused(photo));
  const asked = [...story.photos.filter(isLive), ...removed];
  let inTheWay: Pick<Photo, 'addedAt'>[] = [];
  if (there.length + mayStillCome.length >= most) inTheWay = mayStillCome;
  else if (asked.length >= changesOfMind * most) inTheWay = asked;
  const first = inTheWay.map(({ addedAt }) => addedAt).sort()[0];
  return first === undefined ? undefined : uploadsEndAt(first);
}

/** The story without one of its photos, of which it is kept that it was asked for while its link may live. */
export function withPhotoRemoved(story: Story, id: PhotoId, now: Date): Story {
  const photo = story.photos.find((one) => one.id === id);
  if (!photo) return story;
  const { from, addedAt, state } = photo;
  const removed = [...(story.removedPhotos ?? []), { from, addedAt, came: state !== 'awaited' }];
  return {
    ...story,
    photos: story.photos.filter((one) => one !== photo),
    removedPhotos: removed.filter((one) => uploadsEndAt(one.addedAt) > now),
  };
}

const isUsed = (story: Story, id: PhotoId) => story.posts.some(({ photoIds }) => photoIds.includes(id));

/** The story with one photo more, which may be added; when it is full, the oldest that was refused makes room. */
export function withPhotoAdded(story: Story, photo: Photo): Story {
  const leaves =
    story.photos.length < maxPhotosOfStory
      ? undefined
      : story.photos.find((old) => isRefused(old) && !isUsed(story, old.id));
  const rest = leaves ? withPhotoRemoved(story, leaves.id, new Date(photo.addedAt)) : story;
  return { ...rest, photos: [...rest.photos, photo], changedAt: photo.addedAt };
}

/** The story with one of its photos as `change` makes it; the same story when it has no such photo. */
export function withPhoto(story: Story, id: PhotoId, change: (photo: Photo) => Photo): Story {
  return { ...story, photos: story.photos.map((photo) => (photo.id === id ? change(photo) : photo)) };
}
