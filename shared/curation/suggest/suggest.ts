import { looksAbusive } from '../../checks/abuse.ts';
import type { HideReason, TermName, TidyChange } from '../steps.ts';
import { sameText } from '../tidy.ts';
import { familiesOf, meaningOf } from './families.ts';
import { likePairs } from './spelling.ts';
import { asksForGood, complaining, sayLittle } from './words.ts';

/** A term as suggestions look at it. */
export interface SuggestTerm {
  key: string;
  term: string;
  people: number;
  forms: readonly string[];
  /** Somebody has hidden it. */
  isHidden: boolean;
  /** It is not shown, since it may look like a person or too few gave it. */
  isLeftOut: boolean;
  /** Workshops that marked it as something to remember. */
  marked: number;
}

export interface Suggestion {
  /** The same for the same terms, whatever the reason: what has been dismissed is not suggested again. */
  id: string;
  step: Exclude<TidyChange, { kind: 'dismiss' }>;
  /** Why, as a Swedish sentence. */
  why: string;
  /** How many people the terms are about. */
  people: number;
  /** To be looked at before anything else: it may hurt somebody. */
  isUrgent: boolean;
}

export interface SuggestFrom {
  terms: readonly SuggestTerm[];
  question: string;
  dismissed: ReadonlySet<string>;
  /** Words that have been counted as another before, by how they are compared. */
  learnt?: ReadonlyMap<string, string>;
  /** Suggestions that come from elsewhere, such as what was done last year. */
  others?: readonly Suggestion[];
  /** Terms that leaders of workshops have taken away from their screens. */
  hiddenInRooms?: readonly string[];
}

/** Ids do not tell which of two terms is to stay. */
export const mergeId = (a: string, b: string) => `slå ihop ${[sameText(a), sameText(b)].sort().join(' | ')}`;
export const hideId = (term: string) => `dölj ${sameText(term)}`;

/** Share of the commoner term's people above which two words one letter apart are two words. */
const typoShare = 0.7;
/** Of one term so many are suggested at most, so that a common word does not fill the list. */
const mostOfOne = 3;

/**
 * What somebody who tidies may want to do: what may hurt first, then by how many people it is about. Nothing is done by
 * itself. The same terms give the same suggestions.
 */
export function suggestions(from: SuggestFrom): Suggestion[] {
  const terms = from.terms.filter(({ isHidden }) => !isHidden);
  const all = [...hides(from, terms), ...(from.others ?? []), ...marks(terms), ...merges(from, terms)];
  const seen = new Set(from.dismissed);
  const once = all.filter(({ id }) => !seen.has(id) && seen.add(id));
  const urgent = (one: Suggestion) => Number(one.isUrgent);
  return once.sort((a, b) => urgent(b) - urgent(a) || b.people - a.people || (a.id < b.id ? -1 : 1));
}

function hides(from: SuggestFrom, terms: readonly SuggestTerm[]): Suggestion[] {
  const inRooms = new Set((from.hiddenInRooms ?? []).map(sameText));
  const isGoodAsked = asksForGood(from.question);
  return terms.flatMap((term): Suggestion[] => {
    const hide = (reason: HideReason, why: string, isUrgent = false): Suggestion[] => [
      {
        id: hideId(term.term),
        step: { kind: 'hide', terms: [nameOf(term)], reason },
        why,
        people: term.people,
        isUrgent,
      },
    ];
    if ([term.term, ...term.forms].some(looksAbusive))
      return hide('abuse', 'Kan vara en svordom eller ett skällsord.', true);
    if ([term.term, ...term.forms].some((text) => inRooms.has(sameText(text))))
      return hide('other', 'Den som ledde en workshop har dolt ordet på skärmen.', true);
    const words = term.key.split(' ');
    if (isGoodAsked && words.some((word) => complaining.has(word)))
      return hide('off_topic', 'Låter som ett klagomål, och frågan gäller det som är bra.');
    if (words.every((word) => sayLittle.has(word)))
      return hide('unclear', 'Säger inte mycket för sig. Kanske är det resten av ett längre svar.');
    return [];
  });
}

