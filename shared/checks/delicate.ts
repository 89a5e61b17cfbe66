import { sensitive, stateEndings, stateStems } from './delicate-words.ts';
import { Covered, lowered, spansAt } from './found.ts';
import type { Span } from './numbers/personal-number.ts';
import { isAboutSomebody } from './somebody.ts';

// What follows these stems as one word is work, not a person's state: demensvård, missbruksenheten.
const work =
  'vård|team|enhet|mottagning|utbildning|kurs|omsorg|boende|avdelning|verksamhet|grupp|stöd|sjuksköterska|samordnare|behandlare|frågor|arbete|plan|förebygg|prevention|rond|linje|forsk|kunskap|vän';

const stateOf = (stems: string) =>
  new RegExp(`(?:${stems})(?!(?:\\p{Ll}{0,4})(?:${work}))(?:\\p{Ll}*)(?:\\ssyndrom)?`, 'uy');
const states = stateOf(stateStems);
// Slower, since every word must be read to its end, and seldom needed.
const statesOrEndings = stateOf(`${stateStems}|${stateEndings}`);
const someEnding = /operation|syndrom|tumör|cancer|infarkt|sjukdom|blödning|inflammation|förlamning/iu;

const sensitiveStems = new RegExp(
  `(?:${sensitive})(?!\\p{Ll}{0,3}(?:${work}))\\p{Ll}*(?:\\s(?:identitet|personuppgifter|adress))?`,
  'uy',
);

// Somebody's work is with it, and not their life: "föreläste om autism", "handläggare av ekonomiskt bistånd".
const atWork =
  /(?:(?:arbeta|jobba)(?:r|de|t)? (?:med|mot|inom|kring)|föreläs\p{Ll}{1,6} (?:om|i)|föredrag om|utbild\p{Ll}{1,6} (?:sig |oss |alla )?(?:i|om|inom)|kurs(?:en)? (?:i|om)|kunskap\p{Ll}{0,3} (?:i|om)|handläggare (?:av|för|inom)|brinner för|specialist (?:på|inom)|expert (?:på|inom)|forska(?:r|de|t)? (?:om|på|kring)|ansvara(?:r|de)? för|ansvarig för|arbetet? (?:mot|med|kring)|samordnare för|samtal om|bok(?:en)? om|film(?:en)? om) (?:(?!sin |sitt |sina |egen |egna )\p{L}{1,20},? ){0,4}$/iu;
const workReach = 120;

const sameMatter = /^[\s-]*(?:\p{Ll}{1,12}\s){0,5}$/u;

/** Words of one matter are one finding: "diagnosen schizofreni", "brutit höften och låg på rehab". */
function joined(text: string, spans: readonly Span[]): Span[] {
  const together: Span[] = [];
  for (const span of spans) {
    const last = together.at(-1);
    if (last && sameMatter.test(text.slice(last.end, span.start))) last.end = span.end;
    else together.push({ ...span });
  }
  return together;
}

/** A text with what is already known of it: where its sentences are, where words begin, and its names. */
export interface Reading {
  text: string;
  sentences: readonly Span[];
  starts: readonly number[];
  names: readonly Span[];
}

/** The matches that stand in a sentence about somebody. */
function aboutSomebody({ text, sentences, starts, names }: Reading, pattern: RegExp): Span[] {
  const spans = joined(text, spansAt(lowered(text), pattern, starts));
  if (spans.length === 0) return spans;
  const [found, named] = [new Covered(text, spans), new Covered(text, names)];
  const personal = sentences.filter(
    (sentence) =>
      found.touches(sentence) &&
      (named.touches(sentence) || isAboutSomebody(text.slice(sentence.start, sentence.end))),
  );
  const aboutThem = new Covered(text, personal);
  return spans.filter(
    (span) =>
      aboutThem.touches(span) && !atWork.test(text.slice(Math.max(0, span.start - workReach), span.start)),
  );
}

/**
 * Words about health in a sentence about somebody. A list of stems cannot catch what people say of each other's health
 * ("hon orkade inte stiga upp på ett halvår"): what it misses rests on the questions to the sender and on two readers.
 */
export const healthIn = (reading: Reading): Span[] =>
  aboutSomebody(reading, someEnding.test(reading.text) ? statesOrEndings : states);

/** Words about faith, crime, violence, money, origin, union and the like; as blind to other wordings as healthIn. */
export const sensitiveIn = (reading: Reading): Span[] => aboutSomebody(reading, sensitiveStems);
