import { adjacent, isCapital } from '../word-shapes.ts';
import type { Word } from '../words.ts';
import { isOther, isRole, isThing } from './context.ts';
import { isFunctionWord, isStrongSurname, looksLikeSurname } from './lists.ts';

const initial = /^\p{Lu}$/u;
const label =
  /^(?:bild|foto|fotograf|text|av|illustration|film|berättat|skribent|pennan|kontakt(?:person)?)$/iu;
const saying = /^(?:säger|berättar|förklarar|menar|tycker|skriver|sa|sade|undrar|konstaterar|minns|svarar)$/u;

/** A capitalised word in the middle of a sentence that could be somebody's, though no list has it. */
export const couldBeName = (word: Word): boolean =>
  isCapital(word) && !word.opens && !isThing(word.text) && !isOther(word.text) && !isFunctionWord(word.text);

/** What stands right before tells by its form: "S. Lundmark", "c/o Öberg", "Foto: Quorra Bly". */
function isAnnounced(word: Word, before: Word, after: Word | undefined): boolean {
  if (initial.test(before.text) && /^\.\s?$/u.test(word.gap)) return looksLikeSurname(word.text);
  if (before.text === 'o' && before.gap === '/') return true;
  return /^\s*[:/]\s*$/u.test(word.gap) && label.test(before.text) && isCapital(after);
}

/** "Tack Yusra", "Vi hälsar Natthakan välkommen". */
const isGreeted = (before: Word, after: Word | undefined): boolean =>
  /^(?:tack|välkommen|grattis|hej|kära)$/iu.test(before.text) ||
  (/^hälsa(?:r|de)?$/u.test(before.text) && after?.text === 'välkommen');

/** A word that no list has, but what stands beside it says that it is somebody. */
export function isUnknownSomebody(words: readonly Word[], index: number): boolean {
  const [word, before, next] = [words[index], words[index - 1], words[index + 1]];
  if (!word) return false;
  const beside = adjacent(words, index + 1);
  const after = beside?.opens === false ? beside : undefined;
  if (before && isAnnounced(word, before, after)) return true;
  if (isThing(word.text) || isFunctionWord(word.text) || isRole(word.text)) return false;
  if (after && isCapital(after) && !isThing(after.text) && !isOther(after.text)) {
    if (!word.opens && looksLikeSurname(after.text)) return true;
    if (isStrongSurname(after.text)) return true;
  }
  if (next && /^,\s\d{1,2}(?:\sår)?,\s$/u.test(next.gap)) return true;
  if (!couldBeName(word)) return false;
  if (!before || !adjacent(words, index)) return false;
  if (isRole(before.text)) return true;
  if (saying.test(before.text)) return true;
  if (/^(?:heter|hette|kallas|namn)$/u.test(before.text))
    return /^(?:jag|hon|han|hen|som|vid)$/iu.test(words[index - 2]?.text ?? '');
  if (isGreeted(before, after)) return true;
  return Boolean(after && saying.test(after.text));
}
