import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { addPhoto } from '../../../../functions/photos/add.ts';
import { quarantinePath } from '../../../../functions/photos/paths.ts';
import { photoReceived } from '../../../../functions/photos/received.ts';
import { storyById } from '../../../../functions/stories/change.ts';
import type { StoryId } from '../../../../shared/ids.ts';
import type { Setting } from './setting.ts';

/** One of the drawings in this folder. */
export type Drawing = 'fika' | 'spark' | 'odling' | 'hallplats' | 'tavla' | 'cykel' | 'fonster' | 'lykta';

const widthPx = 1200;

/** The drawing as a phone would send a photo. */
async function photographed(drawing: Drawing): Promise<Uint8Array> {
  const svg = await readFile(new URL(`${drawing}.svg`, import.meta.url));
  return sharp(svg).resize(widthPx).jpeg({ quality: 90 }).toBuffer();
}

/** Sends the pictures that the story does not have, in order, and has them cleaned. */
export async function sendPictures(setting: Setting, id: StoryId, drawings: Drawing[]): Promise<void> {
  const sender = setting.as('sender');
  for (const [index, drawing] of drawings.entries()) {
    const known = (await storyById(sender, id)).photos[index];
    if (known?.state === 'ready') continue;
    const photoId = known?.id ?? (await addPhoto(sender, id, 'sender')).photoId;
    await sender.files.put(quarantinePath(id, photoId), await photographed(drawing), 'image/jpeg');
    await photoReceived(sender, id, photoId);
  }
  await setting.runJobs(id);
}