/** What a group marked is what it stands for. */
function marks(terms: readonly SuggestTerm[]): Suggestion[] {
  return terms
    .filter(({ isLeftOut, marked }) => isLeftOut && marked > 0)
    .map((term) => ({
      id: `ta med ${sameText(term.term)}`,
      step: { kind: 'let_in', terms: [nameOf(term)], reason: 'stands_for_group' },
      why: 'En grupp har märkt det som något att minnas.',
      people: term.people,
      isUrgent: false,
    }));
}

function merges({ learnt }: SuggestFrom, terms: readonly SuggestTerm[]): Suggestion[] {
  const made: Suggestion[] = [];
  const times = new Map<string, number>();
  const merge = (a: SuggestTerm, b: SuggestTerm, why: string) => {
    if (a === b) return;
    const [less, more] = a.people < b.people || (a.people === b.people && a.term > b.term) ? [a, b] : [b, a];
    const already = times.get(less.key) ?? 0;
    if (already >= mostOfOne) return;
    times.set(less.key, already + 1);
    made.push({
      id: mergeId(less.term, more.term),
      step: { kind: 'merge', terms: [nameOf(less)], into: nameOf(more) },
      why,
      people: less.people,
      isUrgent: false,
    });
  };
  spelt(terms, merge);
  alike(terms, learnt, merge);
  return made;
}

type Merge = (a: SuggestTerm, b: SuggestTerm, why: string) => void;

function spelt(terms: readonly SuggestTerm[], merge: Merge): void {
  for (const { a, b, how } of likePairs(terms.map(({ key }) => key))) {
    const [first, second] = [terms[a], terms[b]];
    if (!first || !second) continue;
    const share = Math.min(first.people, second.people) / Math.max(first.people, second.people);
    if (how === 'apart') merge(first, second, 'Samma ord, skrivet ihop och isär.');
    else if (how === 'dots') merge(first, second, 'Skiljer bara prickarna. Kan vara felskrivet.');
    else if (share <= typoShare) merge(first, second, 'Skiljer en bokstav. Kan vara felskrivet.');
  }
}

/** Terms of the same families of words, and those that are in a longer one. */
function alike(
  terms: readonly SuggestTerm[],
  learnt: ReadonlyMap<string, string> | undefined,
  merge: Merge,
): void {
  const same = Map.groupBy(terms.keys(), (at) =>
    [...new Set(meaningOf(terms[at]?.key ?? '', learnt))].sort().join(' '),
  );
  for (const group of same.values()) {
    const [most, ...others] = group.flatMap((at) => terms[at] ?? []).sort((a, b) => b.people - a.people);
    for (const other of others) if (most) merge(other, most, 'Betyder ungefär detsamma.');
  }
  const families = terms.map(({ key }) => [...new Set(familiesOf(key))]);
  const withFamily = new Map<string, number[]>();
  for (const [at, of] of families.entries()) {
    for (const family of of) {
      const known = withFamily.get(family);
      if (known) known.push(at);
      else withFamily.set(family, [at]);
    }
  }
  for (const [at, of] of families.entries()) {
    const term = terms[at];
    const [rarest = ''] = [...of].sort(
      (a, b) => (withFamily.get(a)?.length ?? 0) - (withFamily.get(b)?.length ?? 0),
    );
    if (!term || of.length > 2) continue;
    const [longer] = (withFamily.get(rarest) ?? [])
      .filter((other) => isWithin(of, families[other] ?? []))
      .flatMap((other) => terms[other] ?? [])
      .sort((a, b) => b.people - a.people);
    if (longer && longer.people >= term.people)
      merge(term, longer, 'Finns i ett längre ord som fler har skrivit.');
  }
}

const longest = 3;

function isWithin(few: readonly string[], more: readonly string[]): boolean {
  return more.length > few.length && more.length <= longest && few.every((family) => more.includes(family));
}

const nameOf = ({ key, term }: SuggestTerm): TermName => ({ key, term });
