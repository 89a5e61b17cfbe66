import { negations, particles, prepositions } from './words.ts';

const commonEnough = 3;

/**
 * Long phrases that say a common two-word phrase and more: "göra skillnad för andra" → "göra skillnad". Maps the key
 * of the long one, its dictionary forms with a space between, to that of the short one, which must have been written
 * three times on its own; `timesOf` says how often a line was.
 */
export function foldLongPhrases(
  lines: readonly { phrases: readonly { key: string; lemmas: number }[] }[],
  timesOf: (line: number) => number,
): Map<string, string> {
  const counts = new Map<string, number>();
  const long = new Set<string>();
  for (const [index, { phrases }] of lines.entries()) {
    for (const { key, lemmas } of phrases) {
      if (lemmas === 2) counts.set(key, (counts.get(key) ?? 0) + timesOf(index));
      else if (lemmas > 2) long.add(key);
    }
  }
  const folds = new Map<string, string>();
  for (const key of long) {
    const short = shortWithin(key.split(' '), counts);
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
