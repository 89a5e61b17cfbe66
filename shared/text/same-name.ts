/** The words in letters and digits only, without accents. */
function plainWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Each word once and in order, so that "Ek, Åsa" is "asa ek". */
export function comparableName(name: string): string {
  return [...new Set(plainWords(name))].sort().join(' ');
}

/** Whether two names may be one person's: the same, or the one has every word of the other and that has two or more. */
export function mayBeSameName(one: string, other: string): boolean {
  const [fewer = [], more = []] = [one, other]
    .map((name) => comparableName(name).split(' '))
    .sort((a, b) => a.length - b.length);
  const isWithin = fewer.every((word) => more.includes(word));
  return isWithin && fewer[0] !== '' && (fewer.length > 1 || more.length === 1);
}

/** Words of a name that are looked at; nobody has more. */
const maxWords = 8;

/**
 * The keys of a name: whatever `mayBeSameName` takes for the same has a key in common with it, and few others do. They
 * are its word when it has only one, and else each two of its words.
 */
export function nameKeys(name: string): string[] {
  const words = comparableName(name).split(' ').slice(0, maxWords);
  if (words.length === 1) return words[0] === '' ? [] : words;
  return words.flatMap((one, index) => words.slice(index + 1).map((other) => `${one} ${other}`));
}

const genitive = /[:'’]s(?!\p{L})/giu;
const isWordOf = (word: string, known: readonly string[]) =>
  known.some((one) => word === one || word === `${one}s` || (word.length === 1 && one.startsWith(word)));

/** Whether what a text says can be this name: all or some of its words, in the genitive or as initials too. */
export function mayStandFor(said: string, name: string): boolean {
  const known = plainWords(name);
  const words = plainWords(said.replace(genitive, ''));
  return words.length > 0 && words.every((word) => isWordOf(word, known));
}

/** Whether any word of the name is in the text, in the genitive too; of "Lars von Ek" not "von". */
export function isNameIn(text: string, name: string): boolean {
  const capitals = name.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [name];
  const known = capitals.flatMap(plainWords).filter((word) => word.length > 1);
  return plainWords(text.replace(genitive, '')).some((word) => word.length > 1 && isWordOf(word, known));
}
