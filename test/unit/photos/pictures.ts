import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

const noise = (widthPx: number, heightPx: number) =>
  sharp({
    create: {
      width: widthPx,
      height: heightPx,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

/** A picture in four colours, one for each corner: red, green, blue and white from the upper left, by rows. */
export async function corners(widthPx: number, heightPx: number): Promise<Sharp> {
  const width = widthPx / 2;
  const height = heightPx / 2;
  const patch = (background: string, left: number, top: number) => ({
    input: { create: { width, height, channels: 3 as const, background } },
    left,
    top,
  });
  const whole = { width: widthPx, height: heightPx, channels: 3 as const, background: '#ffffff' };
  return sharp({ create: whole }).composite([
    patch('#ff0000', 0, 0),
    patch('#00ff00', width, 0),
    patch('#0000ff', 0, height),
  ]);
}

/** As a phone held on its side takes it: lying down, with where, when and by whom in its metadata. */
export async function fromPhone(widthPx = 400, heightPx = 300): Promise<Buffer> {
  return (await corners(widthPx, heightPx))
    .withExif({
      IFD0: { Copyright: 'Anna Andersson', Model: 'Annas telefon' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '58/1 24/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><name>Anna Andersson</name></x:xmpmeta>')
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
}

export const plain = async (widthPx = 500, heightPx = 300) =>
  (await corners(widthPx, heightPx)).jpeg().toBuffer();
export const jpeg = (widthPx = 60, heightPx = 40) => noise(widthPx, heightPx).jpeg().toBuffer();
export const png = (widthPx = 60, heightPx = 40) => noise(widthPx, heightPx).png().toBuffer();

/** Two frames of one moving picture. */
export async function animated(kind: 'gif' | 'webp'): Promise<Buffer> {
  const frames = [await png(), await png()];
  const joined = sharp(frames, { join: { animated: true } });
  return kind === 'gif' ? joined.gif().toBuffer() : joined.webp().toBuffer();
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.byteLength);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const pngHeaderEnd = 8 + 25;

/** A PNG that says, as an animated one does, that three frames follow. */
export async function animatedPng(): Promise<Buffer> {
  const still = await png();
  const control = chunk('acTL', Buffer.from([0, 0, 0, 3, 0, 0, 0, 0]));
  return Buffer.concat([still.subarray(0, pngHeaderEnd), control, still.subarray(pngHeaderEnd)]);
}

/** A few hundred bytes that claim to be 30 000 × 30 000 pixels. */
export function bomb(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(30_000, 0);
  header.writeUInt32BE(30_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const rows = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The beginning of an ISO media file of these brands. */
export function isoFile(...brands: [string, ...string[]]): Buffer {
  const [main, ...others] = brands;
  const size = Buffer.alloc(4);
  size.writeUInt32BE(16 + 4 * others.length);
  const box = Buffer.concat([
    size,
    Buffer.from(`ftyp${main}`),
    Buffer.alloc(4),
    Buffer.from(others.join('')),
  ]);
  return Buffer.concat([box, Buffer.alloc(500)]);
}
