import type { ReadLine } from './read.ts';
import { negations, particles, prepositions } from './words.ts';

const commonEnough = 3;

/**
 * Long phrases that say a common two-word phrase and more: "göra skillnad för andra" → "göra skillnad". Maps the key
 * of the long one to the key of the short one, which at least three lines must have on its own; `timesOf` says how many times a line was written.
 */
export function foldLongPhrases(lines: ReadLine[], timesOf: (line: number) => number): Map<string, string> {
  const counts = new Map<string, number>();
  const long = new Map<string, string[]>();
  for (const [index, { phrases }] of lines.entries()) {
    for (const { lemmas } of phrases) {
      const key = lemmas.join(' ');
      if (lemmas.length === 2) counts.set(key, (counts.get(key) ?? 0) + timesOf(index));
      else if (lemmas.length > 2) long.set(key, lemmas);
    }
  }
  const folds = new Map<string, string>();
  for (const [key, lemmas] of long) {
    const short = shortWithin(lemmas, counts);
    if (short !== undefined) folds.set(key, short);
  }
  return folds;
}

/** Only what follows as "för …", "i …" may be left out: a word before, or "och", would change the meaning. */
function shortWithin(lemmas: string[], counts: ReadonlyMap<string, number>): string | undefined {
  const [first = '', second = '', link = '', ...rest] = lemmas;
  const short = `${first} ${second}`;
  if (!prepositions.has(link) || prepositions.has(second) || particles.has(second)) return undefined;
  if (rest.length === 0 || [first, ...rest].some((word) => negations.has(word) || word === 'varandra'))
    return undefined;
  return (counts.get(short) ?? 0) >= commonEnough ? short : undefined;
}
