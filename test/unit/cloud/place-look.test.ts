import { describe, expect, it } from 'vitest';
import { outlineFont } from '../../../functions/tools/outline-font.ts';
import { drawInk } from '../../../shared/cloud/ink.ts';
import { CloudShape, type Layout } from '../../../shared/cloud/layout.ts';
import { maskOf } from '../../../shared/cloud/masks.ts';
import { firstConfirmed } from '../../../shared/cloud/referee.ts';
import { regionOf, shapeAspect } from '../../../shared/cloud/shapes.ts';
import { inkOfWords } from './place-measure.ts';
import { answers, place, sayings } from './place-terms.ts';

const enlarged = 3;

interface Gap {
  sizes: [number, number];
  gap: number;
}

/** Shortest distance between two words' ink in canonical units, for each pair that is closer than `within`. */
function gaps(layout: Layout, within: number): Gap[] {
  const side = Math.ceil(Math.max(layout.width, layout.height) * enlarged) + 1;
  const owner = new Int16Array(side * side).fill(-1);
  const inks = inkOfWords(layout, enlarged);
  inks.forEach((pixels, word) => {
    for (const { x, y } of pixels) owner[y * side + x] = word;
  });
  const around = offsets(Math.ceil(within * enlarged));
  const nearest = new Map<string, Gap>();
  const note = (word: number, other: number, gap: number) => {
    const key = `${Math.min(word, other)} ${Math.max(word, other)}`;
    if (gap >= (nearest.get(key)?.gap ?? Number.POSITIVE_INFINITY)) return;
    nearest.set(key, { sizes: [layout.words[word]?.size ?? 0, layout.words[other]?.size ?? 0], gap });
  };
  inks.forEach((pixels, word) => {
    for (const { x, y } of pixels) {
      const at = y * side + x;
      // Only the rim of the ink can be nearest to another word.
      if ([at - 1, at + 1, at - side, at + side].every((beside) => owner[beside] === word)) continue;
      const meets = around.find(
        ({ dx, dy }) => !([-1, word] as unknown[]).includes(owner[at + dy * side + dx] ?? -1),
      );
      if (meets) note(word, owner[at + meets.dy * side + meets.dx] ?? -1, meets.gap);
    }
  });
  return [...nearest.values()];
}

/** Steps from one pixel to others, nearest first, with the free distance between the two in canonical units. */
function offsets(reach: number): { dx: number; dy: number; gap: number }[] {
  const steps = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  return steps
    .flatMap((dy) => steps.map((dx) => ({ dx, dy, gap: (Math.hypot(dx, dy) - 1) / enlarged })))
    .sort((a, b) => a.gap - b.gap);
}

