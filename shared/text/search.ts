const marksOfLetters = /\p{M}/gu;

/** As it is compared: small letters, é as e and ø as ö, while å, ä and ö stay letters of their own. */
const plain = (text: string): string =>
  Array.from(text.normalize('NFC').toLocaleLowerCase('sv'), (letter) =>
    'åäö'.includes(letter) ? letter : letter.normalize('NFD').replace(marksOfLetters, ''),
  )
    .join('')
    .replaceAll('æ', 'ä')
    .replaceAll('ø', 'ö');

/** For who writes without dots and rings: from a keyboard that has none. */
const bare = (text: string): string => text.replaceAll('å', 'a').replaceAll('ä', 'a').replaceAll('ö', 'o');

/** In turn: Christina is Kristina, Sophie Sofie, Thomas Tomas, Ericsson Eriksson, Wiklund Viklund, Zara Sara. */
const spellings = [
  ['ch', 'k'],
  ['ck', 'k'],
  ['c', 'k'],
  ['ph', 'f'],
  ['th', 't'],
  ['w', 'v'],
  ['q', 'k'],
  ['z', 's'],
] as const;

/** A name as it sounds, nearly: what is spelled in several ways is spelled in one, and no letter stands twice in a row. */
function sound(name: string): string {
  let said = name;
  for (const [from, to] of spellings) said = said.replaceAll(from, to);
  return Array.from(said)
    .filter((letter, index, letters) => letter !== letters[index - 1])
    .join('');
}

/** Of shorter pieces too many names would sound alike. */
const leastLetters = 3;

const isDigit = (letter = ''): boolean => letter >= '0' && letter <= '9';

/** Also within a word, as *boende* in *äldreboende*; but 7 is not in 17. */
function standsIn(text: string, word: string): boolean {
  let at = text.indexOf(word);
  while (at > 0 && isDigit(word[0]) && isDigit(text[at - 1])) at = text.indexOf(word, at + 1);
  return at >= 0;
}

const stands = (word: string, text: string): boolean => standsIn(text, word) || standsIn(bare(text), word);

const pieces = (text: string): string[] =>
  plain(text)
    .split(/\s/u)
    .filter((piece) => piece !== '');

/** The words of some texts as they are looked through: each once and in no order, so that nobody reads the text in them. */
export function searchable(texts: readonly string[]): string {
  return [...new Set(texts.flatMap(pieces))].sort().join(' ');
}

/** What is looked through, made by `searchable`. Names are found in other spellings too. */
export interface Searched {
  words: string;
  names: string;
}

/** Whether each word that is looked for stands among the words or, also spelled in another way, among the names. */
export function isFound(lookedFor: string, { words, names }: Searched): boolean {
  return pieces(lookedFor).every(
    (piece) =>
      stands(piece, words) ||
      stands(piece, names) ||
      (piece.length >= leastLetters && stands(sound(piece), sound(names))),
  );
}
