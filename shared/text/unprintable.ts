import { swedishList } from './plural.ts';

/** Says which terms are not in a picture because its font cannot write them; undefined when all are. */
export function unprintableText(terms: readonly string[]): string | undefined {
  if (terms.length === 0) return undefined;
  return `Typsnittet saknar tecken för ${swedishList(terms.map((term) => `”${term}”`))}, som därför inte finns med i bilden.`;
}
