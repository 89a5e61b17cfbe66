/** A word of a text, with what a check needs to know of its place. Offsets in UTF-16 units, end exclusive. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** It begins a sentence, a line, a quotation or what follows a colon, so its capital letter says nothing. */
  opens: boolean;
  /** What stands between it and the word before. */
  gap: string;
}

const word = /\p{L}[\p{L}\p{M}]*(?:[-’']\p{L}[\p{L}\p{M}]*)*/gu;
const opening = /[.!?…:]["”»’)\]]*\s|[\n•*]|(?:^|\s)[-–—]\s|(?:^|[\s(])["”“«»]$|\p{Extended_Pictographic}/u;
// "bl.a. Anna", "J. Ek": the stop does not end a sentence.
const shortened =
  /^(?:bl|ca|dr|dvs|el|enl|etc|ev|ex|exkl|forts|f|fr|förf|inkl|kap|kl|kr|max|min|m|mfl|mm|nr|o|obs|osv|p|pga|prof|resp|s|sek|sid|st|t|tel|tex|tr|ung|v|å)$|^\p{Lu}$/iu;

/** "a) Anna": the letter counts, as a number does, and a sentence begins. */
const isLabelled = (before: string, gap: string): boolean => before.length === 1 && /^\)\s/u.test(gap);

/** The words of a text in order. Digits and signs are no words; parts with a hyphen are one. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  let before = '';
  word.lastIndex = 0;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const start = match.index;
    const gap = text.slice(last, start);
    const afterShort = gap !== ' ' && /^\.\s*$/u.test(gap) && shortened.test(before);
    words.push({
      text: match[0],
      start,
      end: start + match[0].length,
      opens: last === 0 || (gap !== ' ' && !afterShort && (opening.test(gap) || isLabelled(before, gap))),
      gap,
    });
    last = start + match[0].length;
    before = match[0];
  }
  return words;
}

const joint = /[-’']/gu;

/** Where words begin, also the later parts of those with a hyphen. */
export function wordStarts(words: readonly Word[]): number[] {
  const starts: number[] = [];
  for (const { text, start } of words) {
    starts.push(start);
    joint.lastIndex = 0;
    while (joint.test(text)) starts.push(start + joint.lastIndex);
  }
  return starts;
}
