import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import type { FontId } from '../../shared/cloud/layout.ts';
import { AppError } from '../../shared/errors.ts';

const require = createRequire(import.meta.url);

const packages: Record<FontId, (subset: string) => string> = {
  'nunito-800': (subset) => `@fontsource/nunito/files/nunito-${subset}-800-normal.woff2`,
  'inter-700': (subset) => `@fontsource/inter/files/inter-${subset}-700-normal.woff2`,
};

/** Paths of the font's files, in the order that glyphs are looked for in them. */
export function fontFiles(font: FontId): string[] {
  return ['latin', 'latin-ext'].map((subset) => require.resolve(packages[font](subset)));
}

const loaded = new Map<FontId, fontkit.Font[]>();

/** The same files opened, in the same order. */
export function loadFonts(font: FontId): fontkit.Font[] {
  const known = loaded.get(font);
  if (known) return known;
  const fonts = fontFiles(font).map(openFont);
  loaded.set(font, fonts);
  return fonts;
}

function openFont(path: string): fontkit.Font {
  const opened = fontkit.create(readFileSync(path));
  if ('fonts' in opened) throw new AppError('invalid', `${path} is a collection, not one font`);
  return opened;
}

/** Whether the term has a character that none of the font's files can draw, such as an emoji or an Arabic letter. */
export function missingGlyphs(term: string, font: FontId): boolean {
  const fonts = loadFonts(font);
  return [...term].some((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return !fonts.some((one) => one.hasGlyphForCodePoint(codePoint));
  });
}
