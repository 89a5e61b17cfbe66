import type { Token } from './clean.ts';
import type { Language } from './language/language.ts';
import { stripInside } from './strip.ts';
import {
  degreeWords,
  fixedPairs,
  functionWords,
  leadWords,
  negations,
  praise,
  prepositions,
} from './words.ts';

const conjunctions = new Set(['och', 'samt', 'o', 'ock', 'oxå']);

type Side = { lemma: string; wordClass: string; isBase: boolean; word: string };

function sideOf(token: Token, language: Language): Side {
  return { ...language.lemmas.of(token.word), word: token.word };
}

/** Cuts a phrase at "och", "samt" and "o", unless its two sides share a word. */
export function splitConjunctions(tokens: Token[], language: Language): Token[][] {
  const phrases: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const current = phrases.at(-1) ?? [];
    if (!conjunctions.has(token.word) || current.length === 0) {
      if (!conjunctions.has(token.word)) current.push(token);
      continue;
    }
    const right = untilConjunction(tokens.slice(index + 1));
    if (right.length === 0) continue;
    const shared = sharesWord(current, right, language);
    if (shared === 'split') phrases.push([]);
    else if (shared === 'keep') current.push(token);
    else if (shared === 'drop') phrases[phrases.length - 1] = [];
  }
  return phrases.filter((phrase) => phrase.length > 0);
}

function untilConjunction(tokens: Token[]): Token[] {
  const at = tokens.findIndex((token) => conjunctions.has(token.word));
  return at < 0 ? tokens : tokens.slice(0, at);
}

/**
 * 'drop' when the left side is only praise of what the right side names ("fina och snälla kollegor"), 'join' when the
 * right side's own adjective is ("snälla och fina kollegor").
 */
function sharesWord(left: Token[], right: Token[], language: Language): 'split' | 'keep' | 'drop' | 'join' {
  const leftWords = left.map((token) => token.word);
  const last = left.at(-1);
  const next = right[0];
  if (!last || !next) return 'split';
  if (last.word.endsWith('-') || leftWords.includes('mellan') || prepositions.has(last.word)) return 'keep';
  const a = sideOf(last, language);
  const b = sideOf(next, language);
  if (fixedPairs.has(`${a.lemma}_${b.lemma}`) && right.length === 1) return 'keep';
  if (right.length === 1 && b.wordClass === a.wordClass && left.some((token) => denies(token, language)))
    return 'keep';
  const bareLeft = left.filter((token) => !leadWords.has(token.word) && !degreeWords.has(token.word));
  if (bareLeft.length !== 1) return 'split';
  if (a.wordClass === 'adjective' && isPraisedNoun(a, b, right, language)) return 'join';
  if (a.wordClass === 'adjective' && sharesNoun(a, right, language))
    return praise.has(a.lemma) ? 'drop' : 'keep';
  return a.wordClass === 'verb' && sharesObject(a, right, language) ? 'keep' : 'split';
}

/** "Ingen stress och press", "dålig lön och arbetsmiljö": alone, the right side would say the opposite. */
function denies({ word }: Token, language: Language): boolean {
  return negations.has(word) || negations.has(language.lemmas.of(word).lemma);
}

/** "Regionala och lokala mål": the right side is adjectives and the noun that the left adjective needs too. */
function sharesNoun(left: Side, right: Token[], language: Language): boolean {
  const sides = stripInside(right, language).map((token) => sideOf(token, language));
  const adjectives = sides.findIndex((side) => side.wordClass !== 'adjective');
  const noun = sides[adjectives];
  if (noun?.wordClass !== 'noun' || adjectives !== sides.length - 1) return false;
  if (adjectives < 1) return false;
  const [first] = sides;
  // Both adjectives bend alike (regionala, lokala); "snäll och bra lön" are two things.
  return first !== undefined && agree(left, first);
}

function isPraisedNoun(left: Side, praising: Side, right: Token[], language: Language): boolean {
  if (!praise.has(praising.lemma) || praise.has(left.lemma) || right.length !== 2) return false;
  const noun = right[1] && sideOf(right[1], language);
  const agrees = ending(left) === 'plural' && (praising.word === 'bra' || ending(praising) === 'plural');
  return noun?.wordClass === 'noun' && agrees;
}

function agree(a: Side, b: Side): boolean {
  return ending(a) === ending(b) || [a, b].some(({ word }) => /[ae]nde$/.test(word));
}

function ending(side: Side): 'base' | 'neuter' | 'plural' {
  if (side.isBase) return 'base';
  return side.word.endsWith('t') ? 'neuter' : 'plural';
}

/** "Stötta och hjälpa varandra": two verbs with one object. */
function sharesObject(left: Side, right: Token[], language: Language): boolean {
  const [verb, object] = right.filter((token) => !leadWords.has(token.word));
  if (!verb || !object || right.length > 3 || left.lemma.endsWith('s')) return false;
  if (language.lemmas.of(verb.word).wordClass !== 'verb') return false;
  const { wordClass } = language.lemmas.of(object.word);
  return (
    object.word === 'varandra' ||
    object.word === 'andra' ||
    (wordClass === 'noun' && !functionWords.has(object.word))
  );
}

/** "lyhörd flexibel engagerad": a list without commas, one word each; undefined when the words are a phrase. */
export function bareList(tokens: Token[], language: Language): Token[][] | undefined {
  if (tokens.length < 2 || tokens.some((token) => functionWords.has(token.word))) return undefined;
  const sides = tokens.map((token) => sideOf(token, language));
  const adjectives = sides.every((side) => side.wordClass === 'adjective');
  const isPair = tokens.length === 2 && adjectives && sides.every((side) => side.isBase);
  const nouns = sides.every((side) => side.wordClass === 'noun' && !side.word.endsWith('s'));
  return isPair || (tokens.length > 2 && (adjectives || nouns)) ? tokens.map((token) => [token]) : undefined;
}
