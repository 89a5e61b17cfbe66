import type { Finding } from './finding.ts';
import { abbreviations, stiff } from './plainer.ts';

const escaped = (word: string) => word.replaceAll('.', '\\.');
const anyOf = (words: Readonly<Record<string, string>>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const stiffWords = new RegExp(`(?<![\\p{L}-])(?:${anyOf(stiff)})(?![\\p{L}-])`, 'giu');
const shortForms = new RegExp(`(?<![\\p{L}-])(?:${anyOf(abbreviations)})(?![\\p{L}-])`, 'gu');

function each(
  text: string,
  pattern: RegExp,
  plainer: Readonly<Record<string, string>>,
  what: string,
): Finding[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind: 'jargon',
    severity: 'advice',
    span: { start: match.index, end: match.index + match[0].length },
    reason: `”${match[0]}” ${what}`,
    suggestion: `Skriv hellre ”${plainer[match[0]] ?? plainer[match[0].toLowerCase()] ?? ''}”, om det passar.`,
  }));
}

/** Stiff words, the trade's own words and abbreviations, each with a plainer one. */
export const plainWordsIn = (text: string): Finding[] => [
  ...each(text, stiffWords, stiff, 'är ett ord som inte alla känner igen.'),
  ...each(text, shortForms, abbreviations, 'är en förkortning som inte alla känner igen.'),
];
