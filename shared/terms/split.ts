import { addAll } from '../lists.ts';
import { type Token, tokenise } from './clean.ts';
import type { Language } from './language/language.ts';
import { guardSigns, withSigns } from './signs.ts';
import { functionWords } from './words.ts';

const abbreviations: [RegExp, string][] = [
  [/\bt\.\s?ex\b\.?/giu, 'tex'],
  [/\bbl\.\s?a\b\.?/giu, 'bla'],
  [/\bm\.\s?m\b\.?/giu, 'mm'],
  [/\bm\.\s?fl\b\.?/giu, 'mfl'],
  [/\bo\.?\s?s\.?\s?v\b\.?/giu, 'osv'],
  [/\bd\.\s?v\.\s?s\b\.?/giu, 'dvs'],
  [/\bp\.\s?g\.\s?a\b\.?/giu, 'pga'],
  [/\b(kl|ca|nr|st|max|min|tel)\.\s(?=\d)/giu, '$1 '],
];

// Not "1:a hjälpen", where the letter belongs to the number.
const numbering = /(?<=^|\s)\(?(?:\d{1,2}(?:[.)]|:(?!(?:a|e|an|or)(?!\p{L})))[.):]*|[a-h]\))(?=\s*\p{L})/gu;
/** Between words it reads as "och". */
const ampersand = /(?<=[\p{L}-])\s*&\s*(?=\p{L})/gu;
const bullet = /(?<=^|\n)[^\S\n]*[-–—*oº•]+\s+(?=\p{L})|(?<=^|\n)[^\S\n]*[-–—*]+(?=\p{L})/gu;
const dash = /\s[-–—]+(?=\s|\p{L})|(?<=\p{L})[–—](?=\p{L})|(?<=\p{L})-\s+(?!och\b|o\b|eller\b|samt\b|&)/giu;
const separator =
  /[\n\r\t;|!?•·●▪◦‣∙■□►▶➢➤✓✔★☆♥♡→⇒=~*+&()[\]{}<>…\u2028\u2029]+|,(?!\d)|(?<!\d),|\.{2,}|\.(?=\s|$)|(?<=\p{Ll}{2})\.(?=\p{L})/gu;
const looseSlash = /(?<!\s)\s+\/+\s*|\/+\s+|\/{2,}|\\+/g;

const headingWords = new Set(
  `bäst bästa svar svaret egenskaper egenskap argument anledning anledningar anledningen fördelar jobb jobbet
viktigast viktigaste roligast roligaste positivt plus svarar exempel ord`.split(/\s+/),
);

/** Cuts an answer at line breaks, bullets, numbers, commas and the like; "och" is left for later. */
export function splitLists(text: string, language: Language): Token[][] {
  let marked = guardSigns(text, language).replace(ampersand, ' och ');
  for (const [pattern, replacement] of abbreviations) marked = marked.replace(pattern, replacement);
  marked = marked
    .replace(bullet, '\n')
    .replace(numbering, '\n')
    .replace(dash, '\n')
    .replace(looseSlash, '\n');
  return marked
    .split(separator)
    .flatMap((piece) => splitSlashes(piece, language))
    .map((piece) => withoutHeading(tokenise(piece).map(withItsSigns)))
    .filter((tokens) => tokens.length > 0);
}

function withItsSigns({ surface, word }: Token): Token {
  return { surface: withSigns(surface), word: withSigns(word) };
}

/** "Det bästa: kollegorna" is kollegorna, but "Ekonomistyrning: budget i balans" is one phrase. */
function withoutHeading(tokens: Token[]): Token[] {
  const at = tokens.findIndex((token) => token.surface.endsWith(':'));
  if (at < 0 || at === tokens.length - 1) return tokens;
  const isHeading = tokens
    .slice(0, at + 1)
    .every((token) => functionWords.has(token.word) || headingWords.has(token.word));
  return isHeading ? tokens.slice(at + 1) : tokens;
}

function splitSlashes(piece: string, language: Language): string[] {
  if (!piece.includes('/')) return [piece];
  const pieces = [''];
  for (const [index, word] of piece.split(/(\s+)/).entries()) {
    const parts = index % 2 === 1 || isSharedLastPart(word, language) ? [word] : word.split('/');
    pieces[pieces.length - 1] += parts[0] ?? '';
    addAll(pieces, parts.slice(1));
  }
  return pieces;
}

/** "Brukar/patientinflytande" means brukarinflytande and patientinflytande; "snäll/glad" are two words. */
function isSharedLastPart(word: string, language: Language): boolean {
  const [first = '', second = '', ...more] = word.toLowerCase().split('/');
  if (first === '' || second === '' || more.length > 0) return false;
  if (first.endsWith('-') || second.startsWith('-') || /^(?:\d+\/\d+|och\/eller|m\/k)$/.test(word))
    return true;
  const { wordClass } = language.lemmas.of(first);
  const standsAlone = language.speller.isWord(first) && wordClass !== 'verb';
  if (standsAlone) return false;
  for (let at = 3; at <= second.length - 4; at += 1) {
    const last = second.slice(at);
    if (!language.speller.isListed(last) || !language.dictionary.beginsCompound(second.slice(0, at)))
      continue;
    if (language.speller.isWord(first + last)) return true;
  }
  return false;
}
