/** Where something stands in a text: offsets in UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

// Digits in the groups of a personal number, however people space them: 19640823-3234, 64 08 23 - 32 34,
// 640823_3234, 640823 (3234), 640823 nr 3234, 640823, sista fyra 3234. The date and the check
// digit keep other numbers out, and two dates from 2026-11-20–2026-11-25 are none.
const between = '[^\\p{L}\\d]{0,3}';
const beforeLast =
  '[^\\p{L}\\d]{0,6}(?:(?:nr|(?:(?:de|med) )?sista fyra(?: siffrorna)?(?: är)?)[^\\p{L}\\d]{0,3})?';
const yearOfNextDate = '(?<=(?:19|20)\\d\\d)-\\d\\d-\\d\\d(?!\\d)';
// Two digits, also one by one: 6 4 0 8 2 3 - 3 2 3 4, 6.4.0.8.2.3.3.2.3.4.
const two = '(\\d[ .\\t]?\\d)';
const grouped =
  `(?<!\\d)(?:(?:18|19|20)${between})?${two}(${between})${two}(${between})${two}` +
  `(${beforeLast})${two}(${between})${two}(?!\\d|${yearOfNextDate})`;

const pattern = new RegExp(grouped, 'giu');

const decimalDigit = /\p{Nd}/u;
const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const neitherPlain = /\p{Default_Ignorable_Code_Point}|[\p{Nd}--[0-9]]/v;

/** Unicode's decimal digits stand in unbroken runs of ten from zero, so counting back in the run gives the value. */
function asAsciiDigit(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 128 || !decimalDigit.test(character)) return character;
  let before = 0;
  while (decimalDigit.test(String.fromCodePoint(codePoint - before - 1))) before++;
  return String(before % 10);
}

/** A letter O among digits is a nought that was typed on the wrong key. */
const withNoughts = (text: string) => text.replace(/(?<=\d)o(?=\d)/gi, '0');

/** Where a unit of the plain text stood in the text; there where it is when nothing was left out. */
const unitOf = (index: number, at: readonly number[] | undefined) => (at ? (at[index] ?? 0) : index);

/** The text with all digits as 0–9 and invisible characters left out, and where each unit of it stood. */
function plainDigits(text: string): { plain: string; at: number[] } {
  let plain = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of text) {
    const kept = ignorable.test(character) ? '' : asAsciiDigit(character);
    for (let unit = 0; unit < kept.length; unit++) at.push(offset);
    plain += kept;
    offset += character.length;
  }
  return { plain: withNoughts(plain), at };
}

/** Luhn's check over ten digits, as Skatteverket uses it for personal and coordination numbers. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const weighted = Number(digits[index]) * (index % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

/** Months 1–12; days 1–31, or 61–91 in a coordination number. */
function isPlausibleDate(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
}

const hyphen = /^[-\u2010-\u2015\u2212]$/u;

/** The last four as a time of day or a stretch of hours after a date: 2026-11-21 08.15, 2026-11-21 08–16. */
function isTimeOfDay(gap: string, first: number, between: string, last: number): boolean {
  if (gap === between || first > 24) return false;
  if (between === '.' || between === ':') return last < 60;
  return hyphen.test(between) && last > first && last <= 24;
}

/** Decimals in a row are no digits one by one, which are parted alike throughout: 6.4 0.8 2.3 3.2 3.4. */
function hasDecimals(parts: readonly string[]): boolean {
  const within = [0, 2, 4, 6, 8].map((index) => (parts[index] ?? '').replaceAll(/\d/gu, ''));
  const sign = within.find((gap) => gap === '.' || gap === '\t');
  if (sign === undefined) return false;
  const [a, b, , d] = [parts[1], parts[3], parts[5], parts[7]];
  return [...within, a, b, d].some((gap) => gap !== sign);
}

/** An area code of four digits before the rest in pairs: 0910-12 34 56. */
function isPhoneNumber(year: string, gaps: readonly string[]): boolean {
  const [afterYear = '', afterMonth = '', ...others] = gaps;
  return (
    year.startsWith('0') && afterYear === '' && afterMonth !== '' && others.every((gap) => /^\s+$/u.test(gap))
  );
}

const saidBefore = 40;
const saysPersonal = /person(?:nummer|nr|\.?\s?nr)|pnr|p-nr|samordnings|född|födelse|legitim|id-?nummer/iu;

/**
 * A mobile number written together may pass as a number of somebody born in 2007. It is a telephone unless the words
 * before it say otherwise.
 */
function isMobile(whole: string, before: string): boolean {
  return /^07[02369]\d{7}$/u.test(whole) && !saysPersonal.test(before);
}

/**
 * Swedish personal and coordination numbers with a right check digit, in any script's decimal digits and also with
 * invisible characters between them. Source: Skatteverket's description of the number (SKV 704, SKV 707).
 */
export function personalNumbersIn(text: string): Span[] {
  if (!decimalDigit.test(text)) return [];
  const { plain, at } = neitherPlain.test(text)
    ? plainDigits(text)
    : { plain: withNoughts(text), at: undefined };
  pattern.lastIndex = 0;
  const spans: Span[] = [];
  for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
    const [whole, ...parts] = match;
    const [year = '', month = '', day = '', first = '', last = ''] = [0, 2, 4, 6, 8].map((index) =>
      (parts[index] ?? '').replace(/\D/u, ''),
    );
    const [a = '', b = '', c = '', d = ''] = [parts[1], parts[3], parts[5], parts[7]];
    if (
      isPlausibleDate(Number(month), Number(day)) &&
      passesLuhn(year + month + day + first + last) &&
      !hasDecimals(parts) &&
      !isMobile(whole, plain.slice(Math.max(0, match.index - saidBefore), match.index)) &&
      !isTimeOfDay(c, Number(first), d, Number(last)) &&
      !isPhoneNumber(year, [a, b, c, d])
    ) {
      const lastUnit = unitOf(match.index + whole.length - 1, at);
      spans.push({
        start: unitOf(match.index, at),
        end: lastUnit + String.fromCodePoint(text.codePointAt(lastUnit) ?? 0).length,
      });
    } else {
      // A number may begin inside what only looked like one: "rum 12 640823-3234".
      pattern.lastIndex = match.index + 1;
    }
  }
  return spans;
}

/** The text with every personal number replaced. */
export function withoutPersonalNumbers(text: string, replacement: string): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of personalNumbersIn(text)) {
    kept += text.slice(from, start) + replacement;
    from = end;
  }
  return kept + text.slice(from);
}
