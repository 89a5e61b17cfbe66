import * as z from 'zod';
import type { CountedTerm } from '../cloud/layout.ts';
import { comparableText } from '../text/same-text.ts';
import { chanceOf, clearAmong } from './chance.ts';

/** One cloud as whoever may see it sees it: its words, and nothing of what it hides. */
export interface Side {
  /** How many answered the question. */
  people: number;
  /** A word that fewer gave is not in it. */
  least: number;
  /** Words are left out of it that more may have given: hidden at the desk, withheld, or without characters in its font. */
  hides: boolean;
  words: readonly CountedTerm[];
}

/** `a` is what is looked at, `b` what it is laid beside. */
export const Difference = z.enum(['only_a', 'more_a', 'alike', 'more_b', 'only_b']);
export type Difference = z.infer<typeof Difference>;

export const ComparedWord = z.strictObject({
  word: z.string(),
  /** How many gave it; left out where the cloud does not show it. */
  a: z.int().positive().optional(),
  b: z.int().positive().optional(),
  difference: Difference,
  /** Chance alone would seldom do it. */
  isClear: z.boolean(),
});
export type ComparedWord = z.infer<typeof ComparedWord>;

/** Of the differences that are called clear, about so many are chance at most. */
const falseShare = 0.05;

/** How words of two clouds are found to be the same: without regard to capitals. */
export const wordKey = (word: string): string => comparableText(word).toLocaleLowerCase('sv');

/**
 * What two clouds have in common and where they differ, the largest differences between shares first. It is a function of
 * what both show: of a word that one of them does not show nothing is told but that. Where a count is not shown, the
 * difference is clear only if it would be with the count that speaks most against it: below the least number, or any at all
 * in a cloud that hides words, as which they are is not told.
 * @param sameAs what a word of `b` is called in `a`, where it is not the same text
 */
export function comparedWords(
  a: Side,
  b: Side,
  sameAs: ReadonlyMap<string, string> = new Map(),
): ComparedWord[] {
  const inB = new Map(b.words.map((word) => [wordKey(sameAs.get(word.term) ?? word.term), word]));
  const pairs = [
    ...a.words.map((word): [CountedTerm | undefined, CountedTerm | undefined] => [
      word,
      inB.get(wordKey(word.term)),
    ]),
    ...rest(a, inB).map((word): [CountedTerm | undefined, CountedTerm | undefined] => [undefined, word]),
  ];
  const rows = pairs.map(([ofA, ofB]) => {
    const countA = ofA?.people ?? nearest(a, b, ofB?.people ?? 0);
    const countB = ofB?.people ?? nearest(b, a, ofA?.people ?? 0);
    const chance = chanceOf({ of: countA, people: a.people }, { of: countB, people: b.people });
    return { word: ofA?.term ?? ofB?.term ?? '', ofA, ofB, chance, by: share(countA, a) - share(countB, b) };
  });
  const clear = clearAmong(
    rows.map(({ chance }) => chance),
    falseShare,
  );
  return rows
    .map((row, index) => ({ ...row, isClear: clear[index] ?? false }))
    .sort((one, other) => Math.abs(other.by) - Math.abs(one.by) || one.word.localeCompare(other.word, 'sv'))
    .map(({ word, ofA, ofB, by, isClear }) => ({
      word,
      ...(ofA && { a: ofA.people }),
      ...(ofB && { b: ofB.people }),
      difference: !ofB ? 'only_a' : !ofA ? 'only_b' : !isClear ? 'alike' : by > 0 ? 'more_a' : 'more_b',
      isClear,
    }));
}

function rest({ words }: Side, inB: ReadonlyMap<string, CountedTerm>): CountedTerm[] {
  const inA = new Set(words.map(({ term }) => wordKey(term)));
  return [...inB].flatMap(([key, word]) => (inA.has(key) ? [] : [word]));
}

const share = (count: number, { people }: Side) => (people === 0 ? 0 : count / people);

/** Of the counts that a word may have which a side does not show, the one that is most like the other's. */
function nearest(hidden: Side, shown: Side, count: number): number {
  const alike = Math.round(share(count, shown) * hidden.people);
  const most = hidden.hides ? hidden.people : Math.min(hidden.least - 1, hidden.people);
  return Math.max(0, Math.min(alike, most));
}
