import { bareText, cleanText, type Token, tokenise } from './clean.ts';
import type { Language } from './language.ts';
import { type Phrase, phrasesOf, type Skipped } from './phrases.ts';
import { type Reason, reasonFor } from './reasons.ts';
import { splitLists } from './split.ts';

/** A line cut at its list marks: parts of words, or the reason why there are none. */
export type CutLine = { parts: Token[][]; reason?: Reason };

/** A line that has been read: its phrases, the parts that made none, and the reason when no part made one. */
export type ReadLine = { phrases: Phrase[]; skipped: Skipped[]; reason?: Reason };

/** Cuts one raw line; `questions` are bare texts that are no answer. */
export function cutLine(
  raw: string,
  language: Language,
  keepWhole: boolean,
  questions: ReadonlySet<string>,
): CutLine {
  const text = cleanText(raw);
  const reason = reasonFor(raw, text);
  if (reason) return { parts: [], reason };
  if (questions.has(bareText(text))) return { parts: [], reason: 'question' };
  const parts = keepWhole ? [wholeLine(text)] : splitLists(text, language);
  return parts.some((part) => part.length > 0) ? { parts } : { parts: [], reason: 'symbols' };
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
    if (token) tokens.push({ ...token, surface: token.surface + (/[,;:]+$/.exec(part)?.[0] ?? '') });
    else if (/^[&+/–—-]$/.test(part) && tokens.length > 0)
      tokens.push({ surface: part, word: part === '–' ? '-' : part });
  }
  const last = tokens.at(-1);
  if (last) last.surface = last.surface.replace(/[,;:]+$/, '');
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
  const skipped: Skipped[] = [];
  for (const part of cut.parts) {
    const tokens = part.map((token) => ({ ...token, word: corrections.get(token.word) ?? token.word }));
    const found = phrasesOf(tokens, language, keepWhole);
    phrases.push(...found.phrases);
    skipped.push(...found.skipped);
  }
  const reason = cut.reason ?? (phrases.length === 0 ? (skipped[0]?.reason ?? 'fillers') : undefined);
  return { phrases, skipped, ...(reason ? { reason } : {}) };
}
