import * as z from 'zod';
import type { FontShapes as Shapes } from '../cloud/drawing/font-shapes.ts';
import type { Segment } from '../cloud/drawing/outline.ts';
import { FontId } from '../cloud/layout.ts';

const n = z.number();
const StoredSegment = z.union([
  z.tuple([z.literal('M'), n, n]).readonly(),
  z.tuple([z.literal('L'), n, n]).readonly(),
  z.tuple([z.literal('Q'), n, n, n, n]).readonly(),
  z.tuple([z.literal('C'), n, n, n, n, n, n]).readonly(),
  z.tuple([z.literal('Z')]).readonly(),
]) satisfies z.ZodType<Segment>;

const StoredGlyph = z.object({
  segments: z.array(StoredSegment),
  ink: z.object({ left: n, top: n, right: n, bottom: n }).optional(),
});

/** A font's outlines for some texts, as the desk's preview gets them. */
export const FontShapes = z.object({
  unitsPerEm: n,
  xHeight: n,
  glyphs: z.record(z.string(), StoredGlyph),
  texts: z.record(
    z.string(),
    z.object({ advance: n, glyphs: z.array(z.tuple([z.string(), n, n])), missing: z.array(z.string()) }),
  ),
}) satisfies z.ZodType<Shapes>;

/** Terms whose outlines are asked for. */
export const ShapesRequest = z.object({
  font: FontId,
  texts: z.array(z.string().min(1).max(200)).max(500, 'Högst 500 ord åt gången.'),
});
