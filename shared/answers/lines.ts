/** Lines by question, as one person wrote them. Apart from the schemas, so that the phone's script stays small. */
export type Lines = Record<string, string[]>;

// Characters without a look of their own can hide or turn what others see: zero-width, direction, fillers. The
// joiner and the variation selectors stay, because they hold an emoji together.
const invisible = /(?![\u200d\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu;
// `toWellFormed` does the same, but phones from 2022 lack it.
const halfCharacter = /\p{Surrogate}/gu;
// biome keeps control characters out of regular expressions, so they are filtered by code point.
const isControl = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160);
};

/** One line as it is stored: composed characters, single spaces, nothing invisible. */
export function tidyLine(raw: string): string {
  const composed = raw.replace(halfCharacter, '\ufffd').replace(invisible, '').normalize('NFC');
  return Array.from(composed, (character) => (isControl(character) ? ' ' : character))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A field's text as lines: one per row, empty rows left out. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map(tidyLine)
    .filter((line) => line !== '');
}

/** Whether two answers say the same, line by line. */
export function sameLines(one: Lines, other: Lines): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].every((id) => (one[id] ?? []).join('\n') === (other[id] ?? []).join('\n'));
}
