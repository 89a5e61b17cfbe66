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
// Given to whom Sweden has no number for yet: 980101-TF12, 121212-T212.
const reserve = new RegExp(
  `(?<![\\p{L}\\d.,/:+-])(?:18|19|20)?\\d\\d${month}${day}[-+–—−]?(?=[A-ZÅÄÖ\\d]{0,3}[A-ZÅÄÖ])(?=[A-ZÅÄÖ]{0,3}\\d)[A-ZÅÄÖ\\d]{4}(?![\\p{L}\\d])`,
  'gu',
);
// Twelve digits that begin as a year, or six and four with a right month, whatever the day.
const impossible = new RegExp(
  `(?<![\\d.,/:+-])(?:(?:1[89]|2[01])\\d{6}\\s?[-+–—−]?\\s?\\d{4}|\\d\\d${month}\\d\\d[-+–—−]\\d{4})(?!\\d|[.,:/-]\\d)`,
  'gu',
);
const mobile = /^07[02369]\d{3}\s?\d{4}$/u;
const dateAndTime = /^20\d{6}\s(?:[01]\d|2[0-3])[0-5]\d$/u;

/** Shaped like a personal number with a possible date, but no right one: mistyped, or a code that looks like one. */
export function numbersLike(text: string, right: readonly Span[]): Span[] {
  const known = new Covered(text, right);
  const all = [together, apart, reserve, impossible].flatMap((pattern) => spansOf(text, pattern));
  return all.filter((span) => {
    const found = text.slice(span.start, span.end);
    return !mobile.test(found) && !dateAndTime.test(found) && !known.touches(span);
  });
}
