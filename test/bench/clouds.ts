/**
 * Örngott's cloud engine beside stock d3-cloud, vega-wordcloud and wordcloud2.js in one run, on the same terms.
 * `node test/bench/clouds.ts [--quick]`. Milliseconds depend on the machine; the ratios are what counts, and those of CPU
 * time tell most on a busy one.
 */
import { outlineFont } from '../../functions/tools/outline-font.ts';
import { drawInk } from '../../shared/cloud/ink.ts';
import type { CountedTerm } from '../../shared/cloud/layout.ts';
import { maskOf } from '../../shared/cloud/masks.ts';
import { placeTerms } from '../../shared/cloud/place.ts';
import type { PlaceOptions } from '../../shared/cloud/place-options.ts';
import { registerFonts } from '../unit/cloud/canvas-fonts.ts';
import { measure, type Word } from '../unit/cloud/place-measure.ts';
import { emptyDisc, fillOf } from './clouds-fill.ts';
import { d3Cloud, pretendBrowser, type Rival, vegaWordcloud, wordcloud2 } from './clouds-rivals.ts';
import { numbers, zipfTerms } from './clouds-words.ts';

const quick = process.argv.includes('--quick');
const counts = quick ? [50, 100, 200] : [50, 100, 200, 500, 1000, 2000];
/** More terms are not packed finely anywhere, and looking for empty places takes long. */
const finest = 200;
const seeds = quick ? [1, 2] : [1, 2, 3, 4, 5];
const [width, height] = [1600, 1000];
const font = 'nunito-800' as const;
/** Vega and wordcloud2.js take minutes for many words: from so many on they run with the first seeds only. */
const slow = { from: 1000, seeds: 2 };
/** Layouts that a rival may spend on finding the size at which all terms fit. */
const bisections = 7;

interface Took {
  ms: number;
  cpuMs: number;
}

interface Row {
  engine: string;
  took: Took;
  placed: number;
  ink: number;
  fill: number;
  disc: number;
  overlapPx: number;
  sizeError: number;
}

/** The largest size at which all fit; a rival without one is measured at half the smallest size that was tried. */
async function bisected(
  rival: Rival,
  terms: readonly CountedTerm[],
  seed: number,
  layouts: number,
): Promise<Word[]> {
  let [fits, fails] = [0, 400];
  let best: Word[] = [];
  for (let i = 0; i < layouts; i++) {
    const largest = (fits + fails) / 2;
    const words = await rival({ terms, width, height, font, random: numbers(seed) }, largest);
    if (words.length === terms.length) fits = largest;
    else fails = largest;
    if (words.length >= best.length) best = words;
  }
  return best;
}

function ours(terms: readonly CountedTerm[], seed: number, more: Partial<PlaceOptions> = {}): Word[] {
  return placeTerms(terms, {
    width,
    height,
    shape: 'rectangle',
    orientation: 'horizontal',
    font,
    scale: 'sqrt',
    seed,
    outlines: outlineFont(font),
    ...more,
  }).words;
}

/** Rasterising alone: shaping, filling and widening, once, at the sizes of the finished cloud. */
function masksAlone(terms: readonly CountedTerm[], words: readonly Word[]): void {
  const sizes = new Map(words.map(({ term, size }) => [term, size]));
  const cells = terms.length <= 600 ? 0.48 : 0.96;
  const sized = terms.map(({ term }) => ({ term, size: (sizes.get(term) ?? 0) * cells }));
  drawInk(sized, outlineFont(font)).map((ink, i) => maskOf(ink, sized[i]?.size ?? 0, 1, 1));
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ took: Took; result: T }> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { took: { ms: performance.now() - start, cpuMs: (user + system) / 1000 }, result };
}

