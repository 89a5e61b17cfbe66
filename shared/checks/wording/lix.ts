import type { Span } from '../numbers/personal-number.ts';
import { type Word, wordsOf } from '../words.ts';
import { sentencesOf } from './sentences.ts';

/** Under this many words the figure swings too much to be shown (its spread at 43 words is six steps). */
const fewestWords = 50;
const longWordLetters = 6;

export type LixBand = 'mycket lättläst' | 'lättläst' | 'medelsvår' | 'svår' | 'mycket svår';

function bandOf(value: number): LixBand {
  if (value < 30) return 'mycket lättläst';
  if (value < 40) return 'lättläst';
  if (value < 50) return 'medelsvår';
  return value < 60 ? 'svår' : 'mycket svår';
}

const isLong = ({ text }: Word) =>
  text.length > longWordLetters && text.replaceAll(/\P{L}/gu, '').length > longWordLetters;

/**
 * Readability index: words per sentence plus the percentage of words of more than six letters (C.-H. Björnsson,
 * Läsbarhet, 1968), with the bands that lix.se uses. Undefined for a text of under 50 words.
 */
export function lix(
  text: string,
  words: readonly Word[] = wordsOf(text),
  sentences: readonly Span[] = sentencesOf(text),
): { value: number; band: LixBand } | undefined {
  if (words.length < fewestWords) return undefined;
  const long = words.filter(isLong).length;
  const value = Math.round(words.length / Math.max(1, sentences.length) + (100 * long) / words.length);
  return { value, band: bandOf(value) };
}
