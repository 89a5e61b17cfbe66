import type { Drawing } from '../../../shared/cloud/drawing/drawing.ts';
import type { OutlineFont } from '../../../shared/cloud/drawing/outline.ts';
import type { Theme } from '../../../shared/cloud/drawing/theme.ts';
import { type Grid, paintStrips } from '../../../shared/cloud/raster/paint.ts';
import { pngFile, type Rgb } from '../../tools/png.ts';

function rgbOf(hex: string): Rgb {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** A transparent picture for print that says its own resolution, so that it opens in its real size. */
export function printPngOf(
  drawing: Drawing,
  font: OutlineFont,
  theme: Theme,
  { grid, dpi }: { grid: Grid; dpi: number },
): Promise<Uint8Array> {
  const colours = theme.inks.map(({ hex }) => rgbOf(hex));
  function* rows() {
    for (const { width, rows, alphas, inks } of paintStrips(drawing, font, grid)) {
      const bytes = new Uint8Array(rows * (1 + 4 * width));
      for (let pixel = 0; pixel < alphas.length; pixel++) {
        const alpha = alphas[pixel] as number;
        if (alpha === 0) continue;
        const row = (pixel / width) | 0;
        const at = row + 1 + 4 * pixel;
        const [red, green, blue] = colours[inks[pixel] as number] as Rgb;
        bytes[at] = red;
        bytes[at + 1] = green;
        bytes[at + 2] = blue;
        bytes[at + 3] = alpha;
      }
      yield bytes;
    }
  }
  return pngFile({ ...grid, pixels: 'rgba', dpi, rows: rows() });
}

/** Shades from the theme's ground to one of its inks: as many as all inks have room for in a palette, 42 of six. */
function shadesOf({ background, inks }: Theme): { perInk: number; palette: Rgb[] } {
  const perInk = Math.floor(255 / inks.length);
  const ground = rgbOf(background);
  const palette = inks.flatMap(({ hex }) => {
    const ink = rgbOf(hex);
    const mixed = (channel: 0 | 1 | 2, share: number) =>
      Math.round(ground[channel] + (ink[channel] - ground[channel]) * share);
    return Array.from({ length: perInk }, (_, i): Rgb => {
      const share = (i + 1) / perInk;
      return [mixed(0, share), mixed(1, share), mixed(2, share)];
    });
  });
  return { perInk, palette: [ground, ...palette] };
}

/** The drawing in a palette's colours, on the theme's ground to the very edge: strips of rows, a byte a pixel. */
export function shaded(drawing: Drawing, font: OutlineFont, theme: Theme, widthPx: number) {
  const height = Math.max(1, Math.round((widthPx * drawing.height) / drawing.width));
  const grid: Grid = { width: widthPx, height };
  const { perInk, palette } = shadesOf(theme);
  function* strips() {
    for (const { rows, alphas, inks } of paintStrips(drawing, font, grid)) {
      const shades = alphas.map((alpha, pixel) => {
        const shade = Math.round((alpha * perInk) / 255);
        return shade === 0 ? 0 : (inks[pixel] as number) * perInk + shade;
      });
      yield { rows, shades };
    }
  }
  return { grid, palette, strips: strips() };
}

/** A picture for screens and documents. */
export function screenPngOf(
  drawing: Drawing,
  font: OutlineFont,
  theme: Theme,
  widthPx: number,
): Promise<Uint8Array> {
  const { grid, palette, strips } = shaded(drawing, font, theme, widthPx);
  const { width } = grid;
  function* rows() {
    for (const { rows, shades } of strips) {
      const bytes = new Uint8Array(rows * (1 + width));
      for (let row = 0; row < rows; row++) {
        bytes.set(shades.subarray(row * width, (row + 1) * width), row * (1 + width) + 1);
      }
      yield bytes;
    }
  }
  return pngFile({ ...grid, pixels: { palette }, rows: rows() });
}