function judged(engine: string, terms: readonly CountedTerm[], words: readonly Word[], took: Took): Row {
  const most = Math.max(...terms.map(({ people }) => people));
  const people = new Map(terms.map((term) => [term.term, term.people]));
  const largest = Math.max(...words.map(({ size }) => size));
  const sizeError = Math.max(
    ...words.map(({ term, size }) =>
      Math.abs(size / largest / Math.sqrt((people.get(term) ?? 0) / most) - 1),
    ),
  );
  const { inkShare, overlapPx } = measure({ width, height, font, words }, 3);
  const canvas = { width, height, font };
  return {
    ...{ engine, took, ink: inkShare, overlapPx, sizeError },
    placed: words.length / terms.length,
    fill: fillOf(canvas, words),
    disc: terms.length <= finest ? emptyDisc(canvas, words) : Number.NaN,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function print(count: number, rows: readonly Row[], masks: readonly Took[]): void {
  for (const engine of new Set(rows.map((row) => row.engine))) {
    const own = rows.filter((row) => row.engine === engine);
    const cells = [
      count,
      engine.padEnd(15),
      mean(own.map(({ took }) => took.ms)).toFixed(0),
      mean(own.map(({ took }) => took.cpuMs)).toFixed(0),
      `${(100 * mean(own.map(({ placed }) => placed))).toFixed(1)} %`,
      mean(own.map(({ ink }) => ink)).toFixed(3),
      mean(own.map(({ fill }) => fill)).toFixed(3),
      `${(100 * mean(own.map(({ disc }) => disc))).toFixed(1)} %`,
      mean(own.map(({ overlapPx }) => overlapPx)).toFixed(0),
      `${(100 * Math.max(...own.map(({ sizeError }) => sizeError))).toFixed(1)} %`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  const of = (engine: string, value: (row: Row) => number) =>
    mean(rows.filter((row) => row.engine === engine).map(value));
  const stockPer = (value: (row: Row) => number) => of('stock d3-cloud', value) / of('örngott', value);
  const masksCpuMs = mean(masks.map(({ cpuMs }) => cpuMs));
  console.log(
    `| ${count} | → | ${stockPer(({ took }) => took.ms).toFixed(1)}× faster than stock ` +
      `(${stockPer(({ took }) => took.cpuMs).toFixed(1)}× in CPU time), ${(1 / stockPer(({ ink }) => ink)).toFixed(2)}× its ink; ` +
      `masks alone ${masksCpuMs.toFixed(0)} ms CPU, ours ${(of('örngott', ({ took }) => took.cpuMs) / masksCpuMs).toFixed(1)}× that |`,
  );
}

registerFonts();
pretendBrowser();
for (const count of [50, 200]) ours(zipfTerms(count, 99), 1);
console.log(
  '| n | engine | ms | CPU ms | placed | ink share | fill | empty disc | overlap px at 3× | size error |\n|---|---|---|---|---|---|---|---|---|---|',
);
for (const count of counts) {
  const rows: Row[] = [];
  const masks: Took[] = [];
  for (const seed of seeds) {
    const terms = zipfTerms(count, seed);
    const own = await timed(() => ours(terms, seed));
    rows.push(judged('örngott', terms, own.result, own.took));
    if (count <= finest) {
      for (const orientation of ['horizontal', 'mixed'] as const) {
        const fine = await timed(() => ours(terms, seed, { packing: 'fine', orientation }));
        const name = orientation === 'mixed' ? 'fine, mixed' : 'fine';
        rows.push(judged(`örngott, ${name}`, terms, fine.result, fine.took));
      }
    }
    masks.push((await timed(() => masksAlone(terms, own.result))).took);
    const stock = await timed(() => bisected(d3Cloud, terms, seed, bisections));
    rows.push(judged('stock d3-cloud', terms, stock.result, stock.took));
    if (count >= slow.from && seed > slow.seeds) continue;
    const vega = await timed(() => bisected(vegaWordcloud, terms, seed, bisections));
    rows.push(judged('vega-wordcloud', terms, vega.result, vega.took));
    // wordcloud2.js takes seconds for one layout, so that it gets one, at the size that stock d3-cloud found.
    const size = Math.max(...stock.result.map((word) => word.size));
    const task = { terms, width, height, font, random: numbers(seed) };
    const third = await timed(() => wordcloud2(task, size));
    rows.push(judged('wordcloud2.js', terms, third.result, third.took));
  }
  print(count, rows, masks);
}
console.log(
  `\n${width}×${height}, ${font}, lying words, mean of ${seeds.length} seeds (size error: the worst). Ink share is of the ` +
    `words' bounding box. Stock and vega: the size bisected over ${bisections} layouts, padding 1 px; wordcloud2.js: one ` +
    `layout at the size that stock found, grid 4; from n = ${slow.from} on these two ran ${slow.seeds} seeds. Overlap and ` +
    'ink are measured on glyphs drawn anew at 3×. Fill: the words with the gaps that örngott keeps, of the canvas; empty ' +
    `disc: the widest without ink, of its height (to n = ${finest}). Mixed: some words stand.`,
);
