import { Covered } from '../found.ts';
import type { Span } from '../numbers/personal-number.ts';
import { adjacent, isCapital, titled } from '../word-shapes.ts';
import { type Word, wordStarts, wordsOf } from '../words.ts';
import { hasCompany, isSecondWord } from './company.ts';
import { isOther, isPersonVerb, isThing, namesThing } from './context.ts';
import {
  firstNameKind,
  isCommonInSmall,
  isCommonOnly,
  isForeign,
  isFunctionWord,
  isStrongSurname,
  looksLikeSurname,
} from './lists.ts';
import { namesInTags, withinTale } from './phrases.ts';
import { couldOpenPair, isTreatedAsSomebody } from './placed.ts';
import { thingsIn } from './things.ts';
import { couldBeName, isUnknownSomebody } from './unknown.ts';

const allCapitals = /^\p{Lu}{2,}(?:-\p{Lu}{2,})*$/u;
const allSmall = /^\p{Ll}+(?:-\p{Ll}+)?$/u;
const capitalFirst = /^\p{Lu}/u;
const particle = /^(?:von|van|af|de|del|della|da|dos|di|la|le|al|el|bin|ben|ibn|abu|der|den|ter)$/iu;
const initial = /^\p{Lu}$/u;
const twoInitials = /^\p{Lu}-\p{Lu}$/u;
const regnal = /^[IVX]{2,}$/u;
const preposition = /^(?:på|till|i|inför|under|om|före|efter|vid|från|hos|med|av)$/iu;
const inPlace = /^(?:i|ur|via|över)$/iu;
const chain = /^(?:,\s|\s&\s|\s?\/\s?)$/u;

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

/** "Solrosen, Violen och Iris är våra tre avdelningar": names of units, not of people. */
const unitNames =
  /(?:är|heter|kallas|döptes till|valde) (?:namnen på |till )?(?:våra|de|deras) (?:\p{L}+ )?(?:avdelningar|enheter|grupper|boenden|hus|lokaler|rum|salar|team|förskolor|hundar|katter|båtar|bilar|rabatter)/u;

/** A name in lower case or all capitals, as people write in haste. */
function isCarelessName(words: readonly Word[], index: number, word: Word): boolean {
  const isSmall = !word.text.includes('-') && !capitalFirst.test(word.text);
  if (!(isSmall ? isCommonInSmall(word.text) : isCommonOnly(titled(word.text)))) return false;
  const before = words[index - 1];
  return !(before && adjacent(words, index) && namesThing(before.text));
}

const title = /^(?:fru|fröken|herr)$/iu;
const greeting = /^(?:[Tt]ack|[Hh]ej|[Vv]älkommen|[Gg]rattis)$/u;
// In small letters: where all is in capitals, they say nothing.
const towards = /^(?:på|hos|till|från|med)$/u;

/** "fru eriksson", "Tack LENA": "hälsade på LINNEA": what stands before makes a name of it. */
function isGreetedCarelessly(words: readonly Word[], index: number, word: Word): boolean {
  const before = adjacent(words, index) && words[index - 1]?.text;
  if (!before) return false;
  if (title.test(before)) return looksLikeSurname(titled(word.text));
  return (
    (greeting.test(before) || towards.test(before)) &&
    allCapitals.test(word.text) &&
    firstNameKind(titled(word.text)) !== undefined
  );
}

/** "SVEN ERIKSSON", "sven eriksson". */
const hasCarelessSurname = (words: readonly Word[], index: number, word: Word): boolean => {
  const next = adjacent(words, index + 1);
  return (
    next !== undefined &&
    !isCapital(next) &&
    firstNameKind(titled(word.text)) !== undefined &&
    isStrongSurname(titled(next.text))
  );
};

/** The word is more often a town's, a feast's or a firm's, or the name is of one who has no privacy to lose. */
function isOfOther(words: readonly Word[], index: number, word: Word): boolean {
  const [before, after] = [words[index - 1]?.text ?? '', adjacent(words, index + 1)?.text ?? ''];
  // "Karl XII".
  if (regnal.test(after)) return true;
  if (isForeign(word.text) && inPlace.test(before)) return true;
  if (!isOther(word.text)) return false;
  // "Lucia bjöd på kaffe" is somebody; "På Lucia bjöd vi" is the feast.
  return !firstNameKind(word.text) || !isPersonVerb(after) || preposition.test(before);
}

