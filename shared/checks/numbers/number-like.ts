import { Covered, spansOf } from '../found.ts';
import type { Span } from './personal-number.ts';

const month = '(?:0[1-9]|1[0-2])';
// Coordination numbers add sixty to the day.
const day = '(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])';
const together = new RegExp(
  `(?<![\\d.,/:+-])(?:18|19|20)?\\d\\d${month}${day}\\s?[-+–—−]?\\s?\\d{4}(?!\\d|[.,:/-]\\d)`,
  'gu',
);
const apart = new RegExp(`(?<![\\d.,/:+-])(?:18|19|20)\\d\\d-${month}-${day}[-+–—]\\d{4}(?!\\d|-\\d)`, 'gu');
const mobile = /^07[02369]\d{3}\s?\d{4}$/u;
const dateAndTime = /^20\d{6}\s(?:[01]\d|2[0-3])[0-5]\d$/u;

/** Shaped like a personal number with a possible date, but no right one: mistyped, or a code that looks like one. */
export function numbersLike(text: string, right: readonly Span[]): Span[] {
  const known = new Covered(text, right);
  return [...spansOf(text, together), ...spansOf(text, apart)].filter((span) => {
    const found = text.slice(span.start, span.end);
    return !mobile.test(found) && !dateAndTime.test(found) && !known.touches(span);
  });
}
