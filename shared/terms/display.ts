import type { Token } from './clean.ts';
import type { Language } from './language/language.ts';
import type { Phrase } from './phrases.ts';
import { acronyms } from './words.ts';

/** A word as it is shown: lower case, but acronyms and names keep their capitals. */
function shownWord(token: Token, isShouting: boolean, language: Language): string {
  const lower = token.surface.toLowerCase();
  const bare = lower.replace(/[^\p{L}\p{N}].*/su, '');
  const letters = token.surface.replace(/[^\p{L}]/gu, '');
  if (letters === lower.replace(/[^\p{L}]/gu, '')) return lower;
  // Capitals inside a word are meant: iPhone, SoL, SMEs, R&D, never a sentence's first or a whole word shouted.
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{1,2}$|^\p{Lu}&\p{Lu}|^\p{Lu}(?:\+\+|#)$/u.test(token.surface))
    return token.surface;
  const written = token.surface.replace(/[^\p{L}\p{N}].*/su, '');
  const isAllCaps = written.length > 1 && written === written.toUpperCase();
  if (isAllCaps && (acronyms.has(bare) || (!isShouting && !language.speller.isListed(bare))))
    return written + lower.slice(written.length);
  if (isAllCaps && written.length <= 5 && !language.speller.isWord(bare))
    return written + lower.slice(written.length);
  return isName(bare, language) && !isAllCaps ? bare.charAt(0).toUpperCase() + lower.slice(1) : lower;
}

function isName(word: string, language: Language): boolean {
  const { dictionary, speller } = language;
  if (dictionary.entry(word) !== undefined || dictionary.readings(word).length > 0 || speller.cut(word))
    return false;
  return speller.isListed(word);
}

/** A phrase as it is shown. */
export function shownForm(phrase: Phrase, language: Language): string {
  const isShouting =
    phrase.tokens.length > 1 && phrase.tokens.every(({ surface }) => surface === surface.toUpperCase());
  return phrase.tokens.map((token) => shownWord(token, isShouting, language)).join(' ');
}

/** Whether every word of a phrase is written as the dictionary would have it. */
export function isCorrect(phrase: Phrase, language: Language): boolean {
  return phrase.tokens.every(({ surface, word }) => {
    const written = surface.toLowerCase().replace(/(?<![:,;])[:,;]+$/, '');
    return (
      (written === word || `${written}-` === word) &&
      (language.speller.isWord(word) || /[^\p{L}]/u.test(word))
    );
  });
}
