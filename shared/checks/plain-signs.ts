/** Word's hyphens and the minus sign, which stand for an ordinary hyphen. */
const hyphens = /[\u2010\u2011\u2012\u2212]/;
/** Signs that nobody sees and that part what belongs together. */
const unseen = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
/** Every blank but the end of a line. */
const blank = /[^\S\r\n\u2028\u2029]/;
const mark = /\p{M}/u;
const unusual = /[\u00AD\u200B-\u200F\u2010-\u2012\u2060\u2212\uFEFF]|\p{M}|(?! )[^\S\r\n\u2028\u2029]| {2}/u;

/** A text as the checks read it, and where each unit of it stands in the text that was written. */
export interface PlainText {
  text: string;
  /** Where a unit of the text begins and ends in the written one. */
  startOf: (index: number) => number;
  endOf: (index: number) => number;
}

/**
 * Reads letters and their marks as one (NFC), unusual hyphens as hyphens, blanks as one space, and leaves unseen signs
 * out; a text without any of these is itself.
 */
export function plainSigns(written: string): PlainText {
  if (!unusual.test(written))
    return { text: written, startOf: (index) => index, endOf: (index) => index + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  const units: string[] = [];
  for (let at = 0; at < written.length; ) {
    const end = endOfSign(written, at);
    for (const unit of signFor(written.slice(at, end), written, at, units.at(-1))) {
      units.push(unit);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  const past = (index: number) => written.length + index - starts.length;
  return {
    text: units.join(''),
    startOf: (index) => starts[index] ?? past(index),
    endOf: (index) => ends[index] ?? past(index) + 1,
  };
}

/** A letter goes with its marks, of which nobody writes many. */
const mostMarks = 8;

function endOfSign(written: string, at: number): number {
  let end = at + 1;
  while (end < written.length && end - at <= mostMarks && mark.test(written[end] ?? '')) end += 1;
  return end;
}

/** What is read for a sign, as UTF-16 units; none for one that is left out. */
function signFor(sign: string, written: string, at: number, before: string | undefined): string[] {
  if (sign.length > 1) return sign.normalize('NFC').split('');
  if (unseen.test(sign)) {
    // Between two picture signs it is what makes them one.
    const joins =
      sign === '\u200D' && /\p{Extended_Pictographic}|\uFE0F/u.test(written.slice(Math.max(0, at - 2), at));
    return joins ? [sign] : [];
  }
  if (hyphens.test(sign)) return ['-'];
  if (!blank.test(sign)) return [sign];
  return before === ' ' ? [] : [' '];
}
