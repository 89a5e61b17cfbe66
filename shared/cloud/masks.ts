import { largest, smallest } from '../lists.ts';
import { coreOf } from './core.ts';
import type { Ink } from './ink.ts';
import type { Mask, Run } from './mask.ts';

/** Free room that two words of one size keep between them, in em. */
const gapEm = 0.05;
/**
 * The same between the end of one and the beginning of the next on about the same line. It is wider than a word space
 * (0.26 em), or the two would be read as one phrase.
 */
const endGapEm = 0.31;
/** The rows that count as on the line: the height of the small letters. */
const lineEm = { from: -0.5, to: 0 };
/** Slits narrower than this inside a word are closed: no other word would fit in them. */
const slitEm = 0.22;

/**
 * The mask of a word of this size in cells: its ink widened by half the gap, which is at least half of `minGap`
 * cells, times `looseness`. Of an odd gap the larger half is to the right and below, on every word alike.
 */
export function maskOf(ink: Ink, size: number, minGap: number, looseness: number): Mask {
  const gap = Math.max(minGap, Math.round(gapEm * size * looseness));
  const endGap = Math.max(gap, Math.round(endGapEm * size * Math.max(1, looseness / 2)));
  const [before, after] = [gap >> 1, (gap + 1) >> 1];
  const ends = (endGap - gap) >> 1;
  const top = (ink[0]?.[0] ?? 0) - before;
  const bottom = (ink.at(-1)?.[0] ?? 0) + after;
  const left = ink.reduce((least, row) => Math.min(least, row[1] ?? 0), 0) - before;
  const right = ink.reduce((most, row) => Math.max(most, row.at(-1) ?? 0), 0) + after;
  // Where runs begin and end in each row, counted up and down, so that widened runs join by themselves.
  const stride = right - left + 2;
  const edges = new Int16Array(stride * (bottom - top + 1));
  const reaches = brush(gap);
  for (const row of ink) {
    for (const [dy, from, to] of reaches) {
      const start = ((row[0] ?? 0) + dy - top) * stride - left;
      for (let i = 1; i < row.length; i += 2) {
        const [first, past] = [start + (row[i] as number) + from, start + (row[i + 1] as number) + to + 1];
        edges[first] = (edges[first] as number) + 1;
        edges[past] = (edges[past] as number) - 1;
      }
    }
  }
  const slit = Math.max(1, Math.round(slitEm * size));
  const runs: Run[] = [];
  for (let row = top; row <= bottom; row++) {
    const start = (row - top) * stride;
    const found = runsOf(edges.subarray(start, start + stride), slit);
    for (const [from, to] of found) runs.push([row, from + left, to + left]);
  }
  return fromRuns(withEnds(runs, size, ends), size);
}

/**
 * Makes the rows on the line one run each, as wide as the widest of them and `ends` wider still: ends are straight, and
 * nothing comes between the words of a phrase.
 */
function withEnds(runs: readonly Run[], size: number, ends: number): Run[] {
  const isOnLine = ([row]: Run) => row >= lineEm.from * size && row < lineEm.to * size;
  const onLine = runs.filter(isOnLine);
  const from = smallest(onLine.map((run) => run[1])) - ends;
  const to = largest(onLine.map((run) => run[2])) + ends;
  const rows = [...new Set(onLine.map(([row]) => row))];
  return [...runs.filter((run) => !isOnLine(run)), ...rows.map((row): Run => [row, from, to])];
}

/** The half gap as a disc of cells: rows with first and last column. An odd gap's disc is half a cell off the middle. */
function brush(gap: number): Run[] {
  const middle = (gap & 1) / 2;
  const radius = gap / 2 + 0.45;
  const rows: Run[] = [];
  for (let dy = -(gap >> 1); dy <= (gap + 1) >> 1; dy++) {
    const half = Math.sqrt(radius * radius - (dy - middle) ** 2);
    rows.push([dy, Math.ceil(middle - half), Math.floor(middle + half)]);
  }
  return rows;
}

function runsOf(edges: Int16Array, slit: number): [number, number][] {
  const runs: [number, number][] = [];
  let depth = 0;
  for (let x = 0; x < edges.length; x++) {
    const before = depth;
    depth += edges[x] as number;
    const last = runs.at(-1);
    if (before === 0 && depth > 0 && !(last && x - last[1] <= slit)) runs.push([x, x]);
    else if (before > 0 && depth === 0 && last) last[1] = x - 1;
  }
  return runs;
}

/** The mask standing on end, read from below: turned a quarter anticlockwise about the middle of the baseline. */
export function turned(mask: Mask): Mask {
  const height = mask.bottom - mask.top + 1;
  const cells = new Uint8Array((mask.right - mask.left + 1) * height);
  for (let i = 0; i < mask.runs.length; i += 3) {
    const [row = 0, from = 0, to = 0] = mask.runs.subarray(i, i + 3);
    for (let x = from; x <= to; x++) cells[(x - mask.left) * height + row - mask.top] = 1;
  }
  const runs: Run[] = [];
  for (let column = mask.left; column <= mask.right; column++) {
    const start = (column - mask.left) * height;
    let y = 0;
    while (y < height) {
      const from = cells.indexOf(1, start + y) - start;
      if (from < 0 || from >= height) break;
      y = from;
      while (y < height && cells[start + y] === 1) y += 1;
      runs.push([-column, from + mask.top, y - 1 + mask.top]);
    }
  }
  return fromRuns(runs, mask.size);
}

function fromRuns(runs: Run[], size: number): Mask {
  runs.sort((a, b) => b[2] - b[1] - (a[2] - a[1]) || a[0] - b[0] || a[1] - b[1]);
  const box = { left: 0, right: 0, top: 0, bottom: 0 };
  for (const [row, from, to] of runs) {
    box.left = Math.min(box.left, from);
    box.right = Math.max(box.right, to);
    box.top = Math.min(box.top, row);
    box.bottom = Math.max(box.bottom, row);
  }
  return { ...box, size, runs: Int16Array.from(runs.flat()), core: coreOf(runs) };
}
