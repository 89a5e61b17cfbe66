import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { GlyphCanvas } from '../../shared/cloud/canvas.ts';
import { FontId } from '../../shared/cloud/layout.ts';
import { AppError } from '../../shared/errors.ts';
import { fontFiles } from './fonts.ts';

let shared: GlyphCanvas | undefined;

/**
 * The one canvas that words are drawn on, with our fonts. It is reused: thousands of canvases in one process are never
 * given back. Errors: `unavailable` when a font file cannot be used.
 */
export function glyphCanvas(): GlyphCanvas {
  if (shared) return shared;
  for (const font of FontId.options) {
    for (const { family, path } of fontFiles(font)) {
      if (!GlobalFonts.registerFromPath(path, family))
        throw new AppError('unavailable', `cannot use the font ${path}`);
    }
  }
  const canvas = createCanvas(2048, 1024);
  shared = { width: canvas.width, height: canvas.height, context: canvas.getContext('2d') };
  return shared;
}
