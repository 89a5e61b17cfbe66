import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf, clearAmong } from '../../../shared/comparison/chance.ts';

/** Worked out by hand from the hypergeometric distribution, and the textbook cases that R's fisher.test gives too. */
test.each([
  // Fisher's lady tasting tea: 3 of 4 right.
  [3, 4, 1, 4, 0.4857],
  [4, 4, 0, 4, 0.0286],
  // Agresti: the same share is no difference.
  [5, 50, 10, 100, 1],
  [0, 10, 10, 10, 0.0000108],
])('%d of %d beside %d of %d', (a, n, b, m, expected) => {
  expect(chanceOf({ of: a, people: n }, { of: b, people: m })).toBeCloseTo(expected, 4);
});

test('where many answered the curve says what counting out every table does', () => {
  // 60 of 400 and 30 of 400: z = 3.36, two-sided .00078.
  expect(chanceOf({ of: 60, people: 400 }, { of: 30, people: 400 })).toBeCloseTo(0.00078, 4);
});

const side = fc
  .integer({ min: 1, max: 200 })
  .chain((people) => fc.record({ of: fc.integer({ min: 0, max: people }), people: fc.constant(people) }));

test('it is between 0 and 1, the same from either side, and of those who did not say it', () => {
  fc.assert(
    fc.property(side, side, (a, b) => {
      const chance = chanceOf(a, b);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
      expect(chanceOf(b, a)).toBeCloseTo(chance, 6);
      const not = ({ of, people }: typeof a) => ({ of: people - of, people });
      expect(chanceOf(not(a), not(b))).toBeCloseTo(chance, 6);
    }),
  );
});

test('of many differences that are chance hardly any is called clear', () => {
  // As even as chance makes them.
  const even = Array.from({ length: 1_000 }, (_, index) => (index + 0.5) / 1_000);
  expect(clearAmong(even, 0.05)).not.toContain(true);
  expect(clearAmong([0.001, 0.02, 0.9], 0.05)).toEqual([true, true, false]);
  expect(clearAmong([], 0.05)).toEqual([]);
});
