import { largest, smallest } from '../../lists.ts';

/** One drawing command of a glyph, in em with y downwards from the baseline. */
export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Glyph {
  /** Unique within the font, and usable in an XML id. */
  id: string;
  segments: Segment[];
  /** The inked box in em; undefined for a space. */
  ink: Box | undefined;
}

/** A text's glyphs with their places along the baseline, and the pen's advance; all in em. */
export interface ShapedText {
  glyphs: { glyph: Glyph; x: number; y: number }[];
  advance: number;
}

/** The port to a font: what the outlines of print files, the SVGs and the preflight need to know. */
export interface OutlineFont {
  /** Grid units per em: outlines rounded to this grid lose nothing. */
  unitsPerEm: number;
  /** Height of a lower-case x, in em. */
  xHeight: number;
  shape(text: string): ShapedText;
  /** The characters that the font cannot draw, each once. */
  missing(text: string): string[];
}

/** A line of text at a place: the middle of its baseline, turned clockwise about it. */
export interface TextRun {
  text: string;
  x: number;
  y: number;
  /** Font size (em) in the drawing's unit. */
  size: number;
  rotate: 0 | 90 | -90;
}

/** x' = a·x + c·y + e, y' = b·x + d·y + f, as in SVG and PDF. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Takes a glyph's em coordinates to the drawing's, for a pen that stands `penX`, `penY` em from the text's start. */
export function glyphMatrix(run: TextRun, advance: number, penX: number, penY: number): Matrix {
  const cos = run.rotate === 0 ? 1 : 0;
  const sin = run.rotate / 90;
  const s = run.size;
  const x = penX - advance / 2;
  return [
    s * cos,
    s * sin,
    -s * sin,
    s * cos,
    run.x + s * (cos * x - sin * penY),
    run.y + s * (sin * x + cos * penY),
  ];
}

export function transformBox(box: Box, [a, b, c, d, e, f]: Matrix): Box {
  const xs = [a * box.left + c * box.top + e, a * box.right + c * box.bottom + e];
  const ys = [b * box.left + d * box.top + f, b * box.right + d * box.bottom + f];
  return { left: smallest(xs), right: largest(xs), top: smallest(ys), bottom: largest(ys) };
}

/** The box that the runs ink; undefined when nothing is inked. */
export function inkBounds(font: OutlineFont, runs: Iterable<TextRun>): Box | undefined {
  let bounds: Box | undefined;
  for (const run of runs) {
    const { glyphs, advance } = font.shape(run.text);
    for (const { glyph, x, y } of glyphs) {
      if (glyph.ink === undefined) continue;
      const box = transformBox(glyph.ink, glyphMatrix(run, advance, x, y));
      bounds = bounds === undefined ? box : union(bounds, box);
    }
  }
  return bounds;
}

export function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** Applies a matrix to each point of the segments. */
export function transformSegments(segments: Segment[], matrix: Matrix): Segment[] {
  return segments.map((segment) => transformSegment(segment, matrix));
}

function transformSegment(s: Segment, [a, b, c, d, e, f]: Matrix): Segment {
  const x = (px: number, py: number) => a * px + c * py + e;
  const y = (px: number, py: number) => b * px + d * py + f;
  switch (s[0]) {
    case 'M':
    case 'L':
      return [s[0], x(s[1], s[2]), y(s[1], s[2])];
    case 'Q':
      return ['Q', x(s[1], s[2]), y(s[1], s[2]), x(s[3], s[4]), y(s[3], s[4])];
    case 'C':
      return ['C', x(s[1], s[2]), y(s[1], s[2]), x(s[3], s[4]), y(s[3], s[4]), x(s[5], s[6]), y(s[5], s[6])];
    case 'Z':
      return s;
  }
}
