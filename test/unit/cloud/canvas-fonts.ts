import { GlobalFonts } from '@napi-rs/canvas';
import { fontFiles } from '../../../functions/tools/fonts.ts';
import { FontId } from '../../../shared/cloud/layout.ts';

const weights: Record<FontId, number> = { 'nunito-800': 800, 'inter-700': 700 };
const familyOf = (font: FontId, file: number) => `Orngott ${font} ${file}`;

let areRegistered = false;

/** Makes the product's fonts known to a canvas, which draws independently of the engine. */
export function registerFonts(): void {
  if (areRegistered) return;
  areRegistered = true;
  for (const font of FontId.options) {
    fontFiles(font).forEach((path, i) => {
      if (!GlobalFonts.registerFromPath(path, familyOf(font, i)))
        throw new Error(`cannot use the font ${path}`);
    });
  }
}

/** The font's families for CSS, in the order that glyphs are looked for. */
export function familiesOf(font: FontId): string {
  return fontFiles(font)
    .map((_, i) => `"${familyOf(font, i)}"`)
    .join(', ');
}

/** The CSS `font` for a canvas. */
export function cssFont(font: FontId, sizePx: number): string {
  return `${weights[font]} ${sizePx}px ${familiesOf(font)}`;
}