/** "Lex Sarah": a law that bears a name. */
const isLaw = (words: readonly Word[], index: number) => /^lex$/iu.test(words[index - 1]?.text ?? '');

/** "Kursen heter Klara Livet": a thing is called so. */
function isCalledSo(words: readonly Word[], index: number): boolean {
  const [before, thing] = [words[index - 1]?.text ?? '', words[index - 2]?.text ?? ''];
  return /^(?:heter|hette|kallas|kallades|till)$/u.test(before) && namesThing(thing);
}

/** Is the known or possible name at `index` somebody's? */
function isSomebody(words: readonly Word[], index: number, isWithinThing: (at: number) => boolean): boolean {
  const word = words[index];
  if (!word || isLaw(words, index)) return false;
  if (word.text.length > 3 && (capitalFirst.test(word.text) ? allCapitals : allSmall).test(word.text))
    return (
      isCarelessName(words, index, word) ||
      isGreetedCarelessly(words, index, word) ||
      hasCarelessSurname(words, index, word)
    );
  if (twoInitials.test(word.text)) return isPersonVerb(adjacent(words, index + 1)?.text ?? '');
  if (!isCapital(word)) return false;
  const kind = firstNameKind(word.text);
  if (!kind && isFunctionWord(word.text)) return false;
  if (isOfOther(words, index, word) || isWithinThing(index) || isCalledSo(words, index)) return false;
  if (kind === 'sure') return true;
  if (kind === 'word') return (!word.opens && !isSecondWord(words, index)) || hasCompany(words, index);
  return isUnknownSomebody(words, index) || isTreatedAsSomebody(words, index);
}

/** Unknown names in a chain with a known one: "Jerker, Zyrek och Bosse". Grows `starts` on both sides. */
function growChains(
  words: readonly Word[],
  starts: Set<number>,
  isWithinThing: (at: number) => boolean,
): void {
  const link = (from: number, to: number) => {
    const [a, b] = [words[Math.min(from, to)], words[Math.max(from, to)]];
    const right = words[to];
    if (!a || !b || !right || starts.has(to)) return false;
    const isLinked =
      Math.abs(from - to) === 2
        ? /^(?:och|samt)$/u.test(words[(from + to) / 2]?.text ?? '')
        : chain.test(b.gap);
    const isName = couldBeName(right) || (to === from - 2 && couldOpenPair(right));
    return isLinked && isName && !isWithinThing(to);
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
  const isWithinThing = thingsIn(words);
  for (let index = 0; index < words.length; index++)
    if (isSomebody(words, index, isWithinThing)) starts.add(index);
  growChains(words, starts, isWithinThing);
  const spans: Span[] = [];
  let until = -1;
  for (const index of [...starts].sort((a, b) => a - b)) {
    if (index <= until) continue;
    const first = words[index];
    until = first && isCapital(first) ? lastOfName(words, index) : careless(words, index);
    const last = words[until];
    if (!first || !last || isUnitName(text, first)) continue;
    spans.push({ start: startOfName(words, index, first), end: last.end });
  }
  const tales = spans.length > 0 ? withinTale(text, wordStarts(words)) : [];
  const told = new Covered(text, tales);
  const ofPeople = spans.filter((span) => !told.touches(span));
  const covered = new Covered(text, ofPeople);
  return [...ofPeople, ...namesInTags(text).filter((tag) => !covered.touches(tag))];
}

/** Initials before a surname belong to it: "S. Lundmark". */
function startOfName(words: readonly Word[], index: number, first: Word): number {
  const before = words[index - 1];
  return before && initial.test(before.text) && /^\.\s?$/u.test(first.gap) ? before.start : first.start;
}

/** The end of a name in lower case or all capitals: with the surname when it is surely one. */
function careless(words: readonly Word[], index: number): number {
  const next = adjacent(words, index + 1);
  return next && isStrongSurname(titled(next.text)) ? index + 1 : index;
}

function isUnitName(text: string, { start }: Span): boolean {
  const [restOfLine = ''] = text.slice(start, start + 120).split('\n', 1);
  return unitNames.test(restOfLine);
}
