/**
 * Cost of the checks on a story of 2 000 characters, beside the naive way to look for names: one regular expression of
 * all of them, case ignored; and precision and recall by kind on each labelled set. Run: node test/bench/checks.ts
 */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { checkText } from '../../shared/checks/check-text.ts';
import { namesByBearers, namesByLanguages } from '../../shared/checks/names/bearers.ts';
import { firstNames, firstNamesAlsoWords } from '../../shared/checks/names/first.ts';
import { moreFirstNames } from '../../shared/checks/names/more.ts';
import { precision, recall, scoreFile } from '../unit/checks/gold.ts';

const storyLength = 2000;
const warmUpMs = 500;
const measuredMs = 3000;

const rows = readFileSync(new URL('../data/personal-data-blind.tsv', import.meta.url), 'utf8').split('\n');
const sentences = rows.map((row) => row.split('\t')[0] ?? '').filter((sentence) => sentence !== '');
const story = sentences.join(' ').slice(0, storyLength);

const names = [firstNames, firstNamesAlsoWords, moreFirstNames, namesByBearers, namesByLanguages]
  .join(' ')
  .split(/\s+/)
  .filter((name) => name !== '');
const anyName = new RegExp(`(?<!\\p{L})(?:${names.join('|')})s?(?!\\p{L})`, 'giu');

function perSecond(work: () => unknown): number {
  const warm = performance.now() + warmUpMs;
  while (performance.now() < warm) work();
  const start = performance.now();
  let times = 0;
  while (performance.now() - start < measuredMs) {
    work();
    times += 1;
  }
  return (times * 1000) / (performance.now() - start);
}

const nameHits = (text: string) => [...text.matchAll(anyName)].length;
// Each time another text: the same one is not read again.
let reading = 0;
const checks = perSecond(() => checkText(`${story} ${reading++}`));
const naive = perSecond(() => nameHits(story));
const labelled = rows
  .filter((row) => row.includes('NAME:'))
  .flatMap((row) => row.match(/NAME:/g) ?? []).length;
const byChecks = sentences.flatMap((text) => checkText(text).filter(({ kind }) => kind === 'name')).length;
const byNaive = sentences.map(nameHits).reduce((sum, count) => sum + count, 0);

console.log(
  `A story of ${storyLength} characters, ${names.length} first names (${Math.round(gzipSync(names.join(' ')).length / 1024)} kB gzipped):`,
);
console.log(`  all checks           ${Math.round(checks)} a second, ${(1000 / checks).toFixed(2)} ms each`);
console.log(`  only naive names     ${Math.round(naive)} a second, ${(1000 / naive).toFixed(2)} ms each`);
console.log(
  `Names in the ${sentences.length} sentences of the blind set: ${labelled} labelled, checks find ${byChecks}, naive finds ${byNaive}.`,
);

const sets = [
  'personal-data-gold.tsv',
  'personal-data-blind.tsv',
  'personal-data-blind-2.tsv',
  'personal-data-blind-3.tsv',
  'personal-data-more.tsv',
  'personal-data-own.tsv',
  'personal-data-apart.tsv',
  'names-any-case.tsv',
  'indirect-own.tsv',
  'indirect-apart.tsv',
];
for (const set of sets) {
  console.log(`\n${set}`);
  for (const [kind, score] of scoreFile(set)) {
    if (score.labelled + score.found === 0) continue;
    console.log(
      `  ${kind.padEnd(22)} P ${precision(score).toFixed(2)}  R ${recall(score).toFixed(2)}  (${score.labelled} labelled, ${score.found} found)`,
    );
  }
}
