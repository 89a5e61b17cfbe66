/** Word's hyphens and the minus sign, which stand for an ordinary hyphen. */
const hyphens = /[\u2010\u2011\u2012\u2212]/g;
/** Signs that nobody sees and that part what belongs together. */
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const unusual = /[\u00AD\u200B-\u200D\u2010-\u2012\u2060\u2212\uFEFF]/;

/** A text as the checks read it, and where each unit of it stands in the text that was written. */
export interface PlainText {
  text: string;
  /** The place of a unit in the written text; also of the end. */
  placeOf: (index: number) => number;
}

/** Reads unusual hyphens as hyphens and leaves unseen signs out; a text without either is itself. */
export function plainSigns(written: string): PlainText {
  if (!unusual.test(written)) return { text: written, placeOf: (index) => index };
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < written.length; at += 1) {
    const unit = written[at] ?? '';
    // Between two picture signs it is what makes them one.
    const joins = unit === '\u200D' && /\p{Extended_Pictographic}|\uFE0F/u.test(written.slice(at - 2, at));
    if (unseen.test(unit) && !joins) continue;
    places.push(at);
    text += unit.replace(hyphens, '-');
  }
  return { text, placeOf: (index) => places[index] ?? (index < places.length ? index : written.length) };
}
