// Zero-width characters, bidirectional marks, soft hyphen, variation selectors and other controls.
const invisible =
  /\u034F|[\uFE00-\uFE0F]|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;
// Word's own hyphens, and the minus sign, between letters or at a word's end.
const hyphens = /(?<=\p{L})[\u2010\u2011\u2212]/gu;
const smallFigures = /[\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089]/g;
const tag = /<\/?[a-zA-Z][^<>]{0,200}>/g;
const entities: [RegExp, string][] = [
  [/&amp;/gi, '&'],
  [/&nbsp;|&#160;/gi, ' '],
  [/&(?:lt|gt|quot|#39|apos);/gi, ' '],
];
const quotes = /["“”„‟«»‹›″]|(?<!\p{L})['’‘‚‛´`]|['’‘‚‛´`](?!\p{L})/gu;
const emoji =
  /(?:[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator})+/gu;
const smiley =
  /(?<=^|\s)(?:[:;=]['’]?[-o^]?[)(\]DPpOo3|/\\*]{1,9}|<\/?3{1,9}|[xX]D{1,9}|\^_?\^|[-oOT]_[-oOT]|\\o\/|\(:)(?=\s|$|[.,!])|(?<=\p{L}{2})[:;=]-?[DPp](?=\s|$|[.,!])/gu;

const webAddress = /(?:https?:\/\/|www\.)\S+/iu;
const domainEnd = /\.\p{L}{2,}/gu;

/** A word without the web or e-mail address in it, which becomes a line break. */
function withoutAddress(word: string): string {
  if (webAddress.exec(word)?.index === 0) return '\n';
  const at = word.indexOf('@', 1);
  const last = at < 0 ? undefined : [...word.matchAll(domainEnd)].at(-1);
  if (!last || last.index < at + 2) return word.replace(webAddress, '\n');
  return `\n${word.slice(last.index + last[0].length).replace(webAddress, '\n')}`;
}

/** Longest answer that is read, in characters; the rest of a longer one is no list of terms. */
const longestAnswer = 4000;

/** A long answer in two: what is read, which ends between two words, and the rest, empty when there is none. */
export function cutLong(raw: string): { read: string; rest: string } {
  const whole = raw.toWellFormed().normalize('NFC');
  if (whole.length <= longestAnswer) return { read: whole, rest: '' };
  const between = whole.slice(0, longestAnswer + 1).search(/\s\S*$/u);
  const end = between > 0 ? between : longestAnswer;
  return { read: whole.slice(0, end), rest: whole.slice(end).trim() };
}

/** An answer as plain text: NFC, no markup, quotes or invisible characters; emoji become line breaks; links are left out. */
export function cleanText(raw: string): string {
  let text = raw
    .toWellFormed()
    .normalize('NFC')
    .replace(invisible, '')
    .replace(hyphens, '-')
    .replace(smallFigures, (figure) => figure.normalize('NFKC'))
    .replace(/\\n/g, '\n')
    .replace(/\u2019(?=\p{L})/gu, "'");
  if (/@|www|http/i.test(text)) text = text.replace(/\S+/gu, withoutAddress);
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

// Also what `guardSigns` keeps belongs to a word.
const edge = /^[^\p{L}\p{N}\uE000-\uE00F]+|(?<![^\p{L}\p{N}\uE000-\uE00F])[^\p{L}\p{N}\uE000-\uE00F]+$/gu;

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
