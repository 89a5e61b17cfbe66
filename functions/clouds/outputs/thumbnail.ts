import sharp from 'sharp';
import type { Drawing } from '../../../shared/cloud/drawing/drawing.ts';
import type { OutlineFont } from '../../../shared/cloud/drawing/outline.ts';
import type { Theme } from '../../../shared/cloud/drawing/theme.ts';
import type { Rgb } from '../../tools/png.ts';
import { shaded } from './png.ts';

// A render is one job on a small machine: more threads or a cache of old pictures only cost memory.
sharp.concurrency(1);
sharp.cache(false);

/** A small picture for lists. */
export async function thumbnailOf(
  drawing: Drawing,
  font: OutlineFont,
  theme: Theme,
  widthPx: number,
): Promise<Uint8Array> {
  const { grid, palette, strips } = shaded(drawing, font, theme, widthPx);
  const pixels = new Uint8Array(3 * grid.width * grid.height);
  let at = 0;
  for (const { shades } of strips) {
    for (const shade of shades) {
      pixels.set(palette[shade] as Rgb, at);
      at += 3;
    }
  }
  return sharp(pixels, { raw: { ...grid, channels: 3 } })
    .webp({ quality: 75, effort: 4 })
    .toBuffer();
}
