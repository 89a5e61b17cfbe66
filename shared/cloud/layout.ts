import * as z from 'zod';

export const CloudShape = z.enum(['rectangle', 'ellipse', 'heart', 'pillow']);
export type CloudShape = z.infer<typeof CloudShape>;

/** `mixed` stands some words on end; `horizontal` keeps every word lying. */
export const CloudOrientation = z.enum(['horizontal', 'mixed']);
export type CloudOrientation = z.infer<typeof CloudOrientation>;

export const FontId = z.enum(['nunito-800', 'inter-700']);
export type FontId = z.infer<typeof FontId>;

/** How a count becomes a size: area grows with the count (`sqrt`), or the height does (`linear`). */
export const SizeScale = z.enum(['sqrt', 'linear']);
export type SizeScale = z.infer<typeof SizeScale>;

/** One term with the number of distinct people who gave it. */
export const CountedTerm = z.strictObject({ term: z.string().min(1).max(200), people: z.int().positive() });
export type CountedTerm = z.infer<typeof CountedTerm>;

export const PlacedWord = z.strictObject({
  ...CountedTerm.shape,
  /** The middle of the baseline, from the canvas' top left corner, y downwards; canonical units. */
  x: z.number(),
  y: z.number(),
  /** Font size (em) in canonical units. */
  size: z.number().positive(),
  /** Degrees clockwise about (x, y). */
  rotate: z.union([z.literal(0), z.literal(90), z.literal(-90)]),
});
export type PlacedWord = z.infer<typeof PlacedWord>;

/**
 * The one picture that every output derives from: screen, paper and pillow. Words are in falling order of people.
 * `width` and `height` are the canonical canvas that the words are placed in.
 */
export const Layout = z.strictObject({
  format: z.literal(1),
  width: z.number().positive(),
  height: z.number().positive(),
  shape: CloudShape,
  orientation: CloudOrientation,
  font: FontId,
  scale: SizeScale,
  seed: z.int().nonnegative(),
  words: z.array(PlacedWord),
});
export type Layout = z.infer<typeof Layout>;
