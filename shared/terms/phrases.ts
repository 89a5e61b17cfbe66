import type { Token } from './clean.ts';
import { bareList, splitConjunctions } from './conjunctions.ts';
import type { Language } from './language/language.ts';
import { isOnlyFillers, type Reason, saysSomething } from './reasons.ts';
import { stripEnd, stripFront, stripInside, withoutFillerNoun } from './strip.ts';
import { articles, looseWords, praise, prepositions } from './words.ts';

/** What one part of an answer says: words as written, and the dictionary forms that it is compared by. */
export type Phrase = { tokens: Token[]; lemmas: string[] };

/** A part of an answer that made no term. */
export type Skipped = { text: string; reason: Reason };

const longestPhrase = { words: 12, letters: 90 };
/** A part with more words than this is running text, not a list joined by "och". */
const longestPart = 80;

/** Turns one part of a list into phrases; `keepWhole` leaves its words as they are. */
export function phrasesOf(
  tokens: Token[],
  language: Language,
  keepWhole: boolean,
): { phrases: Phrase[]; skipped: Skipped[] } {
  const pieces = keepWhole ? [tokens] : contentPieces(tokens, language);
  const phrases: Phrase[] = [];
  const skipped: Skipped[] = [];
  for (const piece of pieces) {
    const reason = pieceReason(piece);
    if (reason) skipped.push({ text: piece.map((token) => token.surface).join(' '), reason });
    else phrases.push({ tokens: piece, lemmas: keyLemmas(piece, language) });
  }
  return { phrases, skipped };
}

function pieceReason(tokens: Token[]): Reason | undefined {
  const text = tokens.map((token) => token.surface).join(' ');
  if (tokens.length > longestPhrase.words || text.length > longestPhrase.letters) return 'too_long';
  if (!saysSomething(text)) return 'symbols';
  // Not C++, which has more to it.
  if (/^\p{L}$/u.test(text)) return 'fillers';
  return isOnlyFillers(tokens.map((token) => token.word)) && !isContentAlone(tokens) ? 'fillers' : undefined;
}

const contentAlone = new Set(['allt', 'alla', 'vara', 'bli', 'ha', 'få', 'andra', 'kunna', 'vilja']);

function isContentAlone(tokens: Token[]): boolean {
  return tokens.length === 1 && contentAlone.has(tokens[0]?.word ?? '');
}

function contentPieces(tokens: Token[], language: Language): Token[][] {
  if (tokens.length > longestPart) return [tokens];
  const body = withoutFillerNoun(stripEnd(stripFront(tokens, language), language), language);
  return splitConjunctions(body, language).flatMap((piece) => {
    const core = stripped(piece, language);
    return bareList(core, language) ?? [core];
  });
}

function stripped(tokens: Token[], language: Language): Token[] {
  let rest = tokens;
  for (;;) {
    const before = rest.length;
    rest = stripInside(stripEnd(stripFront(rest, language), language), language);
    if (rest.length === before) return rest;
  }
}

function keyLemmas(tokens: Token[], language: Language): string[] {
  const kept = tokens.filter((_, index) => !isUncounted(tokens, index, language));
  const lemmas = kept.map(({ word }) => language.lemmas.of(word).lemma);
  if (lemmas[0] === 'göra' && lemmas[1] === 'skillnad' && prepositions.has(lemmas[2] ?? ''))
    return lemmas.slice(0, 2);
  return attributive(kept, lemmas, language);
}

/** Words that are shown but not compared: "påverka mitt schema" and "påverka schemat" are the same. */
function isUncounted(tokens: Token[], index: number, language: Language): boolean {
  const word = tokens[index]?.word ?? '';
  const next = tokens[index + 1]?.word;
  if (tokens.length > 1 && articles.has(word)) return next !== undefined || index > 0;
  if (index === 0 || next === undefined) return false;
  if (looseWords.has(word)) return !prepositions.has(next);
  return word === 'andra' && language.lemmas.of(next).wordClass === 'noun';
}

/** "Kollegorna är hjälpsamma" is compared as "hjälpsamma kollegor". */
function attributive(tokens: Token[], lemmas: string[], language: Language): string[] {
  const [noun, verb, adjective] = tokens;
  if (tokens.length !== 3 || !noun || verb?.word !== 'är' || !adjective) return lemmas;
  const described = language.lemmas.of(adjective.word);
  const isDescription = described.wordClass === 'adjective' && !praise.has(described.lemma);
  const subject = language.lemmas.of(noun.word);
  return isDescription && subject.wordClass === 'noun' ? [described.lemma, subject.lemma] : lemmas;
}
