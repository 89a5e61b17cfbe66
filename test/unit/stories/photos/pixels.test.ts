import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { jpegOf, pixelsOf, thumbnailOf } from '../../../../functions/photos/pixels.ts';
import type { PhotoRefusal } from '../../../../shared/stories/photos/photo.ts';
import { refusalTexts } from '../../../../shared/stories/photos/refusals.ts';
import { heic, heicToTurn } from '../../photos/heic.ts';
import {
  animated,
  animatedPng,
  bomb,
  corners,
  fromPhone,
  isoFile,
  jpeg,
  png,
} from '../../photos/pictures.ts';

async function cleaned(file: Uint8Array) {
  const pixels = await pixelsOf(file);
  if (typeof pixels === 'string') throw new Error(`Refused: ${pixels}`);
  return pixels;
}

/** The colour at a place given in fractions, as whole tens so that JPEG's own blur does not count. */
async function colourAt(file: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)].map((value) => Math.round(value / 255));
}

describe('a picture from a phone', () => {
  it('stands upright, and holds nothing of where, when or by whom it was taken', async () => {
    const file = await fromPhone(400, 300);
    expect(await sharp(file).metadata()).toMatchObject({
      orientation: 6,
      exif: expect.anything(),
      icc: expect.anything(),
      xmp: expect.anything(),
    });
    const out = await jpegOf(await cleaned(file));
    const { exif, icc, xmp, iptc, orientation, comments, ...rest } = await sharp(out).metadata();
    expect([exif, icc, xmp, iptc, orientation, comments]).toEqual(Array(6).fill(undefined));
    expect(rest).toMatchObject({
      format: 'jpeg',
      width: 300,
      height: 400,
      isProgressive: true,
      space: 'srgb',
    });
    for (const secret of ['Anna', 'Exif', 'GPS', 'ICC_PROFILE', 'adobe']) {
      expect(out.includes(secret), secret).toBe(false);
    }
    // Turned a quarter: what was the lower left corner (blue) is the upper left one.
    expect(await colourAt(out, 0.25, 0.25)).toEqual([0, 0, 1]);
    expect(await colourAt(out, 0.75, 0.25)).toEqual([1, 0, 0]);
    expect(await colourAt(out, 0.75, 0.75)).toEqual([0, 1, 0]);
  });

  it('of twelve megapixels becomes one that every channel takes, with a small one beside it', async () => {
    const pixels = await cleaned(await (await corners(4000, 3000)).jpeg().toBuffer());
    expect(pixels).toMatchObject({ widthPx: 2048, heightPx: 1536 });
    expect(await thumbnailOf(pixels)).toMatchObject({ widthPx: 480, heightPx: 360 });
  });

  it('is small enough for Facebook also when there is nothing but noise in it', async () => {
    const [widthPx, heightPx] = [2048, 1536];
    const out = await jpegOf({ data: randomBytes(widthPx * heightPx * 3), widthPx, heightPx });
    expect(out.byteLength).toBeLessThan(4_000_000);
  });

  it('is not made larger than it was', async () => {
    const pixels = await cleaned(await jpeg(60, 40));
    expect(pixels).toMatchObject({ widthPx: 60, heightPx: 40 });
    expect(await thumbnailOf(pixels)).toMatchObject({ widthPx: 60, heightPx: 40 });
  });
});

test.each(['png', 'webp', 'avif', 'gif'] as const)('a still %s is taken', async (format) => {
  const out = await jpegOf(await cleaned(await (await corners(80, 60)).toFormat(format).toBuffer()));
  expect(await sharp(out).metadata()).toMatchObject({ format: 'jpeg', width: 80, height: 60 });
  expect(await colourAt(out, 0.25, 0.25)).toEqual([1, 0, 0]);
});

test('what is see-through becomes white, and grey, print colours and deep colours become ordinary ones', async () => {
  const clear = { create: { width: 40, height: 40, channels: 4 as const, background: '#00000000' } };
  expect(await colourAt(await jpegOf(await cleaned(await sharp(clear).png().toBuffer())), 0.5, 0.5)).toEqual([
    1, 1, 1,
  ]);
  const odd = [
    (await corners(40, 40)).toColourspace('b-w').png(),
    (await corners(40, 40)).toColourspace('rgb16').png(),
    (await corners(40, 40)).toColourspace('cmyk').jpeg(),
  ];
  for (const picture of odd) {
    const pixels = await cleaned(await picture.toBuffer());
    expect(pixels.data.byteLength).toBe(40 * 40 * 3);
    expect(await colourAt(await jpegOf(pixels), 0.75, 0.75)).toEqual([1, 1, 1]);
  }
});

