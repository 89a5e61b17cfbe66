import { cssFont, type GlyphCanvas } from './canvas.ts';
import type { FontId } from './layout.ts';

/**
 * The cells that one word takes with its gap, as runs (row, first column, last column) around the middle of its
 * baseline. The longest come first: they collide soonest, and farthest can be jumped.
 */
export interface Mask {
  readonly runs: Int16Array;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A term to draw, at its size in board cells. */
export interface SizedTerm {
  readonly term: string;
  readonly size: number;
  readonly advance: number;
}

/** How much of an em of free room a word keeps around itself; a neighbour adds its own. */
const gapEm = 0.03;
/** The same at its two ends, in the band where the small letters are: two ends meeting look like a word space. */
const endGapEm = 0.15;
const bandEm = { top: 0.5, bottom: 0 };
/** Slits narrower than this between the letters of one word are closed: no other word fits in them. */
const slitEm = 0.22;
/** Share of a cell that has to be inked for it to count. */
const inkThreshold = 48;
/** Below this size letters are too small to be drawn: the word takes its whole box. */
const smallestDrawn = 4;

const measuredPx = 100;

/** Advance of each term in em. */
export function measureAdvances(terms: readonly string[], font: FontId, canvas: GlyphCanvas): number[] {
  canvas.context.font = cssFont(font, measuredPx);
  return terms.map((term) => canvas.context.measureText(term).width / measuredPx);
}

interface Cell {
  index: number;
  x: number;
  y: number;
  width: number;
  ascent: number;
  height: number;
}

/**
 * Draws every term once and returns its mask, lying. `minGap` is the least half gap in cells.
 * Words are drawn side by side on the canvas and read back a canvas at a time, because reading is what takes time.
 */
export function drawMasks(
  terms: readonly SizedTerm[],
  font: FontId,
  canvas: GlyphCanvas,
  minGap: number,
): Mask[] {
  const masks: Mask[] = [];
  let sheet: Cell[] = [];
  let [x, y, shelf] = [0, 0, 0];
  const flush = () => {
    if (sheet.length > 0) readSheet(sheet, Math.min(canvas.height, y + shelf));
    sheet = [];
    [x, y, shelf] = [0, 0, 0];
  };
  const readSheet = (cells: Cell[], height: number) => {
    const { context } = canvas;
    context.clearRect(0, 0, canvas.width, height);
    context.fillStyle = '#000';
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    for (const cell of cells) {
      const { term, size, advance } = terms[cell.index] as SizedTerm;
      context.font = cssFont(font, size);
      context.fillText(term, cell.x + (cell.width >> 1) - (advance * size) / 2, cell.y + cell.ascent);
    }
    const { data } = context.getImageData(0, 0, canvas.width, height);
    for (const cell of cells) {
      const { size } = terms[cell.index] as SizedTerm;
      masks[cell.index] = maskOf(inkRows(data, canvas.width, cell), size, minGap);
    }
  };
  terms.forEach(({ advance, size }, index) => {
    if (size < smallestDrawn) {
      masks[index] = boxMask(advance, size, minGap);
      return;
    }
    const width = Math.ceil(advance * size + 0.4 * size) + 2;
    const ascent = Math.ceil(1.1 * size) + 1;
    const height = ascent + Math.ceil(0.35 * size) + 1;
    if (x + width > canvas.width) [x, y, shelf] = [0, y + shelf, 0];
    if (y + height > canvas.height) flush();
    sheet.push({ index, x, y, width, ascent, height });
    x += width;
    shelf = Math.max(shelf, height);
  });
  flush();
  return masks;
}

/** Runs of ink per row, around the middle of the baseline: [row, from, to, from, to, …]. */
function inkRows(data: Uint8ClampedArray, stride: number, cell: Cell): number[][] {
  const rows: number[][] = [];
  const middle = cell.width >> 1;
  for (let row = 0; row < cell.height; row++) {
    const runs: number[] = [row - cell.ascent];
    const start = ((cell.y + row) * stride + cell.x) * 4 + 3;
    let inside = false;
    for (let column = 0; column < cell.width; column++) {
      const inked = (data[start + column * 4] as number) >= inkThreshold;
      if (inked !== inside) runs.push(inked ? column - middle : column - 1 - middle);
      inside = inked;
    }
    if (inside) runs.push(cell.width - 1 - middle);
    if (runs.length > 1) rows.push(runs);
  }
  return rows;
}

function boxMask(advance: number, size: number, minGap: number): Mask {
  const half = Math.max(0, Math.ceil((advance * size) / 2));
  const rows: number[][] = [];
  for (let row = -Math.max(1, Math.ceil(0.95 * size)); row < Math.max(0, Math.ceil(0.25 * size)); row++) {
    rows.push([row, -half, half]);
  }
  return maskOf(rows, size, minGap);
}

/** Widens the ink by the gap and closes the slits. */
function maskOf(ink: number[][], size: number, minGap: number): Mask {
  const gap = Math.max(minGap, gapEm * size);
  const endGap = Math.max(minGap, endGapEm * size);
  const reach = Math.ceil(gap - 0.5);
  let [left, right] = [0, 0];
  for (const row of ink) {
    left = Math.min(left, row[1] as number);
    right = Math.max(right, row.at(-1) as number);
  }
  left -= reach;
  right += reach;
  const first = ((ink[0]?.[0] as number) ?? 0) - reach;
  const last = ((ink.at(-1)?.[0] as number) ?? 0) + reach;
  const width = right - left + 1;
  const edges = new Int16Array((last - first + 1) * (width + 1));
  for (const row of ink) {
    for (let dy = -reach; dy <= reach; dy++) {
      const far = Math.floor(Math.sqrt(Math.max(0, gap * gap - dy * dy)) + 0.5);
      const at = ((row[0] as number) + dy - first) * (width + 1) - left;
      for (let i = 1; i < row.length; i += 2) {
        const from = at + (row[i] as number) - far;
        const to = at + (row[i + 1] as number) + far + 1;
        edges[from] = (edges[from] as number) + 1;
        edges[to] = (edges[to] as number) - 1;
      }
    }
  }
  const slit = Math.max(1, Math.round(slitEm * size));
  const ends = Math.max(0, Math.round(endGap - gap));
  const runs: [number, number, number][] = [];
  for (let row = first; row <= last; row++) {
    const inBand = row >= -bandEm.top * size && row < bandEm.bottom * size;
    addRuns(runs, edges, (row - first) * (width + 1), { row, left, width, slit, ends: inBand ? ends : 0 });
  }
  return sortedMask(runs);
}

interface RowSpec {
  row: number;
  left: number;
  width: number;
  slit: number;
  ends: number;
}

function addRuns(runs: [number, number, number][], edges: Int16Array, at: number, spec: RowSpec): void {
  const start = runs.length;
  let depth = 0;
  for (let x = 0; x <= spec.width; x++) {
    const before = depth;
    depth += edges[at + x] as number;
    const column = x + spec.left;
    const open = runs[runs.length - 1];
    if (before === 0 && depth > 0) {
      if (runs.length > start && open && column - open[2] <= spec.slit) continue;
      runs.push([spec.row, column, column]);
    } else if (before > 0 && depth === 0 && open) {
      open[2] = column - 1;
    }
  }
  const [firstRun, lastRun] = [runs[start], runs[runs.length - 1]];
  if (runs.length > start && firstRun && lastRun) {
    firstRun[1] -= spec.ends;
    lastRun[2] += spec.ends;
  }
}

function sortedMask(runs: [number, number, number][]): Mask {
  runs.sort((a, b) => b[2] - b[1] - (a[2] - a[1]) || a[0] - b[0] || a[1] - b[1]);
  const mask = { left: 0, right: 0, top: 0, bottom: 0, runs: new Int16Array(runs.length * 3) };
  runs.forEach(([row, from, to], i) => {
    mask.runs.set([row, from, to], i * 3);
    mask.left = Math.min(mask.left, from);
    mask.right = Math.max(mask.right, to);
    mask.top = Math.min(mask.top, row);
    mask.bottom = Math.max(mask.bottom, row);
  });
  return mask;
}

/** The same mask standing on end, read from below: turned a quarter anticlockwise about the middle of the baseline. */
export function turned(mask: Mask): Mask {
  const columns = new Map<number, [number, number][]>();
  const { runs } = mask;
  for (let i = 0; i < runs.length; i += 3) {
    for (let x = runs[i + 1] as number; x <= (runs[i + 2] as number); x++) {
      const rows = columns.get(x) ?? [];
      rows.push([runs[i] as number, runs[i] as number]);
      columns.set(x, rows);
    }
  }
  const result: [number, number, number][] = [];
  for (const [x, rows] of columns) {
    rows.sort((a, b) => a[0] - b[0]);
    let open: [number, number, number] | undefined;
    for (const [row] of rows) {
      if (open && row === open[2] + 1) open[2] = row;
      else {
        open = [-x, row, row];
        result.push(open);
      }
    }
  }
  return sortedMask(result);
}
