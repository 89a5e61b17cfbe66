import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CloudOrientation, CloudShape, FontId, Layout, SizeScale } from '../../../shared/cloud/layout.ts';
import { measure } from './place-measure.ts';
import { answers, place, sayings } from './place-terms.ts';

const termsGiven = fc
  .uniqueArray(fc.constantFrom(...sayings), { maxLength: 24 })
  .chain((terms) =>
    fc
      .array(fc.integer({ min: 1, max: 800 }), { minLength: terms.length, maxLength: terms.length })
      .map((people) => terms.map((term, i) => ({ term, people: people[i] ?? 1 }))),
  );

const choices = fc.record({
  shape: fc.constantFrom(...CloudShape.options),
  orientation: fc.constantFrom(...CloudOrientation.options),
  font: fc.constantFrom(...FontId.options),
  scale: fc.constantFrom(...SizeScale.options),
  seed: fc.nat(),
  width: fc.integer({ min: 250, max: 500 }),
  height: fc.integer({ min: 250, max: 500 }),
});

describe('a cloud', () => {
  it('holds every term once, sized by its people, with no letter on another and none cut off', () => {
    fc.assert(
      fc.property(termsGiven, choices, (terms, chosen) => {
        const layout = place(terms, chosen);
        expect(Layout.parse(layout)).toEqual(layout);
        expect(layout.words.map(({ term, people }) => ({ term, people }))).toEqual(
          expect.arrayContaining(terms),
        );
        expect(layout.words).toHaveLength(terms.length);
        const largest = layout.words[0];
        for (const word of layout.words) {
          const share = word.people / (largest?.people ?? 1);
          const expected = chosen.scale === 'sqrt' ? Math.sqrt(share) : share;
          expect(word.size / (largest?.size ?? 1)).toBeCloseTo(expected, 10);
        }
        expect(measure(layout, 3)).toMatchObject({ overlapPx: 0, outsidePx: 0 });
      }),
      { numRuns: 30, seed: 20240501 },
    );
  });

  it('is the same picture to the last digit on every run and in whatever order the terms come', () => {
    const terms = answers(45);
    const first = place(terms);
    expect(place(terms)).toEqual(first);
    expect(place([...terms].reverse())).toEqual(first);
  });

  it('is the same picture on every machine, and as it was yesterday', () => {
    const places = CloudShape.options.flatMap((shape) =>
      place(answers(45), { shape }).words.map(({ x, y, size }) => [x, y, size]),
    );
    const print = createHash('sha256').update(JSON.stringify(places)).digest('hex');
    // Changes with the engine and with nothing else: clouds drawn before then differ from those drawn anew.
    expect(print.slice(0, 16)).toBe('604ed5d18ae1e288');
  });

  it('is another picture with another seed, of the same words', () => {
    const [one, two] = [place(answers(30), { seed: 1 }), place(answers(30), { seed: 2 })];
    expect(two.words.map(({ x }) => x)).not.toEqual(one.words.map(({ x }) => x));
    expect(two.words.map(({ term }) => term)).toEqual(one.words.map(({ term }) => term));
  });

  it('lists words by people and then as a Swedish dictionary does', () => {
    const terms = ['öga', 'zon', 'åka', 'ärlig', 'arg'].map((term) => ({ term, people: 2 }));
    const { words } = place([...terms, { term: 'vi', people: 3 }]);
    expect(words.map(({ term }) => term)).toEqual(['vi', 'arg', 'zon', 'åka', 'ärlig', 'öga']);
  });

  it('is empty without terms', () => {
    expect(place([]).words).toEqual([]);
  });

  it('fills the canvas with its only word', () => {
    const { words } = place([{ term: 'tillit', people: 7 }], { shape: 'rectangle' });
    expect(words).toHaveLength(1);
    expect(words[0]).toMatchObject({ rotate: 0 });
    expect(words[0]?.size).toBeGreaterThan(120);
  });

  it('shrinks everything for one very long phrase', () => {
    const phrase = 'vi tar ansvar för varandra och för dem vi möter, '.repeat(4).trim();
    const layout = place([{ term: phrase, people: 9 }, ...answers(12)], { shape: 'heart' });
    expect(layout.words).toHaveLength(13);
    expect(measure(layout, 3)).toMatchObject({ overlapPx: 0, outsidePx: 0 });
  });

  it('keeps a term of one person beside one of eight hundred', () => {
    for (const scale of SizeScale.options) {
      const terms = [
        { term: 'trygg', people: 800 },
        ...sayings.slice(6, 30).map((term) => ({ term, people: 1 })),
      ];
      const layout = place(terms, { scale, width: 1600, height: 1920 });
      expect(layout.words).toHaveLength(25);
      expect((layout.words[0]?.size ?? 0) / (layout.words[24]?.size ?? 1)).toBeCloseTo(
        scale === 'sqrt' ? Math.sqrt(800) : 800,
        8,
      );
    }
  });

  it('places two thousand terms and refuses one more in Swedish', () => {
    const many = Array.from({ length: 2001 }, (_, i) => ({
      term: `${sayings[i % sayings.length]} ${i}`,
      people: 1 + (i % 7),
    }));
    expect(
      place(many.slice(0, 2000), { width: 1600, height: 1920, orientation: 'horizontal' }).words,
    ).toHaveLength(2000);
    expect(() => place(many)).toThrow(/högst 2000 ord/);
  });

  it('refuses a term that is there twice', () => {
    expect(() => place([...answers(3), ...answers(1)])).toThrow('Samma ord finns två gånger i molnet.');
  });
});
