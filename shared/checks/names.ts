import { hasCompany, isSecondWord } from './name-company.ts';
import { followsAsThing, isOther, isPersonVerb, isRole, isThing, namesThing } from './name-context.ts';
import {
  firstNameKind,
  isCommonOnly,
  isFunctionWord,
  isStrongSurname,
  looksLikeSurname,
} from './name-lists.ts';
import type { Span } from './personal-number.ts';
import { adjacent, isCapital, titled } from './word-shapes.ts';
import { type Word, wordsOf } from './words.ts';

const allCapitals = /^\p{Lu}{2,}(?:-\p{Lu}{2,})*$/u;
const allSmall = /^\p{Ll}+(?:-\p{Ll}+)?$/u;
const particle = /^(?:von|van|af|de|del|della|da|dos|di|la|le|al|el|bin|ben|ibn|abu|der|den|ter)$/iu;
const initial = /^\p{Lu}$/u;
const label =
  /^(?:bild|foto|fotograf|text|av|illustration|film|berättat|skribent|pennan|kontakt(?:person)?)$/iu;
const saying = /^(?:säger|berättar|förklarar|menar|tycker|skriver|sa|sade|undrar|konstaterar|minns|svarar)$/u;
const chain = /^(?:,\s|\s&\s|\s?\/\s?)$/u;

/** A capitalised word in the middle of a sentence that could be somebody's, though no list has it. */
const couldBeName = (word: Word) =>
  isCapital(word) && !word.opens && !isThing(word.text) && !isOther(word.text) && !isFunctionWord(word.text);

/** Where the rest of a full name ends, from the first name at `from`; the index of its last word. */
function lastOfName(words: readonly Word[], from: number): number {
  let at = from;
  for (;;) {
    const next = adjacent(words, at + 1);
    if (!next || next.opens) return at;
    if (initial.test(next.text) && at === from) at += 1;
    else if (isCapital(next) && !isOther(next.text) && !isThing(next.text)) at += 1;
    else if (particle.test(next.text) && isCapital(adjacent(words, at + 2))) at += 2;
    else return at;
  }
}

/** The run of capitalised words around is a place or a firm: "restaurang Lilla Anna", "Team Gustav Adolfsgatan", "Elsas Kök". */
function isWithinThing(words: readonly Word[], index: number): boolean {
  let first = index;
  while (adjacent(words, first)?.opens === false && isCapital(words[first - 1])) first--;
  const before = words[first - 1];
  if (before && adjacent(words, first) && namesThing(before.text)) return true;
  if (first < index && namesThing(words[first]?.text ?? '')) return true;
  for (let at = index; at === index || isCapital(adjacent(words, at)); at++) {
    if (isThing(words[at]?.text ?? '')) return true;
    if (/^\p{Lu}.*-\p{Ll}+$/u.test(adjacent(words, at + 1)?.text ?? '')) return true;
  }
  const after = adjacent(words, index + 1);
  if (!after) return false;
  if (followsAsThing(after.text)) return true;
  const isGenitive =
    /s$/u.test(words[index]?.text ?? '') && firstNameKind((words[index]?.text ?? '').slice(0, -1));
  return Boolean(isGenitive) && isCapital(after) && !looksLikeSurname(after.text);
}

/** "Solrosen, Violen och Iris är våra tre avdelningar": names of units, not of people. */
const unitNames =
  /(?:är|heter|kallas|döptes till|valde) (?:namnen på |till )?(?:våra|de|deras) (?:\p{L}+ )?(?:avdelningar|enheter|grupper|boenden|hus|lokaler|rum|salar|team|förskolor|hundar|katter|båtar|bilar|rabatter)/u;

/** Is the known or possible name at `index` somebody's? */
function isSomebody(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (!word) return false;
  const before = words[index - 1];
  if (word.text.length > 3 && (allSmall.test(word.text) || allCapitals.test(word.text))) {
    if (!isCommonOnly(titled(word.text))) return false;
    return !(before && adjacent(words, index) && namesThing(before.text));
  }
  if (!isCapital(word)) return false;
  const kind = firstNameKind(word.text);
  if (!kind && isFunctionWord(word.text)) return false;
  if (isOther(word.text) && !(kind && isPersonVerb(adjacent(words, index + 1)?.text ?? ''))) return false;
  if (isWithinThing(words, index)) return false;
  if (kind === 'sure') return true;
  if (kind === 'word') return (!word.opens && !isSecondWord(words, index)) || hasCompany(words, index);
  return isUnknownSomebody(words, index, word, before);
}

/** A word that no list has, but what stands beside it says that it is somebody. */
function isUnknownSomebody(
  words: readonly Word[],
  index: number,
  word: Word,
  before: Word | undefined,
): boolean {
  const next = words[index + 1];
  const beside = adjacent(words, index + 1);
  const after = beside?.opens === false ? beside : undefined;
  if (before && /^\s*[:/]\s*$/u.test(word.gap) && label.test(before.text) && after && isCapital(after))
    return true;
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
  if (/^tack$/iu.test(before.text)) return true;
  return Boolean(after && saying.test(after.text));
}

/** Unknown names in a chain with a known one: "Jerker, Zyrek och Bosse". Grows `starts` on both sides. */
function growChains(words: readonly Word[], starts: Set<number>): void {
  const link = (from: number, to: number) => {
    const [a, b] = [words[Math.min(from, to)], words[Math.max(from, to)]];
    const right = words[to];
    if (!a || !b || !right || starts.has(to)) return false;
    const isLinked =
      Math.abs(from - to) === 2
        ? /^(?:och|samt)$/u.test(words[(from + to) / 2]?.text ?? '')
        : chain.test(b.gap);
    return isLinked && couldBeName(right) && !isWithinThing(words, to);
  };
  for (const start of starts) {
    for (const to of [start + 1, start + 2, start - 1, start - 2]) if (link(start, to)) starts.add(to);
  }
}

/**
 * Names of people: known first names with a capital letter and what belongs to them, common ones also in lower case or
 * all capitals, and unknown words where the company tells. It will miss names and find some that are none.
 */
export function namesIn(text: string, words: readonly Word[] = wordsOf(text)): Span[] {
  const starts = new Set<number>();
  for (let index = 0; index < words.length; index++) if (isSomebody(words, index)) starts.add(index);
  growChains(words, starts);
  const spans: Span[] = [];
  let covered = -1;
  for (const index of [...starts].sort((a, b) => a - b)) {
    if (index <= covered) continue;
    const first = words[index];
    covered = first && isCapital(first) ? lastOfName(words, index) : careless(words, index);
    const last = words[covered];
    if (first && last && !isUnitName(text, first)) spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

/** The end of a name in lower case or all capitals: with the surname when it is surely one. */
function careless(words: readonly Word[], index: number): number {
  const next = adjacent(words, index + 1);
  return next && isStrongSurname(titled(next.text)) ? index + 1 : index;
}

function isUnitName(text: string, { start }: Span): boolean {
  const lineEnd = text.indexOf('\n', start);
  return unitNames.test(text.slice(start, Math.min(start + 120, lineEnd < 0 ? text.length : lineEnd)));
}
