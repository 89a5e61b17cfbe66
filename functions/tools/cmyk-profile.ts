import sharp from 'sharp';

/** libvips' own CMYK profile, a printer's in the public domain: Graeme Gill's “Chemical proof”, ICC 2.2. */
export async function cmykProfile(): Promise<Uint8Array> {
  const pixel = sharp({ create: { width: 1, height: 1, channels: 3, background: '#ffffff' } });
  const { icc } = await sharp(await pixel.withIccProfile('cmyk').jpeg().toBuffer()).metadata();
  if (icc?.toString('latin1', 16, 20) !== 'CMYK') throw new Error('libvips gave no CMYK profile');
  return icc;
}
