import type { Token } from './clean.ts';
import { closingLength, openingLength } from './frames.ts';
import type { Language } from './language/language.ts';
import {
  degreeWords,
  fillerNouns,
  leadWords,
  negations,
  particles,
  praise,
  praisedByStor,
  prepositions,
} from './words.ts';

const wordsOf = (tokens: Token[]) => tokens.map((token) => token.word);
const reflexives = new Set(['sig', 'mig', 'dig', 'oss', 'själv', 'själva']);
const degrees = new Set(['mycket', 'lite', 'litet', 'få', 'många', 'ofta', 'sällan', 'dåligt']);
const verbsOfPlace = new Set(['jobba', 'arbeta', 'vara', 'bo', 'trivas', 'komma', 'stanna']);
const plainAdjectives = new Set([
  'ny',
  'liten',
  'stor',
  'mer',
  'egen',
  'många',
  'fast',
  'ordinarie',
  'dålig',
  'rätt',
  'bra',
]);

/** Whether the first word only leads up to the rest. */
function isLead(first: string, rest: string[], language: Language): boolean {
  const next = rest[0] ?? '';
  if (!leadWords.has(first)) return false;
  // "Alla dagar är olika" needs its "alla"; "alla möten" does not.
  if (/^(?:alla|allt|varje|samtliga)$/.test(first) && next !== 'är' && rest.includes('är')) return false;
  if (first === 'vara' || first === 'är')
    return !reflexives.has(next) && !prepositions.has(next) && !particles.has(next);
  if (/^(?:ha|har|hade|få|får|fick)$/.test(first)) return next !== 'det' && !rest.includes('tillbaka');
  // "För hög arbetsbelastning" says too high; "för barnen" says for the children.
  if (first === 'för') return !degrees.has(next) && language.lemmas.of(next).wordClass !== 'adjective';
  return true;
}

/** Takes known openings and small words off the front, as long as something is left. */
export function stripFront(tokens: Token[], language: Language): Token[] {
  let rest = tokens;
  for (;;) {
    const length = openingLength(wordsOf(rest));
    const [first, ...others] = wordsOf(rest);
    if (length > 0) rest = rest.slice(length);
    else if (first !== undefined && others.length > 0 && isLead(first, others, language))
      rest = rest.slice(1);
    else return rest;
  }
}

/** Takes "på jobbet", "varje dag", "är bäst" and the like off the end, as long as something is left. */
export function stripEnd(tokens: Token[], language: Language): Token[] {
  let rest = tokens;
  for (;;) {
    const length = closingLength(wordsOf(rest)) || praiseLength(rest, language);
    const kept = rest.slice(0, rest.length - length);
    const last = kept.at(-1);
    if (length === 0 || !last || verbsOfPlace.has(language.lemmas.of(last.word).lemma)) return rest;
    rest = kept;
  }
}

/** Words of a closing "är bäst", "är verkligen fantastiska". */
function praiseLength(tokens: Token[], language: Language): number {
  const at = tokens.findIndex((token) => token.word === 'är');
  if (at < 1 || at === tokens.length - 1) return 0;
  const isPraise = tokens.slice(at + 1).every(({ word }) => {
    const { lemma } = language.lemmas.of(word);
    return (
      praise.has(lemma) ||
      degreeWords.has(word) ||
      /^(?:viktigt?|viktigast|viktiga|det|en|ett|guld|värda?|helt)$/.test(word)
    );
  });
  return isPraise ? tokens.length - at : 0;
}

/** Takes out words of degree, loose words, praise before a noun and filler nouns. */
export function stripInside(tokens: Token[], language: Language): Token[] {
  let rest = tokens;
  for (let index = 0; index < rest.length; ) {
    if (rest.length > 1 && isIdle(rest, index, language)) rest = rest.toSpliced(index, 1);
    else index += 1;
  }
  return withoutFillerNoun(rest, language);
}

function isIdle(tokens: Token[], index: number, language: Language): boolean {
  const word = tokens[index]?.word ?? '';
  const before = tokens[index - 1]?.word ?? '';
  const next = tokens[index + 1]?.word ?? '';
  if (negations.has(before) || before === 'lika' || (before === 'för' && degreeWords.has(word))) return false;
  if (degreeWords.has(word)) return !/^(?:att|folk|mer|mindre|bättre)$/.test(next) && !particles.has(before);
  if (next === '') return false;
  if (word === 'världens') return true;
  return isPraised(tokens, index, language);
}

/** Whether the word at `index` praises a noun that follows, perhaps after more adjectives. */
function isPraised(tokens: Token[], index: number, language: Language): boolean {
  const word = tokens[index]?.word ?? '';
  const { lemma } = language.lemmas.of(word);
  if (lemma !== 'stor' && !praise.has(lemma)) return false;
  if (word === 'bättre' || word === 'större') return false;
  for (const [offset, { word: following }] of tokens.slice(index + 1).entries()) {
    const next = language.lemmas.of(following);
    const isLast = index + offset + 2 === tokens.length;
    if (prepositions.has(following) || particles.has(following)) return false;
    if (lemma === 'god' && next.lemma === 'man') return false;
    if (next.wordClass === 'adjective' && !(isLast && next.canBeNoun)) continue;
    return lemma === 'stor' ? praisedByStor.has(next.lemma) : next.wordClass !== 'verb';
  }
  return false;
}

/** "Engagerade medarbetare" is engagerade. */
export function withoutFillerNoun(tokens: Token[], language: Language): Token[] {
  const last = tokens.at(-1);
  if (tokens.length < 2 || !last || !fillerNouns.has(language.lemmas.of(last.word).lemma)) return tokens;
  const rest = tokens.slice(0, -1);
  const isDescribed = rest.every(({ word }) => {
    const { lemma, wordClass } = language.lemmas.of(word);
    return (
      word === 'och' || (wordClass === 'adjective' && !plainAdjectives.has(lemma) && !negations.has(lemma))
    );
  });
  return isDescribed ? rest : tokens;
}
