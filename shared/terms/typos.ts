import { smallest } from '../lists.ts';
import type { Language } from './language/language.ts';

/** How many lines have each word. */
export type WordCounts = ReadonlyMap<string, number>;

const shortestTypo = 5;
const longTypo = 8;
const endings = ['arna', 'erna', 'orna', 'ens', 'ets', 'en', 'et', 'ar', 'er', 'na', 'n', 't', 's', 'a'];

/**
 * Damerau–Levenshtein distance (optimal string alignment) between two words, or `limit + 1` when it is more than
 * `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (smallest(row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

function beginsAlike(typo: string, word: string): boolean {
  return typo[0] === word[0] || (typo[0] === word[1] && typo[1] === word[0]);
}

/**
 * Misspelt words and what they stand for. Only words that the dictionary rejects are corrected, and only to words
 * that it accepts and that someone wrote. Words that it does not know in any form are led back to their shortest form.
 */
export function findTypos(counts: WordCounts, language: Language): Map<string, string> {
  const unknown: string[] = [];
  const accepted = new Map<string, string[]>();
  const lemmaCounts = new Map<string, number>();
  for (const [word, count] of counts) {
    if (!/^\p{L}[\p{L}-]*$/u.test(word)) continue;
    if (!language.speller.isWord(word)) unknown.push(word);
    else if (word.length >= shortestTypo - 1) {
      const initial = word[0] ?? '';
      const alike = accepted.get(initial);
      if (alike) alike.push(word);
      else accepted.set(initial, [word]);
      const { lemma } = language.lemmas.of(word);
      lemmaCounts.set(lemma, (lemmaCounts.get(lemma) ?? 0) + count);
    }
  }
  const corrections = new Map<string, string>();
  for (const word of unknown) {
    const target = nearest(word, accepted, lemmaCounts, language) ?? shorterForm(word, counts, language);
    if (target !== undefined) corrections.set(word, target);
  }
  return corrections;
}

function nearest(
  typo: string,
  accepted: ReadonlyMap<string, string[]>,
  lemmaCounts: WordCounts,
  language: Language,
): string | undefined {
  if (typo.length < shortestTypo) return undefined;
  const limit = typo.length < longTypo ? 1 : 2;
  let best: Candidate | undefined;
  for (const initial of new Set([typo[0] ?? '', typo[1] ?? ''])) {
    for (const word of accepted.get(initial) ?? []) {
      if (!beginsAlike(typo, word)) continue;
      const allowed = word.length < longTypo - 1 ? 1 : limit;
      const distance = editDistance(typo, word, allowed);
      if (distance > allowed) continue;
      const count = lemmaCounts.get(language.lemmas.of(word).lemma) ?? 0;
      const candidate = { word, distance, isLikelySlip: isLikelySlip(typo, word), count };
      if (!best || compare(candidate, best) < 0) best = candidate;
    }
  }
  return best?.word;
}

type Candidate = { word: string; distance: number; isLikelySlip: boolean; count: number };

/** People leave letters out, double them and swap them more often than they write a wrong one. */
function isLikelySlip(typo: string, word: string): boolean {
  if (word.length > typo.length) return true;
  if (word.length < typo.length) return withoutDoubles(typo) === withoutDoubles(word);
  return [...typo].sort().join('') === [...word].sort().join('');
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

function compare(a: Candidate, b: Candidate): number {
  return (
    a.distance - b.distance ||
    Number(b.isLikelySlip) - Number(a.isLikelySlip) ||
    b.count - a.count ||
    (a.word < b.word ? -1 : 1)
  );
}

/** "mindsetet" when someone also wrote "mindset". */
function shorterForm(word: string, counts: WordCounts, language: Language): string | undefined {
  for (const ending of endings) {
    const stem = word.slice(0, word.length - ending.length);
    if (word.endsWith(ending) && stem.length >= 4 && counts.has(stem) && !language.speller.isWord(stem))
      return stem;
  }
  return undefined;
}