test('a JPEG with a film after it, as many phones make, is taken without the film', async () => {
  const withFilm = Buffer.concat([await jpeg(), isoFile('mp42', 'isom')]);
  expect(await cleaned(withFilm)).toMatchObject({ widthPx: 60, heightPx: 40 });
});

const cut = (file: Buffer, part = 0.6) => file.subarray(0, Math.floor(file.byteLength * part));
const avif = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#88aa66' } })
    .avif({ effort: 0 })
    .toBuffer();
const text = (content: string) => Buffer.from(content.padEnd(100));
const hostile: [string, PhotoRefusal, () => Buffer | Promise<Buffer>][] = [
  ['a drawing with script in it', 'wrong_kind', () => text('<svg><script>alert(1)</script></svg>')],
  ['a document', 'wrong_kind', () => text('%PDF-1.7')],
  ['a film', 'wrong_kind', () => isoFile('mp42', 'isom')],
  ['a TIFF', 'wrong_kind', async () => (await corners(20, 20)).tiff().toBuffer()],
  ['words', 'not_a_picture', () => text('Hej! Det här är ingen bild.')],
  ['zeros', 'not_a_picture', () => Buffer.alloc(5000)],
  ['nothing', 'truncated', () => Buffer.alloc(0)],
  ['only the beginning of a JPEG', 'truncated', async () => cut(await jpeg(300, 200))],
  ['only the beginning of a PNG', 'truncated', async () => cut(await png(300, 200))],
  ['only the first bytes of a JPEG', 'truncated', async () => cut(await jpeg(300, 200), 0.01)],
  [
    'noise with the first bytes of a JPEG',
    'truncated',
    () => Buffer.alloc(500, Buffer.from('ffd8ff', 'hex')),
  ],
  ['a moving GIF', 'animated', () => animated('gif')],
  ['a moving WebP', 'animated', () => animated('webp')],
  ['a moving PNG', 'animated', animatedPng],
  ['a moving AVIF', 'animated', () => isoFile('avis', 'avif')],
  ['a HEIC with nothing in it', 'truncated', () => isoFile('heic', 'mif1')],
  ['the same that says so last', 'truncated', () => isoFile('mif1', 'miaf', 'heic')],
  ['only the beginning of a HEIC', 'truncated', () => cut(heic, 0.8)],
  ['a film of HEVC', 'animated', () => isoFile('hevc', 'msf1', 'heic')],
  ['a bomb', 'too_many_pixels', bomb],
  ['an AVIF that takes many seconds to read', 'too_many_pixels', () => avif(4100, 4000)],
];
test.each(hostile)('%s is refused as %s, in words that say what to do', async (_, refusal, file) => {
  expect(await pixelsOf(await file())).toBe(refusal);
  expect(refusalTexts[refusal]).toMatch(/\. (?:Välj|Spara|Lägg|Ta) |: /u);
});

test('a HEIC becomes the same picture as any other, upright', async () => {
  const near = (pixels: Awaited<ReturnType<typeof pixelsOf>>) => {
    if (typeof pixels === 'string') return pixels;
    const { data, widthPx, heightPx } = pixels;
    const at = (x: number, y: number) => {
      const start = (y * widthPx + x) * 3;
      return [...data.subarray(start, start + 3)].map((value) => Math.round(value / 32)).join('');
    };
    return [
      `${widthPx} × ${heightPx}`,
      ...[at(5, 5), at(widthPx - 5, 5), at(5, heightPx - 5), at(widthPx - 5, heightPx - 5)],
    ];
  };
  const [red, green, blue, white] = ['711', '152', '126', '888'];
  expect(near(await pixelsOf(heic))).toEqual(['128 × 64', red, green, blue, white]);
  expect(near(await pixelsOf(heicToTurn))).toEqual(['64 × 128', green, white, red, blue]);
});
