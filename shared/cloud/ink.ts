import { cssFont, type GlyphCanvas } from './canvas.ts';
import type { FontId } from './layout.ts';

/** A term with its font size in board cells and its advance in em. */
export interface SizedTerm {
  readonly term: string;
  readonly size: number;
  readonly advance: number;
}

/**
 * The inked cells of a lying word around the middle of its baseline. Of each inked row, from the top: the row, then
 * first and last column of each run.
 */
export type Ink = readonly (readonly number[])[];

const measuredPx = 100;
/** Alpha from which a cell counts as inked; fainter cells are touched by less than this share of ink. */
const inkedAlpha = 20;
/** Below this many cells letters are not worth drawing: the word counts as its whole box. */
const smallestDrawn = 4;

/** The advance of each term in em. */
export function measureAdvances(terms: readonly string[], font: FontId, canvas: GlyphCanvas): number[] {
  canvas.context.font = cssFont(font, measuredPx);
  return terms.map((term) => canvas.context.measureText(term).width / measuredPx);
}

/**
 * Columns that letters lean per row. Upright small letters are hinted: drawn up to a cell lower than the same outlines
 * are when enlarged, so that words could meet in print. Leaning ones are not, and this little cannot be seen.
 */
const slant = 0.001;

/** A word's place on a sheet, in cells. */
interface Slot {
  index: number;
  x: number;
  y: number;
  width: number;
  ascent: number;
  height: number;
}

/**
 * Draws every term once. Words lie side by side on the canvas, which is read back when it is full, because reading
 * costs more than drawing.
 */
export function drawInk(terms: readonly SizedTerm[], font: FontId, canvas: GlyphCanvas): Ink[] {
  const inks: Ink[] = [];
  for (const sheet of sheets(terms, canvas)) {
    const data = drawSheet(sheet, terms, font, canvas);
    for (const slot of sheet) inks[slot.index] = inkOf(data, canvas.width, slot);
  }
  return terms.map((term, i) => inks[i] ?? boxOf(term));
}

/** Shares the words out on shelves, sheet after sheet. Room is left for Å above and ç below, and beside the advance. */
function sheets(terms: readonly SizedTerm[], canvas: GlyphCanvas): Slot[][] {
  const result: Slot[][] = [[]];
  let [x, y, shelf] = [0, 0, 0];
  terms.forEach(({ advance, size }, index) => {
    if (size < smallestDrawn) return;
    const width = Math.ceil((advance + 0.4) * size) + 2;
    const ascent = Math.ceil(1.15 * size) + 1;
    const height = ascent + Math.ceil(0.4 * size) + 1;
    if (width > canvas.width || height > canvas.height) return;
    if (x + width > canvas.width) [x, y, shelf] = [0, y + shelf, 0];
    if (y + height > canvas.height) {
      result.push([]);
      [x, y, shelf] = [0, 0, 0];
    }
    result.at(-1)?.push({ index, x, y, width, ascent, height });
    x += width;
    shelf = Math.max(shelf, height);
  });
  return result;
}

function drawSheet(
  sheet: readonly Slot[],
  terms: readonly SizedTerm[],
  font: FontId,
  { width, context }: GlyphCanvas,
): Uint8ClampedArray {
  const height = Math.max(1, ...sheet.map((slot) => slot.y + slot.height));
  context.clearRect(0, 0, width, height);
  context.fillStyle = '#000';
  for (const slot of sheet) {
    const { term, size, advance } = terms[slot.index] as SizedTerm;
    context.font = cssFont(font, size);
    const baseline = slot.y + slot.ascent;
    context.setTransform(1, 0, slant, 1, -slant * baseline, 0);
    context.fillText(term, slot.x + (slot.width >> 1) - (advance * size) / 2, baseline);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  return context.getImageData(0, 0, width, height).data;
}

function inkOf(data: Uint8ClampedArray, stride: number, slot: Slot): Ink {
  const rows: number[][] = [];
  const middle = slot.width >> 1;
  for (let row = 0; row < slot.height; row++) {
    const runs = [row - slot.ascent];
    const start = ((slot.y + row) * stride + slot.x) * 4 + 3;
    let wasInked = false;
    for (let column = 0; column < slot.width; column++) {
      const inked = (data[start + 4 * column] as number) >= inkedAlpha;
      if (inked !== wasInked) runs.push((inked ? column : column - 1) - middle);
      wasInked = inked;
    }
    if (wasInked) runs.push(slot.width - 1 - middle);
    if (runs.length > 1) rows.push(runs);
  }
  return rows;
}

/** A word too small or too large to be drawn on the canvas. */
function boxOf({ advance, size }: SizedTerm): Ink {
  const half = Math.ceil((advance * size) / 2);
  const [above, below] = [Math.ceil(1.05 * size), Math.ceil(0.3 * size)];
  return Array.from({ length: above + below }, (_, row) => [row - above, -half, half]);
}
