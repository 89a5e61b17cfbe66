import { adjacent, isCapital } from '../word-shapes.ts';
import type { Word } from '../words.ts';
import { followsAsThing, isThing, namesThing } from './context.ts';
import { firstNameKind, looksLikeSurname } from './lists.ts';

const placeWithHyphen = /^\p{Lu}.*-\p{Ll}+$/u;

/** "Astrid Lindgrens Värld": a surname in the genitive and what bears it. */
const isNamedAfter = (surname: string, bearer: Word | undefined) =>
  /\p{Ll}s$/u.test(surname) &&
  looksLikeSurname(surname.slice(0, -1)) &&
  !/sson$/u.test(surname) &&
  isCapital(bearer) &&
  !looksLikeSurname(bearer?.text ?? '') &&
  !firstNameKind(bearer?.text ?? '');

/**
 * Tells whether the run of capitalised words around a place is a place or a firm: "restaurang Lilla Anna", "Team Gustav
 * Adolfsgatan", "Elsas Kök". Remembers each run, so that a long one is walked through once and not from each of its words.
 */
export function thingsIn(words: readonly Word[]): (index: number) => boolean {
  const firsts: number[] = [];
  const ahead: boolean[] = [];

  /** Where the run around `index` begins. */
  function firstOf(index: number): number {
    let at = index;
    while (firsts[at] === undefined && adjacent(words, at)?.opens === false && isCapital(words[at - 1])) at--;
    const first = firsts[at] ?? at;
    for (let each = at; each <= index; each++) firsts[each] = first;
    return first;
  }

  /** Whether a word from `index` to the end of its run is a thing's. */
  function hasThingAhead(index: number): boolean {
    let at = index;
    while (
      ahead[at] === undefined &&
      !isThing(words[at]?.text ?? '') &&
      !placeWithHyphen.test(adjacent(words, at + 1)?.text ?? '') &&
      isCapital(adjacent(words, at + 1))
    )
      at++;
    const has =
      ahead[at] ??
      (isThing(words[at]?.text ?? '') || placeWithHyphen.test(adjacent(words, at + 1)?.text ?? ''));
    for (let each = index; each <= at; each++) ahead[each] = has;
    return has;
  }

  return (index) => {
    const first = firstOf(index);
    const before = words[first - 1];
    if (before && adjacent(words, first) && namesThing(before.text)) return true;
    if (first < index && namesThing(words[first]?.text ?? '')) return true;
    if (hasThingAhead(index)) return true;
    const after = adjacent(words, index + 1);
    if (!after) return false;
    if (isNamedAfter(after.text, adjacent(words, index + 2))) return true;
    if (followsAsThing(after.text)) return true;
    const word = words[index]?.text ?? '';
    const isGenitive = /s$/u.test(word) && firstNameKind(word.slice(0, -1));
    return Boolean(isGenitive) && isCapital(after) && !looksLikeSurname(after.text);
  };
}
