import type { TidyEntry } from '../../shared/curation/steps.ts';
import type { StoredForm, StoredTerms } from '../../shared/curation/stored-terms.ts';
import { type TidiedTerm, tidy } from '../../shared/curation/tidy.ts';
import type { TidyCounts } from '../../shared/curation/tidy-counts.ts';
import type { DeskTerm } from '../../shared/desk/terms.ts';
import { pointsAtSomebody } from '../clouds/terms.ts';

/** Terms as the desk sees them, with what is not in a cloud and why. */
export interface DeskTidied {
  terms: DeskTerm[];
  counts: TidyCounts;
  /** How many terms are left out, since answers have been changed or withdrawn. */
  takenOut: number;
}

export interface TidyView {
  minPeople: number;
  /** In how many workshops each term was marked as something to remember. */
  marked: ReadonlyMap<string, number>;
  /** How many answers have been changed or withdrawn since the terms were gathered. */
  changed: number;
}

/** The stored terms after all that people have done to them, with how many people gave each. */
export function tidiedForDesk(
  stored: StoredTerms,
  entries: readonly TidyEntry[],
  { minPeople, marked, changed }: TidyView,
): DeskTidied {
  const { terms, counts } = tidy<StoredForm>(stored.terms, entries);
  const count = counter(stored);
  const pointing = new Map(stored.terms.map((term) => [term.term, term.pointsAtSomebody]));
  const all = terms
    .map((term) => {
      const { people, groups } = count(term.forms);
      const points = pointing.get(term.term) ?? pointsAtSomebody(term.term);
      const notShown = reasonNotShown(term, points, people < minPeople);
      return {
        key: term.key,
        term: term.term,
        people,
        groups,
        forms: term.forms
          .filter(({ writers }) => writers.length > changed)
          .map(({ form, writers }) => ({ form, people: writers.length }))
          .sort((a, b) => b.people - a.people),
        joined: term.joined,
        isRenamed: term.isRenamed,
        ...(notShown && { notShown }),
        ...(term.hidden && { hidden: term.hidden }),
        ...(term.letIn && { letIn: term.letIn }),
        marked: marked.get(term.term) ?? 0,
      };
    })
    .sort((a, b) => b.people - a.people || swedish.compare(a.term, b.term));
  // Whatever those who have changed or withdrawn may have been the only ones to write: which it was is not told.
  const kept = all.filter(({ people }) => people > changed);
  return { counts, terms: kept, takenOut: all.length - kept.length };
}

const swedish = new Intl.Collator('sv');

/** Why a term is not in everybody's cloud. */
function reasonNotShown(
  { hidden, letIn }: Pick<TidiedTerm<StoredForm>, 'hidden' | 'letIn'>,
  points: boolean,
  isFew: boolean,
): DeskTerm['notShown'] {
  if (hidden) return 'hidden';
  if (letIn) return undefined;
  if (points) return 'withheld';
  return isFew ? 'few' : undefined;
}

/** Counts distinct people, and the groups that they are in, without a set for each term. */
function counter({ people, groupStarts }: StoredTerms) {
  const seenIn = new Uint32Array(people);
  const groupOf = new Uint32Array(people);
  for (const [group, start] of groupStarts.entries()) groupOf.fill(group, start);
  const groupSeenIn = new Uint32Array(groupStarts.length);
  let round = 0;
  return (forms: readonly StoredForm[]) => {
    round += 1;
    const found = { people: 0, groups: 0 };
    for (const { writers } of forms) {
      for (const person of writers) {
        if (seenIn[person] === round) continue;
        seenIn[person] = round;
        found.people += 1;
        const group = groupOf[person] ?? 0;
        if (groupSeenIn[group] === round) continue;
        groupSeenIn[group] = round;
        found.groups += 1;
      }
    }
    return found;
  };
}
