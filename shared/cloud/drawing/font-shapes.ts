import type { Box, Glyph, OutlineFont, Segment, ShapedText } from './outline.ts';

/** What a browser needs of a font to draw some texts as the server does: some forty outlines instead of a font. */
export interface FontShapes {
  unitsPerEm: number;
  xHeight: number;
  glyphs: Record<string, { segments: Segment[]; ink?: Box | undefined }>;
  texts: Record<string, { advance: number; glyphs: [string, number, number][]; missing: string[] }>;
}

/** The shapes of some texts. */
export function shapesOf(font: OutlineFont, texts: readonly string[]): FontShapes {
  const glyphs: FontShapes['glyphs'] = {};
  const shaped = texts.map((text) => {
    const shape = font.shape(text);
    for (const { glyph } of shape.glyphs)
      glyphs[glyph.id] ??= { segments: glyph.segments, ...(glyph.ink && { ink: glyph.ink }) };
    const placed = shape.glyphs.map(({ glyph, x, y }): [string, number, number] => [glyph.id, x, y]);
    return [text, { advance: shape.advance, glyphs: placed, missing: font.missing(text) }] as const;
  });
  return { unitsPerEm: font.unitsPerEm, xHeight: font.xHeight, glyphs, texts: Object.fromEntries(shaped) };
}

/** A font that knows these texts alone. Throws for another. */
export function fontOf({ unitsPerEm, xHeight, glyphs, texts }: FontShapes): OutlineFont {
  const made = new Map<string, Glyph>(
    Object.entries(glyphs).map(([id, { segments, ink }]) => [id, { id, segments, ink }]),
  );
  const shaped = new Map<string, ShapedText>();
  const textOf = (text: string) => {
    const known = texts[text];
    if (!known) throw new Error('A text without a shape');
    return known;
  };
  const shape = (text: string): ShapedText => {
    const known = shaped.get(text);
    if (known) return known;
    const { advance, glyphs: placed } = textOf(text);
    const next: ShapedText = {
      advance,
      glyphs: placed.flatMap(([id, x, y]) => {
        const glyph = made.get(id);
        return glyph ? [{ glyph, x, y }] : [];
      }),
    };
    shaped.set(text, next);
    return next;
  };
  return { unitsPerEm, xHeight, shape, missing: (text) => textOf(text).missing };
}
