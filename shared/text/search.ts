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

/** Whether each word that is looked for stands in the text or, also spelled in another way, in the name. */
export function isFound(lookedFor: string, text: string, name: string): boolean {
  const inText = plain(text);
  const inName = plain(name);
  return plain(lookedFor)
    .split(/\s/u)
    .filter((word) => word !== '')
    .every(
      (word) =>
        stands(word, inText) ||
        stands(word, inName) ||
        (word.length >= leastLetters && stands(sound(word), sound(inName))),
    );
}
