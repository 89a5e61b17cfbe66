import type { Span } from '../numbers/personal-number.ts';

// Abbreviations whose last stop does not end a sentence ("t.ex. en promenad", "kl. 10.30").
const abbreviation =
  /(?:^|[\s(])(?:t\.?ex|bl\.a|m\.m|m\.fl|d\.v\.s|dvs|o\.s\.v|osv|o\.d|f\.d|s\.k|p\.g\.a|pga|fr\.o\.m|t\.o\.m|e\.d|f\.n|kl|ca|ev|enl|inkl|exkl|resp|nr|tel|st|dr|prof|kap|sid|jfr|forts|max|min|obs|\p{Lu})\.$/iu;
const ending = /(?<![.!?…])[.!?…]+["”»’)\]]*(?=\s|$)|\n+/gu;
const letter = /\p{L}/u;
/** A next sentence opens with a capital letter, a figure, a quotation mark or a picture sign. */
const opening = /^\s*(?:["”“«»–—-]\s?)?[\p{Lu}\d\p{Extended_Pictographic}#@]|^\s*$/u;

/**
 * The sentences of a Swedish text, without blanks around. A line break ends one. Stops inside abbreviations, times and
 * numbers do not, and what has no letter (a lone picture sign) is none.
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const close = (end: number) => {
    const piece = text.slice(from, end);
    const kept = piece.trim();
    const start = from + piece.indexOf(kept);
    if (letter.test(kept)) spans.push({ start, end: start + kept.length });
    from = end;
  };
  ending.lastIndex = 0;
  for (let match = ending.exec(text); match; match = ending.exec(text)) {
    const end = match.index + match[0].length;
    const isLine = match[0].startsWith('\n');
    const stop = text.slice(Math.max(from, end - 16), end);
    if (isLine || (opening.test(text.slice(end, end + 8)) && !abbreviation.test(stop))) close(end);
  }
  close(text.length);
  return spans;
}
