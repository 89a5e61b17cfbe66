import type { FontId } from './layout.ts';

/** What the engine uses of a canvas; a browser's canvas and a server's both have it. */
interface GlyphContext {
  font: string;
  fillStyle: unknown;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { width: number };
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
}

/** A canvas that is handed in, with the fonts that `cssFont` names. It is drawn over. */
export interface GlyphCanvas {
  readonly width: number;
  readonly height: number;
  readonly context: GlyphContext;
}

/** Families in the order that glyphs are looked for; the canvas' owner registers each file under its family. */
export const fontFamilies: Record<FontId, readonly { family: string; subset: 'latin' | 'latin-ext' }[]> = {
  'nunito-800': [
    { family: 'Orngott Nunito', subset: 'latin' },
    { family: 'Orngott Nunito Ext', subset: 'latin-ext' },
  ],
  'inter-700': [
    { family: 'Orngott Inter', subset: 'latin' },
    { family: 'Orngott Inter Ext', subset: 'latin-ext' },
  ],
};

const weights: Record<FontId, number> = { 'nunito-800': 800, 'inter-700': 700 };

/** The CSS `font` for a canvas. */
export function cssFont(font: FontId, sizePx: number): string {
  const families = fontFamilies[font].map(({ family }) => `"${family}"`).join(', ');
  return `${weights[font]} ${sizePx}px ${families}`;
}
