/** Lines by question, as one person wrote them. Apart from the schemas, so that the phone's script stays small. */
export type Lines = Record<string, string[]>;

// Zero-width, direction and filler characters carry no text of their own but can hide or turn what others see.
// U+200D stays: it holds an emoji's parts together.
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
// biome keeps control characters out of regular expressions, so they are filtered by code point.
const isControl = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160);
};

/** One line as it is stored: composed characters, single spaces, nothing invisible. */
export function tidyLine(raw: string): string {
  const composed = raw.toWellFormed().normalize('NFC').replace(invisible, '');
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
