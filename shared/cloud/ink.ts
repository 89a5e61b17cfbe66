import { glyphMatrix, type OutlineFont } from './drawing/outline.ts';
import { Coverage } from './raster/coverage.ts';
import { eachEdge } from './raster/edges.ts';

/** A term with its font size in board cells. */
export interface SizedTerm {
  readonly term: string;
  readonly size: number;
}

/**
 * The inked cells of a lying word around the middle of its baseline. Of each inked row, from the top: the row, then
 * first and last column of each run.
 */
export type Ink = readonly (readonly number[])[];

/** Share of a cell from which it counts as inked; letters touch fainter cells with less than this. */
const inkedShare = 0.16;
/** Curves become straight pieces no farther from them than this share of a cell. */
const tolerance = 0.05;
/** Room in em above and below the baseline, for Å and ç, and beside the advance. */
const room = { above: 1.15, below: 0.4, beside: 0.2 };

/** Fills each term's outlines once, at its size. */
export function drawInk(terms: readonly SizedTerm[], font: OutlineFont): Ink[] {
  const boxes = terms.map(({ term, size }) => ({
    half: Math.ceil((font.shape(term).advance / 2 + room.beside) * size) + 1,
    above: Math.ceil(room.above * size) + 1,
    below: Math.ceil(room.below * size) + 1,
  }));
  const width = boxes.reduce((most, { half }) => Math.max(most, 2 * half), 1);
  const height = boxes.reduce((most, { above, below }) => Math.max(most, above + below), 1);
  const coverage = new Coverage(width, height);
  const edge = coverage.edge.bind(coverage);
  const shares = new Float32Array(width);
  return boxes.map(({ half, above, below }, i) => {
    const { term: text, size } = terms[i] as SizedTerm;
    const { glyphs, advance } = font.shape(text);
    for (const { glyph, x, y } of glyphs) {
      const matrix = glyphMatrix({ text, x: half, y: above, size, rotate: 0 }, advance, x, y);
      eachEdge(glyph.segments, matrix, tolerance, edge);
    }
    const rows: number[][] = [];
    for (let row = 0; row < above + below; row++) {
      coverage.takeRow(row, 0, 2 * half, shares);
      const runs = runsOf(shares.subarray(0, 2 * half), half);
      if (runs.length > 0) rows.push([row - above, ...runs]);
    }
    return rows;
  });
}

/** First and last column of each inked run, counted from the column `middle`. */
function runsOf(shares: Float32Array, middle: number): number[] {
  const runs: number[] = [];
  let wasInked = false;
  for (let x = 0; x < shares.length; x++) {
    const isInked = (shares[x] as number) >= inkedShare;
    if (isInked !== wasInked) runs.push((isInked ? x : x - 1) - middle);
    wasInked = isInked;
  }
  if (wasInked) runs.push(shares.length - 1 - middle);
  return runs;
}
