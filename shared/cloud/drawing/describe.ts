import { plural, swedishList, swedishNumber } from '../../text/plural.ts';
import type { CountedTerm } from '../layout.ts';

export interface CloudFacts {
  /** The question as a heading. */
  question: string;
  /** The words in the picture, in falling order of people. */
  words: readonly CountedTerm[];
  /** Distinct people behind all answers to the question, whether their words show or not. */
  people: number;
  /** 0 when not known. */
  workgroups: number;
  /** Terms that too few people gave for them to show, and the number of people it takes. */
  hidden: number;
  minPeople: number;
}

/** A title for the picture: what a tooltip or a list of figures says. */
export function cloudTitle(facts: CloudFacts): string {
  return `Ordmoln: ${facts.question}`;
}

/** Text for who cannot see the picture: how much there is, and the five largest with their counts. */
export function alternativeText(facts: CloudFacts): string {
  const { words, people } = facts;
  const size = `Ordmoln med ${plural(words.length, 'ord', 'ord')} ur ${answersFrom(people)}.`;
  const [first, ...others] = words;
  if (first === undefined) return size;
  const top = words.filter((word) => word.people === first.people);
  if (top.length === words.length && words.length > 1) {
    return `${size} Alla har nämnts av lika många (${persons(first.people)}): ${some(words)}.`;
  }
  if (top.length > 1 && top.length <= 5) {
    const rest = words.slice(top.length, 5);
    const largest = `Störst är ${swedishList(top.map((word) => word.term))} (${persons(first.people)} vardera).`;
    return rest.length === 0 ? `${size} ${largest}` : `${size} ${largest} ${next(rest)}`;
  }
  if (top.length > 5) {
    return `${size} Störst är ${some(top)} (${persons(first.people)} vardera).`;
  }
  const largest = `Störst är ${first.term} (${persons(first.people)}).`;
  return others.length === 0 ? `${size} ${largest}` : `${size} ${largest} ${next(others.slice(0, 4))}`;
}

/** The line under a picture. */
export function cloudCaption(facts: CloudFacts): string {
  const groups = facts.workgroups > 0 ? ` i ${plural(facts.workgroups, 'arbetsgrupp', 'arbetsgrupper')}` : '';
  const from = `Svar från ${persons(facts.people)}${groups}.`;
  const sizes = ' Ju större ord, desto fler har nämnt det.';
  const hidden =
    facts.hidden === 0
      ? ''
      : ` ${plural(facts.hidden, 'ord', 'ord')} som färre än ${persons(facts.minPeople)} har nämnt visas inte.`;
  return `${from}${sizes}${hidden}`;
}

/** A word's tooltip: "kollegor: 212 personer". */
export function wordText(word: CountedTerm): string {
  return `${word.term}: ${persons(word.people)}`;
}

function persons(people: number): string {
  return plural(people, 'person', 'personer');
}

function answersFrom(people: number): string {
  return people === 1 ? 'svaret från 1 person' : `svaren från ${persons(people)}`;
}

function next(words: readonly CountedTerm[]): string {
  return `Därefter kommer ${swedishList(words.map((word) => `${word.term} (${swedishNumber(word.people)})`))}.`;
}

function some(words: readonly CountedTerm[]): string {
  const shown = words.slice(0, 5).map((word) => word.term);
  const more = words.length - shown.length;
  return more === 0 ? swedishList(shown) : `${shown.join(', ')} och ${swedishNumber(more)} till`;
}
