import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadDictionary } from '../../../functions/tools/dictionary.ts';
import { groupTerms } from '../../../shared/terms/group.ts';

const dictionary = await loadDictionary();

/** Lines that real tools' users reported as counted or shown wrongly; the files say what is right. */
const cases = ['term-cases.tsv', 'term-cases-own.tsv']
  .map((name) => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'))
  .join('\n')
  .split('\n')
  .filter((row) => row.includes('\t') && !row.startsWith('#'))
  .map((row) => {
    const [lines = '', right = '', why = ''] = row.split('\t');
    return { lines: lines.split(' / '), right, why };
  });

function termsOf(lines: string[]): string[] {
  const people = lines.map((text, index) => ({ text, person: String(index) }));
  return groupTerms(people, dictionary).terms.map(({ term }) => term);
}

/** The terms that the case's word for what is right asks for. */
function expected(right: string, lines: string[]): unknown {
  const [kind, value = ''] = right.split(/: (.*)/s);
  if (kind === 'apart') return expect.toSatisfy((terms: string[]) => terms.length === lines.length);
  if (kind === 'none') return [];
  return kind === 'terms' ? value.split(' | ') : [value];
}

test.each(cases)('$lines: $right', ({ lines, right }) => {
  expect(termsOf(lines)).toEqual(expected(right, lines));
});
