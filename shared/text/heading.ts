import { sentencesOf } from '../checks/wording/sentences.ts';

const maxTitleChars = 90;
/** Shorter than this is an exclamation ("Hej!"), which says nothing in a list. */
const minTitleChars = 12;
/** What decides it stands here: a title, and what follows it so that one sees that it has ended. */
const readForTitle = 2 * maxTitleChars;

/**
 * What a post is called in lists and feeds, of at most 90 characters, and what is then left of its text to show below:
 * the first line or sentence when it can stand alone, otherwise its beginning, cut at a word, and the whole text.
 */
export function headingOf(text: string): { title: string; rest: string } {
  const [first] = sentencesOf(text.slice(0, readForTitle));
  const sentence = first ? text.slice(first.start, first.end) : text.trim();
  const canStandAlone =
    first?.start === 0 &&
    sentence.length >= minTitleChars &&
    sentence.length <= maxTitleChars &&
    // A heading has no links, and what somebody should follow must not be lost in it.
    !/https?:/iu.test(sentence);
  if (canStandAlone) return { title: sentence, rest: text.slice(first.end).trim() };
  return { title: excerptOf(text, maxTitleChars), rest: text };
}

/** What a list shows of a text below its heading, on one line: how it goes on from there, whole words. */
export function leadOf(text: string, maxChars: number): string {
  const { title, rest } = headingOf(text);
  const isWhole = rest !== text;
  if (isWhole) return excerptOf(rest, maxChars);
  const goesOn = text.replace(/\s+/gu, ' ').trim().slice(title.replace(/…$/, '').length);
  return goesOn === '' || goesOn === '…'
    ? ''
    : excerptOf(`…${goesOn.replace(/^[\s,.;:–-]+/u, '')}`, maxChars);
}

/** The beginning of a text on one line, at most so many characters, whole words. */
export function excerptOf(text: string, maxChars: number): string {
  let line = '';
  for (const [word] of text.matchAll(/\S+/gu)) {
    line += line === '' ? word : ` ${word}`;
    if (line.length > maxChars) break;
  }
  if (line.length <= maxChars) return line;
  // A word that fills the whole line is cut rather than left out, but never within a character.
  const cut = line
    .slice(0, maxChars - 1)
    .replace(/(?<!\s)\s+\S*$/u, '')
    .replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/(?<![\s,.;:–-])[\s,.;:–-]+$/u, '')}…`;
}
