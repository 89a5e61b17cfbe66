import type { Finding } from '../finding.ts';
import { lowered, spansAt } from '../found.ts';
import { abbreviations, stiff } from './plainer.ts';

const escaped = (word: string) => word.replaceAll('.', '\\.');
const anyOf = (words: Readonly<Record<string, string>>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const stiffWords = new RegExp(`(?<![\\p{L}-])(?:${anyOf(stiff)})(?![\\p{L}-])`, 'uy');
const shortForms = new RegExp(`(?<![\\p{L}-])(?:${anyOf(abbreviations)})(?![\\p{L}-])`, 'uy');

function each(
  text: string,
  searched: string,
  starts: readonly number[],
  pattern: RegExp,
  plainer: Readonly<Record<string, string>>,
  what: string,
): Finding[] {
  return spansAt(searched, pattern, starts).map((span) => ({
    kind: 'jargon',
    severity: 'advice',
    span,
    reason: `”${text.slice(span.start, span.end)}” ${what}`,
    suggestion: `Skriv hellre ”${plainer[searched.slice(span.start, span.end)] ?? ''}”, om det passar.`,
  }));
}

/** Stiff words, the trade's own words and abbreviations, each with a plainer one. */
export const plainWordsIn = (text: string, starts: readonly number[]): Finding[] => [
  ...each(text, lowered(text), starts, stiffWords, stiff, 'är ett ord som inte alla känner igen.'),
  ...each(text, text, starts, shortForms, abbreviations, 'är en förkortning som inte alla känner igen.'),
];
