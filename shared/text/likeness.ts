import * as z from 'zod';

/** How like texts are, from marks of fixed length that are kept instead of the texts; nobody reads a text from them. */
export const Marks = z.strictObject({
  /** Of the text itself: pairs of words that follow each other. */
  text: z.string(),
  /** Of what it is about: its longer words, each once, without endings. */
  subject: z.string(),
});
export type Marks = z.infer<typeof Marks>;

/** So many marks estimate a likeness within about a fifteenth. */
const marks = 64;
/** Hexadecimal digits of each. */
const digits = 4;

/** Of shorter texts every other would be like them. */
const leastUnits = 8;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .match(/\p{L}+/gu) ?? [];

/** The marks of a text: the smallest of its units under so many orders (Broder 1997). */
export function marksOf(text: string): Marks {
  const words = wordsOf(text);
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  // Six letters are most of a Swedish word without its ending; shorter words are in every text.
  const about = words.filter((word) => word.length >= 5).map((word) => word.slice(0, 6));
  return { text: smallest(pairs), subject: smallest(about) };
}

function smallest(units: readonly string[]): string {
  const distinct = new Set(units);
  if (distinct.size < leastUnits) return '';
  const least = new Uint32Array(marks).fill(0xffffffff);
  for (const unit of distinct) {
    const hash = fnv1a(unit);
    for (let order = 0; order < marks; order++) {
      const under = scrambled(hash ^ Math.imul(order + 1, 0x9e3779b1));
      if (under < (least[order] ?? 0)) least[order] = under;
    }
  }
  return Array.from(least, (hash) => (hash & 0xffff).toString(16).padStart(digits, '0')).join('');
}

/** 32-bit FNV-1a over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit depends on all. */
function scrambled(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** How much two have in common of all that either has, from 0 to 1 (Jaccard's index, estimated). */
function inCommon(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  let same = 0;
  for (let at = 0; at < marks * digits; at += digits)
    if (one.slice(at, at + digits) === other.slice(at, at + digits)) same += 1;
  return same / marks;
}

/** Measured on `test/data/near-texts.tsv`: near ones have .59 or more in common, ones apart .19 or less. */
const enough = 0.4;

/** Whether one text is the other with some words changed, or tells of the same thing in other words. */
export function likenessOf(one: Marks, other: Marks): 'text' | 'subject' | undefined {
  if (inCommon(one.text, other.text) >= enough) return 'text';
  return inCommon(one.subject, other.subject) >= enough ? 'subject' : undefined;
}
