import { withoutPersonalNumbers } from '../checks/numbers/personal-number.ts';
import { addAll } from '../lists.ts';
import { bareText, cleanText, cutLong, type Token, tokenise } from './clean.ts';
import type { Language } from './language/language.ts';
import { type Phrase, phrasesOf, type Skipped } from './phrases.ts';
import { type Reason, reasonFor } from './reasons.ts';
import { splitLists } from './split.ts';

/** A line cut at its list marks: parts of words, what is not read at all, or the reason why there are no parts. */
export type CutLine = { parts: Token[][]; skipped: Skipped[]; reason?: Reason };

/** A line that has been read: its phrases, the parts that made none, and the reason when no part made one. */
export type ReadLine = { phrases: Phrase[]; skipped: Skipped[]; reason?: Reason };

/** Stands for a personal number while a line is read: a letter of a script that nobody writes. */
const numberMark = '\u{10600}';
const markNumbers = (text: string) => withoutPersonalNumbers(text, ` ${numberMark} `);
const nameMarks = (text: string) => text.replaceAll(numberMark, '[personnummer]');

/** Cuts one raw line; `questions` are bare texts that are no answer. */
export function cutLine(
  raw: string,
  language: Language,
  keepWhole: boolean,
  questions: ReadonlySet<string>,
): CutLine {
  const { read, rest } = cutLong(markNumbers(raw));
  // Once more: what stood between the digits may have been markup.
  const text = markNumbers(cleanText(read));
  const tooLong: Skipped[] = rest === '' ? [] : [{ text: nameMarks(rest), reason: 'too_long' }];
  const reason = reasonFor(raw, text);
  if (reason) return { parts: [], skipped: tooLong, reason };
  if (questions.has(bareText(text))) return { parts: [], skipped: tooLong, reason: 'question' };
  const all = keepWhole ? [wholeLine(text)] : splitLists(text, language);
  const parts = all.filter((part) => !hasNumber(part));
  const skipped = [...all.filter(hasNumber).map(skippedNumber), ...tooLong];
  return parts.some((part) => part.length > 0)
    ? { parts, skipped }
    : { parts: [], skipped, reason: 'symbols' };
}

function hasNumber(part: Token[]): boolean {
  return part.some(({ surface }) => surface.includes(numberMark));
}

function skippedNumber(part: Token[]): Skipped {
  return { text: nameMarks(part.map(({ surface }) => surface).join(' ')), reason: 'personal_number' };
}

function wholeLine(text: string): Token[] {
  const marked = text.replace(/^\s*(?:[-–—*•·]+\s+|\(?\d{1,2}[.)]\s+)/u, '');
  return withMarks(marked);
}

/** Keeps "&" and commas of a whole line, which its meaning needs ("Larm & Nycklar"). */
function withMarks(text: string): Token[] {
  const tokens: Token[] = [];
  for (const part of text.split(/\s+/)) {
    const [token] = tokenise(part);
    if (token)
      tokens.push({ ...token, surface: token.surface + (/(?<![,;:])[,;:]+$/.exec(part)?.[0] ?? '') });
    else if (/^[&+/–—-]$/.test(part) && tokens.length > 0)
      tokens.push({ surface: part, word: part === '–' ? '-' : part === '&' ? 'och' : part });
  }
  const last = tokens.at(-1);
  if (last) last.surface = last.surface.replace(/(?<![,;:])[,;:]+$/, '');
  return tokens;
}

/** Reads a cut line with misspelt words put right. */
export function readLine(
  cut: CutLine,
  corrections: ReadonlyMap<string, string>,
  language: Language,
  keepWhole: boolean,
): ReadLine {
  const phrases: Phrase[] = [];
  const skipped = [...cut.skipped];
  for (const part of cut.parts) {
    const tokens = part.map((token) => ({ ...token, word: corrections.get(token.word) ?? token.word }));
    const found = phrasesOf(tokens, language, keepWhole);
    addAll(phrases, found.phrases);
    addAll(skipped, found.skipped);
  }
  const reason =
    phrases.length === 0
      ? (cut.skipped[0]?.reason ?? cut.reason ?? skipped[0]?.reason ?? 'fillers')
      : undefined;
  return { phrases, skipped, ...(reason ? { reason } : {}) };
}
