import type { Token } from './clean.ts';
import type { Language } from './language/language.ts';
import type { WordCounts } from './typos.ts';
import { acronyms, functionWords, leadWords, prepositions } from './words.ts';

/** First parts that strengthen the word after them; written apart they would otherwise count as nothing. */
const reinforcing = new Set('jätte super mega ultra hyper skit as kanon svin döds toppen urs'.split(' '));

/** Adjectives that mean their own beside most nouns: "hög lön" is no "höglön", "fri tid" no "fritid". */
const ownMeaning = new Set(
  `hög låg stor liten bra god fin fri ny gammal ung lång kort hel halv ren snabb svår lätt mjuk hård varm kall
  nära öppen egen tidig sen fast fel rätt dålig ljus mörk tung jämn klar full tom bred smal djup stark svag vit röd`.split(
    /\s+/,
  ),
);

const isPlain = (word: string) => /^\p{L}{2,}$/u.test(word);
const isSmall = (word: string) => functionWords.has(word) || leadWords.has(word) || prepositions.has(word);

/**
 * A part's words with compounds put together that were written apart or with a hyphen (särskrivning): "arbets
 * glädje", "team-work", "it stöd". `counts` says which words somebody wrote.
 */
export function joinCompounds(tokens: Token[], counts: WordCounts, language: Language): Token[] {
  const joined: Token[] = [];
  for (const token of tokens.map((one) => withoutHyphen(one, counts, language))) {
    const before = joined.at(-1);
    const together =
      before && !isBetween(joined.at(-2), before, token, language) && whole(before, token, counts, language);
    if (together) joined[joined.length - 1] = together;
    else joined.push(token);
  }
  return joined;
}

/** "team-work" is compared as teamwork when that is a word; "e-post" and "IT-stöd" keep their hyphen. */
function withoutHyphen(token: Token, counts: WordCounts, language: Language): Token {
  const [first = '', last = '', ...more] = token.word.split('-');
  if (last === '' && more.length === 0) return withHyphen(token, language);
  if (more.length > 0 || !isPlain(first) || !isPlain(last) || acronyms.has(first)) return token;
  const { speller } = language;
  const word = first + last;
  const isStump = !speller.isWord(first) || !speller.isWord(last);
  const isOne =
    speller.isListed(word) ||
    reinforcing.has(first) ||
    (counts.has(word) && (isStump || speller.isWord(word))) ||
    (!speller.isWord(first) && speller.isWord(word));
  return isOne ? { ...token, word } : token;
}

/** "epost" is compared as e-post, which is how the dictionary has it. */
function withHyphen(token: Token, { speller }: Language): Token {
  const word = token.word.replace(/^(?=e\p{L}{3})e/u, 'e-');
  const isLeftOut = word !== token.word && !speller.isWord(token.word) && speller.isWord(word.slice(2));
  return isLeftOut ? { ...token, word } : token;
}

function whole(a: Token, b: Token, counts: WordCounts, language: Language): Token | undefined {
  if (!isPlain(a.word) || !isPlain(b.word) || isSmall(b.word)) return undefined;
  if (reinforcing.has(a.word) && isStrengthened(a.word, b.word, language)) return together(a, b, '');
  // "brukar" is small beside a verb, and a client beside what somebody else wrote as one.
  if (isSmall(a.word)) return isKnownWhole(a.word, b.word, counts, language) ? together(a, b, '') : undefined;
  const last = language.lemmas.of(b.word);
  if (acronyms.has(a.word)) {
    const isCalledFor =
      last.wordClass === 'noun' && (a.surface !== a.word || counts.has(`${a.word}-${b.word}`));
    return isCalledFor || a.word === 'it' ? together(a, b, '-') : undefined;
  }
  return isWrittenApart(a.word, b.word, counts, language) ? together(a, b, '') : undefined;
}

/** Small words that begin many a compound; "över tid" and "i dag" are phrases of their own. */
const oftenFirst = new Set('med om under för till in upp ut av efter fram mot väl'.split(' '));

/** "jobba med människor": between two words a small one holds them together, though somebody wrote "medmänniskor". */
function isBetween(
  earlier: Token | undefined,
  { word }: Token,
  next: Token,
  { lemmas, speller }: Language,
): boolean {
  if (!earlier || !oftenFirst.has(word) || !speller.isWord(next.word)) return false;
  return !isSmall(earlier.word) && lemmas.of(earlier.word).wordClass !== 'adjective';
}

/** Written as one by somebody else, or half a word by itself: "om tanke", "för ståelse". */
function isKnownWhole(first: string, last: string, counts: WordCounts, { speller }: Language): boolean {
  const word = first + last;
  if (!speller.isWord(word)) return false;
  if (oftenFirst.has(first)) return speller.isListed(word) && (counts.has(word) || !speller.isWord(last));
  return first.length > 4 && counts.has(word);
}

function isStrengthened(first: string, word: string, language: Language): boolean {
  const { wordClass } = language.lemmas.of(word);
  return (
    wordClass === 'adjective' ||
    (first === 'jätte' && wordClass !== 'other') ||
    language.speller.isListed(first + word)
  );
}

/** Whether two words are one compound by mistake in two. */
function isWrittenApart(first: string, last: string, counts: WordCounts, language: Language): boolean {
  const { speller, dictionary, lemmas } = language;
  const word = first + last;
  // Two stumps that somebody wrote as one: "wi fi".
  if (counts.has(word) && !speller.isWord(first) && !speller.isWord(last)) return true;
  if (first.length < 3 || last.length < 3 || !(speller.isWord(word) || counts.has(word))) return false;
  // Half a word by itself: "arbets glädje", "varm hjärtad".
  if (!speller.isWord(first)) return dictionary.beginsCompound(first) && speller.isWord(word);
  if (!speller.isWord(last)) return speller.isListed(word);
  const before = lemmas.of(first);
  const after = lemmas.of(last);
  // "ny fiken": another kind of word than its last part would be by itself.
  if (counts.has(word) && speller.isListed(word) && lemmas.of(word).wordClass !== after.wordClass)
    return true;
  // No Swedish phrase has an adjective after its noun: "mål medvetna".
  if (after.wordClass === 'adjective') return before.wordClass !== 'adjective' && speller.isListed(word);
  if (after.wordClass !== 'noun') return false;
  if (before.wordClass === 'adjective') return speller.isListed(word) && !ownMeaning.has(before.lemma);
  return speller.isListed(word) || (counts.has(word) && dictionary.beginsCompound(first));
}

/** Written as one: the second part in lower case, since its capital stood at a word's beginning. */
function together(a: Token, b: Token, hyphen: '' | '-'): Token {
  return { surface: a.surface + hyphen + b.surface.toLowerCase(), word: a.word + hyphen + b.word };
}
