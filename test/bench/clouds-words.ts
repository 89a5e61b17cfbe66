import { readFileSync } from 'node:fs';
import type { CountedTerm } from '../../shared/cloud/layout.ts';

const dictionary = readFileSync(
  new URL('../../node_modules/dictionary-sv/index.dic', import.meta.url),
  'utf8',
)
  .split('\n')
  .map((line) => line.split('/')[0] ?? '')
  .filter((word) => /^[a-zåäöé]{4,16}$/.test(word));

const small = ['och', 'av', 'i', 'med', 'för'];

/** Numbers in [0, 1), the same for the same seed: a linear congruential generator, good enough to pick words. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Swedish words, 15 % of them phrases of two or three, with counts that fall as answers' counts do (Zipf). */
export function zipfTerms(count: number, seed: number): CountedTerm[] {
  const next = numbers(seed * 7919 + count);
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? '';
  const terms = new Set<string>();
  while (terms.size < count) {
    const kind = next();
    const word = pick(dictionary);
    if (kind >= 0.15) terms.add(word);
    else terms.add(kind < 0.1 ? `${word} ${pick(dictionary)}` : `${word} ${pick(small)} ${pick(dictionary)}`);
  }
  const most = Math.max(40, 0.4 * count);
  return [...terms].map((term, rank) => ({
    term,
    people: Math.max(1, Math.round(most / (rank + 1) ** 0.8)),
  }));
}
