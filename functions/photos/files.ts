import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import type { PhotoId, StoryId } from '../../shared/ids.ts';
import type { ImageFile, Photo } from '../../shared/stories/photos/photo.ts';
import type { Context } from '../context.ts';
import { findStory } from '../stories/save.ts';
import { photoFolder, quarantinePath } from './paths.ts';
import { jpegOf, type Pixels } from './pixels.ts';

/** Stores the picture as a JPEG whose name is its hash, so that storing it again changes nothing. */
export async function storeImage(
  ctx: Context,
  storyId: StoryId,
  photoId: PhotoId,
  pixels: Pixels,
): Promise<ImageFile> {
  const jpeg = await jpegOf(pixels);
  const sha256 = createHash('sha256').update(jpeg).digest('hex');
  const path = `${photoFolder(storyId, photoId)}${sha256}.jpg`;
  await ctx.files.put(path, jpeg, 'image/jpeg');
  const { widthPx, heightPx } = pixels;
  return { path, sha256, widthPx, heightPx, sizeBytes: jpeg.byteLength };
}

/** The photo as it stands in its story now; undefined when either is gone. */
export async function findPhoto(
  ctx: Context,
  storyId: StoryId,
  photoId: PhotoId,
): Promise<Photo | undefined> {
  const story = await findStory(ctx.table, storyId);
  return story?.photos.find(({ id }) => id === photoId);
}

/** Removes every file of a photo that its story no longer has. May be done again. */
export async function removeFiles(ctx: Context, storyId: StoryId, photoId: PhotoId): Promise<void> {
  await ctx.files.remove(quarantinePath(storyId, photoId));
  for (const { path } of await ctx.files.list(photoFolder(storyId, photoId))) await ctx.files.remove(path);
}

/** A whole file of at most this many bytes, `too_large` as soon as it is more, or undefined when there is none. */
export async function readAtMost(
  ctx: Context,
  path: string,
  maxBytes: number,
): Promise<Uint8Array | 'too_large' | undefined> {
  let stream: ReadableStream<Uint8Array>;
  try {
    stream = await ctx.files.stream(path);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of stream) {
    sizeBytes += part.byteLength;
    // Leaving the loop ends the stream.
    if (sizeBytes > maxBytes) return 'too_large';
    parts.push(part);
  }
  return Buffer.concat(parts, sizeBytes);
}
