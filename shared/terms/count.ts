import type { GroupedTerm } from './grouping.ts';

/** Who wrote a line; `people` is more than one when one answer stands for several. */
export interface Writer {
  person: string;
  people: number;
}

const collator = new Intl.Collator('sv');

/** Distinct people; one who stands for several in one answer does so once, not in each answer. */
export function peopleBehind(writers: Writer[]): number {
  const largest = new Map<string, number>();
  for (const { person, people } of writers) largest.set(person, Math.max(people, largest.get(person) ?? 0));
  return [...largest.values()].reduce((sum, people) => sum + people, 0);
}

/**
 * How many people gave each term, most first, of the lines whose writer is told; terms that none of them gave are
 * left out.
 */
export function countTerms(
  terms: readonly GroupedTerm[],
  writerOf: (line: number) => Writer | undefined,
): { term: string; people: number; forms: string[] }[] {
  return terms
    .flatMap(({ term, lines, forms }) => {
      const writers = lines.flatMap((line) => writerOf(line) ?? []);
      if (writers.length === 0) return [];
      return [{ term, people: peopleBehind(writers), forms: forms.map(({ form }) => form) }];
    })
    .sort(byPeople);
}

/** Most people first, and then by the alphabet. */
export function byPeople(a: { term: string; people: number }, b: { term: string; people: number }): number {
  return b.people - a.people || collator.compare(a.term, b.term);
}
