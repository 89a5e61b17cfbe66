import type { Word } from './words.ts';

const capital = /^\p{Lu}\p{M}?\p{Ll}[\p{Ll}\p{M}]*(?:(?:['’]\p{Lu}?|\p{Lu})\p{Ll}+)*(?:-\p{Lu}\p{Ll}+)*$/u;

/** Written as a name is: one capital letter, or one in each part. */
export const isCapital = (word: Word | undefined): boolean => word !== undefined && capital.test(word.text);
/** The word at the place, if nothing but a blank parts it from the word before. */
export function adjacent(words: readonly Word[], at: number): Word | undefined {
  const word = words[at];
  return word && /^\s$/u.test(word.gap) ? word : undefined;
}

/** "ANNA" and "anna" as "Anna". */
export const titled = (word: string): string =>
  word.includes('-') ? titledParts(word) : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
const titledParts = (word: string) =>
  word.toLowerCase().replaceAll(/(?<![\p{L}])\p{L}/gu, (first) => first.toUpperCase());
