import type { Language } from './language/language.ts';

/** Longest word in capitals that is taken for an acronym and not for shouting. */
const longestAcronym = 6;

/** How much the capitals of a way of writing tell: 2 within the word (iPhone), 1 an acronym (HSL), 0 nothing. */
function meaning(form: string): number {
  const words = form.split(/[\s-]+/);
  if (words.some((word) => /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{1,2}$/u.test(word))) return 2;
  return words.some((word) => /^\p{Lu}{2,}/u.test(word) && word.length <= longestAcronym) ? 1 : 0;
}

/**
 * Of ways of writing that differ by capitals only, the one to show: as most wrote it where it is an ordinary word
 * too (SoL, sol), else the one whose capitals tell most, since people leave capitals out more often than they add any.
 */
export function bestCapitals(
  forms: readonly (readonly [form: string, people: number])[],
  language: Language,
): string | undefined {
  const { dictionary } = language;
  const isOrdinary = forms.some(([form]) => {
    const word = form.toLowerCase();
    return dictionary.entry(word) !== undefined || dictionary.readings(word).length > 0;
  });
  return [...forms].sort(
    ([a, people], [b, others]) =>
      (isOrdinary ? others - people : 0) || meaning(b) - meaning(a) || others - people || (a < b ? -1 : 1),
  )[0]?.[0];
}
