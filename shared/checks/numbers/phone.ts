import { spansOf } from '../found.ts';
import type { Span } from './personal-number.ts';

// An area code with nought, or Sweden's country code, then groups of two or three digits.
const swedish =
  /(?<![\p{L}\d/.,:+-])(?:(?:\+|00)46[\s-]{0,2}(?:\(0\)[\s-]{0,2})?[1-9]\d{0,2}|\(0[1-9]\d{0,2}\)|0[1-9]\d{0,2})(?:[\s/–-]{0,3}\d{2,4}){2,5}(?!\d|[.,/:-]\d)/gu;
const mobileWithStops = /(?<![\p{L}\d/.,:+-])07\d\.\d{3}\.?\d{2}\.?\d{2}(?!\d)/gu;
const foreign =
  /(?<![\p{L}\d/.,:+-])(?:\+|00(?=[\s-]?(?:1\s|3[0-9]|4[0-9]|66|7\s|9[0-9]|25[1-6]|291)))(?!46)[1-9]\d{0,2}(?:[\s-]?\d{2,4}){3,5}(?!\d|[.,/:-]\d)/gu;
// What tells of a number may be written together with it: "tel:070…", "Mobil070…".
const called =
  /(?<!\p{L})(?:tel(?:efon)?|mob(?:il)?|mobilen|nr|nummer|numret|sms|ring|växel(?:n)?|fax)[.:]?(?<it>(?:\+46|0)[1-9](?:[\s-]?\d){6,9})(?!\d|[.,/:-]\d)/dgiu;
// A mobile with the country code and no sign before it.
const withoutPlus = /(?<![\p{L}\d/.,:+-])46[\s-]?7[02369](?:[\s-]?\d){7}(?!\d|[.,/:-]\d)/gu;
const extension =
  /(?<!\p{L})(?:ankn(?:ytning(?:en|snummer)?)?\.?|direktval)(?:\s(?:är|nr|nummer))?\s?:?\s?(?<it>\d{3,5}|\d{2}\s\d{2})(?!\d|\s\d)/dgiu;
// Only Stockholm's area code has one digit after the nought.
const noAreaCode = /^0[1-79][\s/–-]/u;
const hours = /^0(\d)(\d\d)[\s–-]+([012]\d)(\d\d)$/u;

/** "0800-1700" is when a place is open. */
function isHours(text: string): boolean {
  const [, , minutes = '99', hour = '99', others = '99'] = hours.exec(text) ?? [];
  return Number(minutes) < 60 && Number(hour) < 25 && Number(others) < 60;
}

/** Digits as if dialled within Sweden: 9 for most, 10 for a mobile, 8 for the shortest. */
const national = (text: string) => text.replace(/^(?:\+|00)46[\s-]*(?:\(0\))?/u, '0').replaceAll(/\D/gu, '');

/** Swedish telephone numbers, and others with a country code. Short numbers (112, 1177) belong to nobody, extensions do. */
export function phonesIn(text: string): Span[] {
  const spans: Span[] = [
    ...spansOf(text, mobileWithStops),
    ...spansOf(text, foreign),
    ...spansOf(text, withoutPlus),
    ...spansOf(text, called),
    ...spansOf(text, extension),
  ];
  for (const { start, end } of spansOf(text, swedish)) {
    let found = text.slice(start, end);
    // What follows the number may be another: "070-174 06 05 2025".
    while (national(found).length > 10) {
      const shorter = found.replace(/(?<![\s/–-])[\s/–-]+\d+$/u, '');
      if (shorter === found) break;
      found = shorter;
    }
    const digits = national(found).length;
    if (digits >= 8 && digits <= 10 && !isHours(found) && !noAreaCode.test(found))
      spans.push({ start, end: start + found.length });
  }
  return spans;
}
