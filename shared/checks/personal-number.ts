/** Where something stands in a text: offsets in UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

// Digits in the groups of a personal number, however people space them: 19640823-3234, 64 08 23 - 32 34, 640823+3234.
const gap = '[\\s.\\-+/\\u2010-\\u2015\\u2212]{0,3}';
const grouped = new RegExp(
  `(?<!\\d)(?:(?:18|19|20)${gap})?(\\d\\d)${gap}(\\d\\d)${gap}(\\d\\d)${gap}(\\d\\d)${gap}(\\d\\d)(?!\\d)`,
  'g',
);

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

/**
 * Swedish personal and coordination numbers with a right check digit. Full-width and other decimal digits count as
 * digits. Source: Skatteverket's description of the number (SKV 704, SKV 707).
 */
export function personalNumbersIn(text: string): Span[] {
  const plain = text.replace(/\p{Nd}/gu, (digit) => (digit.length === 1 ? digit.normalize('NFKC') : digit));
  const spans: Span[] = [];
  for (const match of plain.matchAll(grouped)) {
    const [whole, year = '', month = '', day = '', first = '', last = ''] = match;
    if (isPlausibleDate(Number(month), Number(day)) && passesLuhn(year + month + day + first + last)) {
      spans.push({ start: match.index, end: match.index + whole.length });
    }
  }
  return spans;
}
