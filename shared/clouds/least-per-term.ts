import type { CloudChoices, Scope } from './clouds.ts';

/** How many have to have given a term for it to show in a scope's cloud. */
export function leastPerTerm(
  { minPeoplePerTerm, minPeopleInArea }: Pick<CloudChoices, 'minPeoplePerTerm' | 'minPeopleInArea'>,
  { area }: Pick<Scope, 'area'>,
): number {
  return area === null ? minPeoplePerTerm : (minPeopleInArea ?? minPeoplePerTerm);
}
