import sharp from 'sharp';

type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Most ink on one spot, in per cent, that cloth and uncoated paper take: what the themes keep to as well. */
const mostInk = 240;

const onePixel = (hex: string) => sharp({ create: { width: 1, height: 1, channels: 3, background: hex } });

/** A screen's colour in per cent of the four inks, through libvips' CMYK profile; black is black alone. */
export async function cmykOf(hex: string): Promise<Cmyk> {
  if (hex === '#000000') return [0, 0, 0, 100];
  const raw = await onePixel(hex).toColourspace('cmyk').raw().toBuffer();
  const inks = Array.from(raw.subarray(0, 4), (ink) => ink / 2.55);
  const sum = inks.reduce((total, ink) => total + ink, 0);
  const [c = 0, m = 0, y = 0, k = 0] = inks.map((ink) =>
    Math.round(sum > mostInk ? (ink * mostInk) / sum : ink),
  );
  return [c, m, y, k];
}

let kept: Promise<Uint8Array> | undefined;

/** That profile itself: a printer's, in the public domain (Graeme Gill's “Chemical proof”, ICC 2.2). */
export function cmykProfile(): Promise<Uint8Array> {
  kept ??= readProfile();
  return kept;
}

async function readProfile(): Promise<Uint8Array> {
  const { icc } = await sharp(await onePixel('#ffffff').withIccProfile('cmyk').jpeg().toBuffer()).metadata();
  if (icc?.toString('latin1', 16, 20) !== 'CMYK') throw new Error('libvips gave no CMYK profile');
  return icc;
}