describe('the look of a cloud', () => {
  it('keeps at least two units between any two words, and more between large ones', () => {
    const terms = answers(45).map((term) => ({ ...term, people: term.people + 6 }));
    const layout = place(terms, { width: 600, height: 400, shape: 'rectangle' });
    const found = gaps(layout, 6);
    expect(found.length).toBeGreaterThan(20);
    for (const { sizes, gap } of found) {
      // An edge is drawn to the nearest third of a unit.
      expect(gap).toBeGreaterThanOrEqual(Math.max(2, 0.04 * Math.min(...sizes)) - 0.67);
    }
    const between = (large: boolean) =>
      Math.min(...found.filter(({ sizes }) => Math.min(...sizes) > 30 === large).map(({ gap }) => gap));
    expect(between(true)).toBeGreaterThan(between(false));
  });

  it('never lets two neighbours on one line read as one phrase', () => {
    const layout = place(
      sayings.map((term) => ({ term, people: 1 })),
      { orientation: 'horizontal', shape: 'rectangle' },
    );
    const boxes = inkOfWords(layout, enlarged).map((pixels, i) => ({
      left: Math.min(...pixels.map(({ x }) => x)) / enlarged,
      right: Math.max(...pixels.map(({ x }) => x)) / enlarged,
      baseline: layout.words[i]?.y ?? 0,
    }));
    const size = layout.words[0]?.size ?? 0;
    for (const one of boxes) {
      for (const other of boxes) {
        if (one === other || Math.abs(one.baseline - other.baseline) > 0.2 * size || other.left < one.left)
          continue;
        // A word space is 0.26 em.
        expect(other.left - one.right).toBeGreaterThan(0.26 * size);
      }
    }
  });

  it.each(CloudShape.options)('stays inside the %s', (shape) => {
    const layout = place(answers(45), { shape });
    const width = Math.min(layout.width, layout.height * shapeAspect(shape, layout.width / layout.height));
    const height = width / shapeAspect(shape, layout.width / layout.height);
    const region = regionOf(shape, Math.round(width * enlarged), Math.round(height * enlarged));
    const left = Math.round(((layout.width - width) / 2) * enlarged);
    const top = Math.round(((layout.height - height) / 2) * enlarged);
    const outside = inkOfWords(layout, enlarged)
      .flat()
      .filter(
        ({ x, y }) => !region.rows[y - top]?.some(([from, to]) => x - left >= from - 3 && x - left <= to + 3),
      );
    expect(outside).toEqual([]);
  });

  it('puts the largest word about the middle and lets only lesser ones stand', () => {
    const { words, width, height } = place(answers(45));
    expect(Math.abs((words[0]?.x ?? 0) - width / 2)).toBeLessThan(0.2 * width);
    expect(Math.abs((words[0]?.y ?? 0) - height / 2)).toBeLessThan(0.2 * height);
    expect(words.slice(0, 5).every(({ rotate }) => rotate === 0)).toBe(true);
    const standing = words.filter(({ rotate }) => rotate === -90).length;
    expect(standing).toBeGreaterThan(0);
    expect(standing).toBeLessThan(words.length / 3);
    expect(place(answers(45), { orientation: 'horizontal' }).words.every(({ rotate }) => rotate === 0)).toBe(
      true,
    );
  });

  it('counts the ring of Å and the tail of g as part of their words', () => {
    const term = 'Ågxyj';
    const [ink = []] = drawInk([{ term, size: 50 }], outlineFont('nunito-800'));
    const picture = { width: 200, height: 200, font: 'nunito-800' as const };
    const [pixels = []] = inkOfWords(
      { ...picture, words: [{ term, x: 100, y: 100, size: 50, rotate: 0 }] },
      3,
    );
    const rows = pixels.map(({ y }) => (y + 0.5) / 3 - 100);
    // The canvas moves an edge by less than half a cell, to make small letters sharp.
    expect(ink[0]?.[0]).toBeLessThanOrEqual(Math.floor(Math.min(...rows) + 0.5));
    expect(ink.at(-1)?.[0]).toBeGreaterThanOrEqual(Math.floor(Math.max(...rows) - 0.5));
  });

  it('is judged by d3-cloud, and packed anew when that refuses two words in one place', () => {
    const mask = maskOf([[-5, -10, 10]], 8, 1, 1);
    const region = regionOf('rectangle', 100, 50);
    const wishes = [
      { mask, x: 0.5, y: 0.5 },
      { mask, x: 0.5, y: 0.5 },
    ];
    const apart = [
      { x: 30, y: 20 },
      { x: 70, y: 20 },
    ];
    const together = [
      { x: 30, y: 20 },
      { x: 32, y: 20 },
    ];
    const good = { wishes, positions: apart, region };
    const bad = { wishes, positions: together, region };
    expect(firstConfirmed([good])).toBe(good);
    expect(firstConfirmed([bad, good])).toBe(good);
    expect(() => firstConfirmed([bad])).toThrow('d3-cloud refused 1');
    const outside = [
      { x: 5, y: 20 },
      { x: 70, y: 20 },
    ];
    const ellipse = regionOf('ellipse', 100, 50);
    expect(() => firstConfirmed([{ wishes, positions: outside, region: ellipse }])).toThrow('refused');
  });
});
