import { type Drawing, layoutInk, type PaintedRun, placeRuns } from '../cloud/drawing/drawing.ts';
import type { Theme } from '../cloud/drawing/theme.ts';
import { middleEm } from '../cloud/last-places.ts';
import type { CountedTerm } from '../cloud/layout.ts';
import { placeTerms } from '../cloud/place.ts';
import type { PlaceOptions } from '../cloud/place-options.ts';
import type { ComparedWord, Side } from './compare.ts';

/** Shares are placed as whole numbers of so many. */
const parts = 100_000;

export interface Paired {
  a: Drawing;
  b: Drawing;
}

/**
 * Two clouds in which the same word has the same place, direction and colour, and a size by its share of those who
 * answered, on one scale for both. Every word is placed at the larger of its two sizes, so none stands in another's way.
 */
export function pairedDrawings(
  words: readonly ComparedWord[],
  [a, b]: readonly [Side, Side],
  options: PlaceOptions,
  theme: Theme,
): Paired {
  const shareOf = (count: number | undefined, { people }: Side) =>
    count === undefined || people === 0 ? 0 : count / people;
  const shares = new Map(
    words.map(({ word, a: ofA, b: ofB }) => [word, [shareOf(ofA, a), shareOf(ofB, b)] as const]),
  );
  const terms: CountedTerm[] = words.map(({ word }) => {
    const [inA = 0, inB = 0] = shares.get(word) ?? [];
    return { term: word, people: Math.max(1, Math.round(parts * Math.max(inA, inB))) };
  });
  const union = placeTerms(terms, options);
  const ink = layoutInk(union, options.outlines);
  const margin = 0.02 * Math.max(ink.right - ink.left, ink.bottom - ink.top);
  const runs = placeRuns(union, theme, { scale: 1, left: margin - ink.left, top: margin - ink.top });
  const counts = new Map(words.map(({ word, a: ofA, b: ofB }) => [word, [ofA, ofB] as const]));
  const side = (which: 0 | 1): Drawing => ({
    unit: 'px',
    width: ink.right - ink.left + 2 * margin,
    height: ink.bottom - ink.top + 2 * margin,
    runs: runs.flatMap((run) => {
      const people = counts.get(run.text)?.[which];
      const both = shares.get(run.text);
      if (people === undefined || !both) return [];
      return [{ ...atSize(run, Math.sqrt(both[which] / Math.max(both[0], both[1]))), people }];
    }),
  });
  return { a: side(0), b: side(1) };
}

/** The same word smaller, about its middle. */
function atSize(run: PaintedRun, factor: number): PaintedRun {
  const size = run.size * factor;
  const lift = middleEm * (run.size - size);
  return run.rotate === 0
    ? { ...run, size, y: run.y - lift }
    : { ...run, size, x: run.rotate === 90 ? run.x + lift : run.x - lift };
}
