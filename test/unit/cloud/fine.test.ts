import { describe, expect, it } from 'vitest';
import { outlineFont } from '../../../functions/tools/outline-font.ts';
import { fontOf, shapesOf } from '../../../shared/cloud/drawing/font-shapes.ts';
import { FontShapes } from '../../../shared/desk/font-shapes.ts';
import { measure } from './place-measure.ts';
import { answers, place } from './place-terms.ts';

/** How large words are beside each other's pictures: the largest's size. */
const sizeOf = (layout: ReturnType<typeof place>) => layout.words[0]?.size ?? 0;

describe('a cloud that is packed finely', () => {
  it.each(['pillow', 'heart'] as const)(
    'keeps every promise of a quick one, with larger words: %s',
    (shape) => {
      const terms = answers(16);
      const quick = place(terms, { shape, orientation: 'mixed' });
      const fine = place(terms, { shape, orientation: 'mixed', packing: 'fine' });
      expect(fine.words.map(({ term, people }) => ({ term, people }))).toEqual(
        quick.words.map(({ term, people }) => ({ term, people })),
      );
      for (const word of fine.words)
        expect(word.size / sizeOf(fine)).toBeCloseTo(Math.sqrt(word.people / (terms[0]?.people ?? 1)), 10);
      expect(measure(fine, 3)).toMatchObject({ overlapPx: 0, outsidePx: 0 });
      expect(sizeOf(fine)).toBeGreaterThanOrEqual(sizeOf(quick));
    },
  );

  it('is the same picture on every run, and never stands a word that is only to lie', () => {
    const terms = answers(18);
    const first = place(terms, { packing: 'fine', orientation: 'horizontal' });
    expect(place(terms, { packing: 'fine', orientation: 'horizontal' })).toEqual(first);
    expect(first.words.every(({ rotate }) => rotate === 0)).toBe(true);
  });
});

it('a browser that has only the outlines of its words makes the very same picture', () => {
  const terms = answers(24);
  const font = outlineFont('nunito-800');
  const sent = FontShapes.parse(
    JSON.parse(
      JSON.stringify(
        shapesOf(
          font,
          terms.map(({ term }) => term),
        ),
      ),
    ),
  );
  expect(place(terms, { outlines: fontOf(sent) })).toEqual(place(terms));
  expect(() => fontOf(sent).shape('ett annat ord')).toThrow('without a shape');
});
