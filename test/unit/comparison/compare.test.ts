import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparedWords, type Side } from '../../../shared/comparison/compare.ts';
import { cautionText, countText, groupsOf, maybeChance } from '../../../shared/comparison/texts.ts';

const side = (people: number, least: number, words: Record<string, number>): Side => ({
  people,
  least,
  hides: false,
  words: Object.entries(words).map(([term, count]) => ({ term, people: count })),
});
const told = (a: Side, b: Side, sameAs?: Map<string, string>) =>
  Object.fromEntries(comparedWords(a, b, sameAs).map(({ word, ...rest }) => [word, rest]));

test('words are new, said by more or by fewer, as before, or not shown any more', () => {
  const now = side(400, 3, { trygg: 120, glad: 40, modig: 6, Kollegorna: 100 });
  const before = side(380, 3, { trygg: 40, glad: 41, kollegorna: 180, flexibel: 30 });
  expect(told(now, before)).toEqual({
    trygg: { a: 120, b: 40, difference: 'more_a', isClear: true },
    Kollegorna: { a: 100, b: 180, difference: 'more_b', isClear: true },
    glad: { a: 40, b: 41, difference: 'alike', isClear: false },
    modig: { a: 6, difference: 'only_a', isClear: false },
    flexibel: { b: 30, difference: 'only_b', isClear: true },
  });
});

test('of few answers hardly anything is clear', () => {
  const compared = comparedWords(side(12, 2, { trygg: 6, glad: 2 }), side(11, 2, { trygg: 2 }));
  expect(compared.some(({ isClear }) => isClear)).toBe(false);
  expect(cautionText({ people: 12 }, { people: 400 })).toMatch(
    /^Det är bara 12 svar i den ena\. Få svar är få/,
  );
  expect(cautionText({ people: 120 }, { people: 400 })).not.toContain('bara');
});

test('another form of a word is the same word where it is said to be', () => {
  const found = told(
    side(50, 1, { samarbete: 9 }),
    side(50, 1, { samarbeta: 8 }),
    new Map([['samarbeta', 'samarbete']]),
  );
  expect(found).toEqual({ samarbete: { a: 9, b: 8, difference: 'alike', isClear: false } });
});

test('what is not shown is said to be fewer than the least number, never none', () => {
  const of = (people: number, least: number, hides = false) => ({
    name: 'Medarbetarna',
    people,
    least,
    hides,
  });
  expect(countText(undefined, of(40, 3))).toBe('färre än 3, eller ingen');
  expect(countText(undefined, of(40, 1))).toBe('ingen');
  expect(countText(31, of(412, 3))).toBe('31 av 412 (8 %)');
  expect(countText(3, of(4_000, 3))).toMatch(/^3 av 4\s000 \(< 1 %\)$/);
  for (const kind of ['years', 'areas'] as const) {
    const about = groupsOf(kind, of(40, 3), of(40, 3)).map(([, , text]) => text);
    expect(about.join(' ')).toContain('för få nämnt dem för att de ska visas, eller ingen.');
    expect(about.join(' ')).not.toContain('dolda');
  }
});

test('of what a cloud that hides words does not show, neither few nor a clear difference is claimed', () => {
  const now = { ...side(400, 3, { trygg: 120 }), hides: true };
  const before = side(400, 3, { trygg: 118, chefen: 90 });
  // As many may have said it now: somebody may have hidden it.
  expect(told(now, before)).toMatchObject({ chefen: { b: 90, difference: 'only_b', isClear: false } });
  expect(told({ ...now, hides: false }, before)).toMatchObject({ chefen: { isClear: true } });
  expect(countText(undefined, now)).toBe('visas inte');
  const chefen = { word: 'chefen', b: 90, difference: 'only_b', isClear: false } as const;
  expect([maybeChance(chefen, now, before), maybeChance(chefen, before, now)]).toEqual([false, true]);
  const [, , , gone] = groupsOf('years', { name: '2026', ...now }, { name: '2025', ...before });
  expect(gone?.[2]).toBe(
    'Fanns i 2025. Nu har för få nämnt dem för att de ska visas, eller ingen, eller så är de dolda.',
  );
});

const known = ['trygg', 'glad', 'modig', 'lugn', 'snäll'];

/** A cloud over some people of whom each said some of a few words; what fewer than the least number said is not in it. */
const world = fc
  .record({
    said: fc.array(fc.subarray(known), { minLength: 1, maxLength: 60 }),
    least: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ said, least }) => {
    const counts = new Map<string, number>();
    for (const words of said) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { counts, least, people: said.length, shown: shownOf(said.length, least, counts) };
  });
const shownOf = (people: number, least: number, counts: ReadonlyMap<string, number>) =>
  side(people, least, Object.fromEntries([...counts].filter(([, n]) => n >= least)));

test('nothing is told that the two clouds do not show, however many gave what they hide', () => {
  fc.assert(
    fc.property(world, world, fc.boolean(), fc.array(fc.nat(3)), (a, b, hides, others) => {
      const compared = comparedWords(a.shown, b.shown);
      for (const { word, a: ofA, b: ofB } of compared) {
        expect(ofA === undefined || ofA >= a.shown.least).toBe(true);
        expect(ofB === undefined || ofB >= b.shown.least).toBe(true);
        expect(ofA ?? ofB, word).toBeDefined();
      }
      const named = new Set(compared.map(({ word }) => word));
      for (const [word, count] of a.counts)
        if (count < a.shown.least && !b.shown.words.some(({ term }) => term === word))
          expect(named).not.toContain(word);
      // Had more or fewer given what is too few to be shown, or nobody, nothing that is told would be another.
      const counts = new Map(a.counts);
      for (const [index, word] of known.entries())
        if ((counts.get(word) ?? 0) < a.least) counts.set(word, Math.min(others[index] ?? 0, a.least - 1));
      const other = { ...shownOf(a.people, a.least, counts), hides };
      expect(new Map(comparedWords(other, b.shown).map((row) => [row.word, row]))).toEqual(
        new Map(comparedWords({ ...a.shown, hides }, b.shown).map((row) => [row.word, row])),
      );
      expect(new Map(comparedWords(b.shown, other).map((row) => [row.word, row]))).toEqual(
        new Map(comparedWords(b.shown, { ...a.shown, hides }).map((row) => [row.word, row])),
      );
    }),
  );
});

test('every word of either cloud is there once', () => {
  fc.assert(
    fc.property(world, world, (a, b) => {
      const words = comparedWords(a.shown, b.shown).map(({ word }) => word);
      const wanted = new Set([...a.shown.words, ...b.shown.words].map(({ term }) => term));
      expect(words.toSorted()).toEqual([...wanted].toSorted());
    }),
  );
});
