import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../shared/cloud/last-places.ts';
import { answers, place } from './place-terms.ts';

const terms = answers(40);
const options = { width: 1600, height: 1000, shape: 'rectangle' } as const;
const before = place(terms, options);

/** How far each word has moved, as a share of the canvas' width, in falling order of people. */
function moves(after: ReturnType<typeof place>): number[] {
  const now = placesOf(after);
  return [...placesOf(before)].flatMap(([term, then]) => {
    const at = now.get(term);
    return at ? [Math.hypot(at.x - then.x, (at.y - then.y) * (1000 / 1600))] : [];
  });
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1;

describe('a picture that goes on from the last', () => {
  it('keeps most words where they were when one more comes', () => {
    const more = [...terms, { term: 'nykomling', people: 2 }];
    const after = place(more, { ...options, last: placesOf(before) });
    expect(after.words).toHaveLength(more.length);
    expect(median(moves(after))).toBeLessThan(0.04);
    expect(median(moves(after))).toBeLessThan(median(moves(place(more, options))));
  });

  it('keeps them when one is taken away, and while one grows', () => {
    const [first, second, ...rest] = terms;
    if (!first || !second) expect.fail();
    const less = place(terms.slice(0, -1), { ...options, last: placesOf(before) });
    expect(median(moves(less))).toBeLessThan(0.04);
    const grown = [first, { ...second, people: first.people }, ...rest];
    expect(median(moves(place(grown, { ...options, last: placesOf(before) })))).toBeLessThan(0.06);
  });

  it('is the same every time', () => {
    const last = placesOf(before);
    expect(place(terms, { ...options, last })).toEqual(place(terms, { ...options, last }));
  });
});
