// Zero-width characters, bidirectional marks, soft hyphen, variation selectors and other controls.
const invisible =
  /\u034F|[\uFE00-\uFE0F]|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;
const tag = /<\/?[a-zA-Z][^<>]{0,200}>/g;
const entities: [RegExp, string][] = [
  [/&amp;/gi, '&'],
  [/&nbsp;|&#160;/gi, ' '],
  [/&(?:lt|gt|quot|#39|apos);/gi, ' '],
];
const quotes = /["“”„‟«»‹›″]|(?<!\p{L})['’‘‚‛´`]|['’‘‚‛´`](?!\p{L})/gu;
const emoji =
  /(?:[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator})+/gu;
const smiley = /(?<=^|\s)(?:[:;=]-?[)(DPp|/\\]+|<3+|[xX]D+|\^\^)(?=\s|$|[.,!])/g;

const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\p{L}{2,}/giu;

/** Longest answer that is read, in characters; the rest of a longer one is no list of terms. */
const longestAnswer = 4000;

/** An answer as plain text: NFC, no markup, quotes or invisible characters; emoji become line breaks; links are left out. */
export function cleanText(raw: string): string {
  let text = raw
    .slice(0, longestAnswer * 2)
    .toWellFormed()
    .normalize('NFC')
    .slice(0, longestAnswer);
  text = text
    .replace(invisible, '')
    .replace(/\\n/g, '\n')
    .replace(/\u2019(?=\p{L})/gu, "'");
  if (/@|www|http/i.test(text)) text = text.replace(address, '\n');
  if (text.includes('<')) text = text.replace(smiley, '\n').replace(tag, ' ');
  if (text.includes('&')) for (const [entity, character] of entities) text = text.replace(entity, character);
  return text
    .replace(smiley, '\n')
    .replace(emoji, '\n')
    .replace(quotes, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** Letters, digits and single spaces only, lower case: for comparing whole answers with a list. */
export function bareText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const edge = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** A word as written and as it is looked up: lower case, perhaps with a misspelling put right. */
export type Token = { surface: string; word: string };

/** Words of a text without the punctuation around them; the hyphen of "för- och" and an inner colon stay. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const part of text.split(/\s+/)) {
    const bare = part.replace(edge, '');
    if (bare === '') continue;
    const hyphen = /\p{L}-$/u.test(part) ? '-' : '';
    const colon = part.endsWith(':') ? ':' : '';
    tokens.push({ surface: bare + hyphen + colon, word: bare.toLowerCase().normalize('NFC') + hyphen });
  }
  const last = tokens.at(-1);
  if (last?.surface.endsWith(':')) last.surface = last.surface.slice(0, -1);
  return tokens;
}
