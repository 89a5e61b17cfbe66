/**
 * Cost and quality of term grouping beside two rivals: the naive way (lower case, split at commas) and Hunspell in
 * WebAssembly, which the project could use for spelling. Run: node test/bench/terms.ts
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { loadDictionary } from '../../functions/tools/dictionary.ts';
import { groupTerms } from '../../shared/terms/group.ts';
import { readLabelled, scorePairs } from '../unit/terms/gold.ts';

const answerCount = 8000;
const rounds = 5;
const megabyte = 2 ** 20;

const rssMb = () => process.memoryUsage().rss / megabyte;
const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function timed<T>(work: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

function naiveTerms(text: string): string[] {
  const parts = text.toLowerCase().split(/[,;\n]/);
  return parts.map((part) => part.trim().replace(/[.!?]+$/, '')).filter((part) => part !== '');
}

function naivePairs(rows: { raw: string; labels: string[] }[]): { precision: number; recall: number } {
  const terms = rows.map(({ raw }) => naiveTerms(raw));
  let right = 0;
  let grouped = 0;
  let same = 0;
  for (const [i, a] of rows.entries()) {
    for (const [j, b] of rows.slice(0, i).entries()) {
      const isSame = a.labels.some((label) => b.labels.includes(label));
      const isGrouped = terms[i]?.some((term) => terms[j]?.includes(term)) ?? false;
      if (isSame) same += 1;
      if (isGrouped) grouped += 1;
      if (isSame && isGrouped) right += 1;
    }
  }
  return { precision: right / grouped, recall: right / same };
}

const before = rssMb();
const loadStart = performance.now();
const dictionary = await loadDictionary();
const loadMs = performance.now() - loadStart;
const dictionaryMb = rssMb() - before;

const file = readFileSync(new URL('../data/workshop-answers.csv', import.meta.url), 'utf8');
const rows: string[][] = parse(file, { delimiter: ';', from_line: 2, bom: true });
const lines = Array.from({ length: answerCount }, (_, index) => {
  const row = rows[index % rows.length] ?? [];
  return { text: row[3] ?? '', person: `${row[1]}-${Math.floor(index / rows.length)}` };
});

const first = timed(() => groupTerms(lines, dictionary));
const again = Array.from({ length: rounds }, () => timed(() => groupTerms(lines, dictionary)).ms);
// Each line made unlike all others, so that nothing read before helps.
const distinct = lines.map((line, index) => ({ ...line, text: `${line.text}, nr ${index}` }));
const unlike = timed(() => groupTerms(distinct, dictionary));
const naive = Array.from({ length: rounds }, () => timed(() => lines.map(({ text }) => naiveTerms(text))).ms);

const hunspellBefore = rssMb();
const hunspellStart = performance.now();
const { createHunspellFromStrings } = await import('hunspell-wasm');
const { default: swedish } = await import('dictionary-sv');
const decoder = new TextDecoder();
await createHunspellFromStrings(decoder.decode(swedish.aff), decoder.decode(swedish.dic));
const hunspellMs = performance.now() - hunspellStart;
const hunspellMb = rssMb() - hunspellBefore;

console.table([
  { what: 'load: own dictionary', ms: Math.round(loadMs), rssMb: Math.round(dictionaryMb) },
  { what: 'load: hunspell-wasm', ms: Math.round(hunspellMs), rssMb: Math.round(hunspellMb) },
  { what: `group ${answerCount} answers, first time`, ms: Math.round(first.ms) },
  { what: `group ${answerCount} answers, median of ${rounds}`, ms: Math.round(median(again)) },
  { what: `group ${answerCount} answers, all unlike`, ms: Math.round(unlike.ms) },
  { what: `naive, ${answerCount} answers, median of ${rounds}`, ms: Math.round(median(naive)) },
]);
console.table(
  ['terms-gold.tsv', 'words-gold.tsv', 'terms-blind.tsv'].flatMap((name) => {
    const labelled = readLabelled(name);
    const ours = scorePairs(labelled, dictionary);
    const theirs = naivePairs(labelled);
    const round = (value: number) => Number(value.toFixed(3));
    return [
      { name, way: 'grouping', precision: round(ours.precision), recall: round(ours.recall) },
      { name, way: 'naive', precision: round(theirs.precision), recall: round(theirs.recall) },
    ];
  }),
);
console.log(`${first.result.terms.length} terms from ${answerCount} answers`);
