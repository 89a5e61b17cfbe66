import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflate } from 'node:zlib';

/** Three numbers of 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

interface PngPicture {
  width: number;
  height: number;
  /** What a pixel is: four bytes, straight alpha last, or one byte that counts in a palette of at most 256 colours. */
  pixels: 'rgba' | { palette: readonly Rgb[] };
  dpi?: number;
  /** Whole rows from the top, each one after a byte 0 (no filter: flat colours pack best as they are). */
  rows: Iterable<Uint8Array>;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const metresPerInch = 0.0254;
/** Of a cloud on a pillowcase, the usual 6 takes nearly twice the time for 7 % less. */
const packingLevel = 4;

/** An sRGB PNG (W3C, third edition) whose rows are packed as they come, so that no picture is in memory whole. */
export async function pngFile({ width, height, pixels, dpi, rows }: PngPicture): Promise<Uint8Array> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = pixels === 'rgba' ? 6 : 3;
  const chunks = [signature, chunk('IHDR', header), chunk('sRGB', Buffer.alloc(1))];
  if (dpi !== undefined) {
    const density = Buffer.alloc(9);
    const perMetre = Math.round(dpi / metresPerInch);
    density.writeUInt32BE(perMetre, 0);
    density.writeUInt32BE(perMetre, 4);
    density[8] = 1;
    chunks.push(chunk('pHYs', density));
  }
  if (pixels !== 'rgba') chunks.push(chunk('PLTE', Buffer.from(pixels.palette.flat())));
  const deflate = createDeflate({ level: packingLevel });
  const [packed] = await Promise.all([buffer(deflate), pipeline(Readable.from(rows), deflate)]);
  chunks.push(chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0)));
  return Buffer.concat(chunks);
}

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}
