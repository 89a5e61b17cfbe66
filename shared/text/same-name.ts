/** Letters and digits only, without accents, each word once and in order, so that "Ek, Åsa" is "åsa ek". */
export function comparableName(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return [...new Set(words)].sort().join(' ');
}

/** Whether two names may be one person's: the same, or the one has every word of the other and that has two or more. */
export function mayBeSameName(one: string, other: string): boolean {
  const [fewer = [], more = []] = [one, other]
    .map((name) => comparableName(name).split(' '))
    .sort((a, b) => a.length - b.length);
  const isWithin = fewer.every((word) => more.includes(word));
  return isWithin && fewer[0] !== '' && (fewer.length > 1 || more.length === 1);
}
