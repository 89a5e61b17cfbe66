import type { Span } from '../numbers/personal-number.ts';

// Abbreviations with something after them, so that their stop never ends a sentence ("t.ex. Anna", "kl. 10.30").
const leading =
  /(?:^|[\s(])(?:t\.?\s?ex|bl\.?\s?a|d\.?\s?v\.?\s?s|f\.d|s\.k|p\.?g\.?a|fr\.o\.m|t\.o\.m|kl|ca|ev|enl|inkl|exkl|tel|dr|prof|kap|sid|jfr|obs|\p{Lu})\.$/iu;
// Those that often stand last: before a small letter or a figure their stop ends nothing.
const trailing =
  /(?:^|[\s(])(?:m\.?\s?m|m\.?\s?fl|o\.?\s?s\.?\s?v|o\.?\s?d|e\.d|f\.n|etc|resp|nr|st|max|min|forts|kr|tim|mån|avd|tr|bitr)\.$/iu;
const ending = /(?<![.!?…])[.!?…]+["”»’)\]]*(?=\s|$)|\n+/gu;
const letter = /\p{L}/u;
/** A next sentence opens with a letter, a figure, a quotation mark or a picture sign. */
const opening = /^\s*(?:["”“«»–—-]\s?)?[\p{L}\d\p{Extended_Pictographic}#@]|^\s*$/u;
const capital = /^\s*(?:["”“«»–—-]\s?)?[\p{Lu}\p{Extended_Pictographic}]|^\s*$/u;
/** "Nej … men", "Vad? frågade hon": a small letter goes on with what was said. */
const goesOn = /(?:…|(?<!\.)\.{2,}|[!?]["”»’)\]]*)$/u;

/** Whether a sentence ends at this stop, by what stands before and after it. */
function ends(stop: string, after: string): boolean {
  if (!opening.test(after) || leading.test(stop)) return false;
  return capital.test(after) || !(trailing.test(stop) || goesOn.test(stop));
}

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
    if (isLine || ends(text.slice(Math.max(from, end - 16), end), text.slice(end, end + 8))) close(end);
  }
  close(text.length);
  return spans;
}
