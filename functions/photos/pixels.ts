import sharp, { type Sharp } from 'sharp';
import { maxSidePx, type PhotoRefusal } from '../../shared/stories/photos/photo.ts';
import { rgbaOfHeic } from './heic.ts';
import { kindByContent } from './sniff.ts';

// One picture at a time on a small machine: threads and caches would only cost memory.
sharp.concurrency(1);
sharp.cache(false);

/** Two bytes of header can promise a picture of terabytes; a good phone's has 12 to 48 megapixels. */
const limitInputPixels = 50_000_000;
/** AVIF takes four times as long to read, and no phone sends it. */
const mostAvifPixels = 16_000_000;
const thumbnailSidePx = 480;
/** Facebook says 10 MB and refuses from 4 (error 1366046). */
const maxImageBytes = 3_900_000;
const qualities = [82, 70, 55, 40];
/** Three times what the slowest picture under the limits was seen to take on a busy machine; others wait meanwhile. */
const decodeSeconds = 10;

/** A picture without anything around it: rows of red, green and blue in sRGB. */
export interface Pixels {
  data: Buffer;
  widthPx: number;
  heightPx: number;
}

export const fromPixels = ({ data, widthPx, heightPx }: Pixels) =>
  sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } });

function refusalOf(error: unknown): PhotoRefusal {
  const message = error instanceof Error ? error.message : '';
  // These say nothing about the file: another try may do.
  if (/timeout|memory/i.test(message)) throw error;
  return /pixel limit/i.test(message) ? 'too_many_pixels' : 'truncated';
}

/**
 * The upright picture in a file that somebody sent, at most 2048 px, or why it cannot be used. Errors other than of the
 * file itself are thrown.
 */
export async function pixelsOf(file: Uint8Array): Promise<Pixels | PhotoRefusal> {
  const kind = kindByContent(file);
  if (kind === 'heic') return pixelsOfHeic(file);
  if (kind !== 'picture') return kind;
  // Warnings are let through: many phones add what a strict reader warns of. A file that was cut off is an error.
  const options = { limitInputPixels, failOn: 'error', sequentialRead: true } as const;
  try {
    const { pages = 1, compression, width, height } = await sharp(file, options).metadata();
    if (pages > 1) return 'animated';
    if (compression === 'av1' && width * height > mostAvifPixels) return 'too_many_pixels';
    return await asPublished(sharp(file, options).timeout({ seconds: decodeSeconds }).autoOrient());
  } catch (error) {
    return refusalOf(error);
  }
}

async function pixelsOfHeic(file: Uint8Array): Promise<Pixels | PhotoRefusal> {
  const rgba = await rgbaOfHeic(file, limitInputPixels);
  if (typeof rgba === 'string') return rgba;
  const { data, widthPx: width, heightPx: height } = rgba;
  return asPublished(sharp(data, { raw: { width, height, channels: 4 } }));
}

async function asPublished(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .resize({ width: maxSidePx, height: maxSidePx, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height };
}

/** The picture in a JPEG that this product made. Throws for any other. */
export async function pixelsOfOwn(file: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(file, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height };
}

/** A progressive JPEG with no metadata at all, small enough for every channel. */
export async function jpegOf(pixels: Pixels): Promise<Buffer> {
  for (const quality of qualities) {
    const jpeg = await fromPixels(pixels).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.byteLength <= maxImageBytes) return jpeg;
  }
  throw new Error('A picture of this size cannot be made small enough');
}

/** The picture with its longest side at most 480 px. */
export async function thumbnailOf(pixels: Pixels): Promise<Pixels> {
  const { data, info } = await fromPixels(pixels)
    .resize({ width: thumbnailSidePx, height: thumbnailSidePx, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height };
}
