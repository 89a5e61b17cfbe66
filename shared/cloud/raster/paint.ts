import type { Drawing } from '../drawing/drawing.ts';
import {
  type Box,
  glyphMatrix,
  type Matrix,
  type OutlineFont,
  type Segment,
  transformBox,
  union,
} from '../drawing/outline.ts';
import { Coverage } from './coverage.ts';
import { eachEdge } from './edges.ts';

/** Some rows of a picture: of each cell, how much of it is inked (0 to 255), and with which of the theme's inks. */
export interface Strip {
  readonly width: number;
  readonly rows: number;
  readonly alphas: Uint8Array;
  readonly inks: Uint8Array;
}

/** A picture's size in cells. */
export interface Grid {
  width: number;
  height: number;
}

/** Few, so that a picture of any height takes little memory; enough to find most letters whole. */
const rowsPerStrip = 256;
/** Curves become straight pieces no farther from them than this share of a cell. */
const tolerance = 0.05;

/**
 * Paints a drawing from the top, strip by strip, on `width` × `height` cells. Each strip is painted over by the next. Of
 * two words that share a cell, the one that covers more of it gives the ink.
 */
export function* paintStrips(drawing: Drawing, font: OutlineFont, { width, height }: Grid): Generator<Strip> {
  const words = wordsOn(drawing, font, width / drawing.width, height / drawing.height);
  const coverage = new Coverage(width, Math.min(rowsPerStrip, height));
  const alphas = new Uint8Array(width * coverage.height);
  const inks = new Uint8Array(alphas.length);
  for (let top = 0; top < height; top += rowsPerStrip) {
    const rows = Math.min(rowsPerStrip, height - top);
    const size = width * rows;
    const strip = { width, rows, alphas: alphas.subarray(0, size), inks: inks.subarray(0, size) };
    alphas.fill(0);
    for (const word of words) {
      if (word.box.bottom >= top && word.box.top < top + rows) paintWord(strip, word, top, coverage);
    }
    yield strip;
  }
}

interface Word {
  ink: number;
  box: Box;
  glyphs: { segments: readonly Segment[]; matrix: Matrix }[];
}

function wordsOn({ runs }: Drawing, font: OutlineFont, scaleX: number, scaleY: number): Word[] {
  return runs.flatMap((run) => {
    const { glyphs, advance } = font.shape(run.text);
    const word: Word = { ink: run.ink, box: nowhere, glyphs: [] };
    for (const { glyph, x, y } of glyphs) {
      if (!glyph.ink) continue;
      const [a, b, c, d, e, f] = glyphMatrix(run, advance, x, y);
      const matrix = [a * scaleX, b * scaleY, c * scaleX, d * scaleY, e * scaleX, f * scaleY] as const;
      word.box = union(word.box, transformBox(glyph.ink, matrix));
      word.glyphs.push({ segments: glyph.segments, matrix });
    }
    return word.glyphs.length > 0 ? [word] : [];
  });
}

const nowhere: Box = {
  left: Number.POSITIVE_INFINITY,
  top: Number.POSITIVE_INFINITY,
  right: Number.NEGATIVE_INFINITY,
  bottom: Number.NEGATIVE_INFINITY,
};

function paintWord(
  { width, rows, alphas, inks }: Strip,
  { ink, box, glyphs }: Word,
  top: number,
  coverage: Coverage,
): void {
  const edge = coverage.edge.bind(coverage);
  for (const {
    segments,
    matrix: [a, b, c, d, e, f],
  } of glyphs) {
    eachEdge(segments, [a, b, c, d, e, f - top], tolerance, edge);
  }
  const from = Math.max(0, Math.floor(box.left));
  const past = Math.min(width, Math.ceil(box.right) + 1);
  if (from >= past) return;
  const shares = new Float32Array(past - from);
  const last = Math.min(rows - 1, Math.ceil(box.bottom) - top);
  for (let row = Math.max(0, Math.floor(box.top) - top); row <= last; row++) {
    coverage.takeRow(row, from, past, shares);
    const start = row * width + from;
    for (let i = 0; i < shares.length; i++) {
      const alpha = Math.round(255 * (shares[i] as number));
      if (alpha === 0) continue;
      const before = alphas[start + i] as number;
      if (alpha > before) inks[start + i] = ink;
      alphas[start + i] = Math.min(255, alpha + before);
    }
  }
}
