import type { Mask } from './mask.ts';

/** Rows are also kept joined by 2, 4, 8, … up to two to this power. */
export const deepestLevel = 6;

/**
 * A bitmap of what is taken, one bit per cell, least significant bit first. Its questions are asked millions of
 * times per cloud, so that they answer with how far to jump and not only with yes or no. A mask's core is looked up
 * in joined rows, where one question rules out what would take many in single rows.
 */
export class Board {
  readonly width: number;
  readonly height: number;
  readonly #stride: number;
  /** Level k has a bit taken where any of 2^k rows has it; levels lie after each other. */
  readonly #bits: Int32Array;
  readonly #firstRows: readonly number[];
  /** Longest free run of each row of each level, or -1 when it has to be counted again. */
  readonly #longestFree: Int16Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#stride = (width + 31) >>> 5;
    const firstRows = [0];
    for (let level = 0; level <= deepestLevel; level++) {
      firstRows.push((firstRows[level] as number) + (height >> level) + 1);
    }
    this.#firstRows = firstRows;
    const rows = firstRows[deepestLevel + 1] as number;
    this.#bits = new Int32Array(this.#stride * rows);
    this.#longestFree = new Int16Array(rows).fill(-1);
  }

  /** Takes the cells from `from` to `to`, both included, in one row. */
  take(row: number, from: number, to: number): void {
    const first = from >> 5;
    const last = to >> 5;
    for (let level = 0; level <= deepestLevel; level++) {
      const joined = (this.#firstRows[level] as number) + (row >> level);
      this.#longestFree[joined] = -1;
      for (let cell = first; cell <= last; cell++) {
        let bits = -1;
        if (cell === first) bits &= -1 << (from & 31);
        if (cell === last) bits &= -1 >>> (31 - (to & 31));
        this.#bits[joined * this.#stride + cell] = this.#word(joined, cell) | bits;
      }
    }
  }

  takeMask(mask: Mask, x: number, y: number): void {
    this.#mark(mask, x, y, true);
  }

  /** Gives back what a mask took; nothing else may have taken any of it. */
  releaseMask(mask: Mask, x: number, y: number): void {
    this.#mark(mask, x, y, false);
  }

  /** Sets or clears the mask's cells, and joins the rows that it is in anew: once for all of its runs. */
  #mark({ runs, left, right, top, bottom }: Mask, x: number, y: number, isTaken: boolean): void {
    const bits = this.#bits;
    const stride = this.#stride;
    for (let i = 0; i < runs.length; i += 3) {
      const row = y + (runs[i] as number);
      const [from, to] = [x + (runs[i + 1] as number), x + (runs[i + 2] as number)];
      const [start, end] = [from >> 5, to >> 5];
      for (let cell = start; cell <= end; cell++) {
        let mask = -1;
        if (cell === start) mask &= -1 << (from & 31);
        if (cell === end) mask &= -1 >>> (31 - (to & 31));
        const at = row * stride + cell;
        bits[at] = isTaken ? (bits[at] as number) | mask : (bits[at] as number) & ~mask;
      }
      this.#longestFree[row] = -1;
    }
    const [first, last] = [(x + left) >> 5, (x + right) >> 5];
    let [upper, lower] = [y + top, y + bottom];
    for (let level = 1; level <= deepestLevel; level++) {
      [upper, lower] = [upper >> 1, lower >> 1];
      const [below, here] = [this.#firstRows[level - 1] as number, this.#firstRows[level] as number];
      for (let row = upper; row <= lower; row++) {
        const pair = below + 2 * row;
        for (let cell = first; cell <= last; cell++) {
          const second = pair + 1 < here ? (bits[(pair + 1) * stride + cell] as number) : 0;
          bits[(here + row) * stride + cell] = (bits[pair * stride + cell] as number) | second;
        }
        this.#longestFree[here + row] = -1;
      }
    }
  }

  /** The joined row that a mask's core covers whole when the mask is at row `y`. */
  coreRow({ core }: Mask, y: number): number {
    const size = 1 << core.level;
    return (this.#firstRows[core.level] as number) + ((y + core.top + size - 1) >> core.level);
  }

  /** The nearest column from `x` to the right where the mask may be free: `x` itself when it is free there. */
  rightwards(mask: Mask, x: number, y: number, coreRow: number): number {
    const { runs, core } = mask;
    const taken = this.#lastTaken(coreRow, x + core.from, x + core.to);
    if (taken >= 0) return this.#nextFree(coreRow, taken) - core.from;
    for (let i = 0; i < runs.length; i += 3) {
      const row = y + (runs[i] as number);
      const from = x + (runs[i + 1] as number);
      const taken = this.#lastTaken(row, from, x + (runs[i + 2] as number));
      if (taken >= 0) return x + this.#nextFree(row, taken) - from;
    }
    return x;
  }

  /** As `rightwards`, to the left. */
  leftwards(mask: Mask, x: number, y: number, coreRow: number): number {
    const { runs, core } = mask;
    const taken = this.#firstTaken(coreRow, x + core.from, x + core.to);
    if (taken >= 0) return this.#previousFree(coreRow, taken) - core.to;
    for (let i = 0; i < runs.length; i += 3) {
      const row = y + (runs[i] as number);
      const to = x + (runs[i + 2] as number);
      const taken = this.#firstTaken(row, x + (runs[i + 1] as number), to);
      if (taken >= 0) return x - to + this.#previousFree(row, taken);
    }
    return x;
  }

  /** Cells in the longest free run of a row; a row of a level when it comes from `coreRow`. */
  longestFree(row: number): number {
    const known = this.#longestFree[row] as number;
    if (known >= 0) return known;
    let longest = 0;
    let x = 0;
    while (x < this.width) {
      const from = this.#nextFree(row, x);
      if (from >= this.width) break;
      const taken = this.#firstTaken(row, from, this.width - 1);
      const to = taken < 0 ? this.width : taken;
      longest = Math.max(longest, to - from);
      x = to;
    }
    this.#longestFree[row] = longest;
    return longest;
  }

  #word(row: number, cell: number): number {
    return this.#bits[row * this.#stride + cell] as number;
  }

  #firstTaken(row: number, from: number, to: number): number {
    const last = to >> 5;
    let cell = from >> 5;
    let bits = this.#word(row, cell) & (-1 << (from & 31));
    while (true) {
      if (cell === last) bits &= -1 >>> (31 - (to & 31));
      if (bits !== 0) return (cell << 5) + 31 - Math.clz32(bits & -bits);
      if (cell === last) return -1;
      cell += 1;
      bits = this.#word(row, cell);
    }
  }

  #lastTaken(row: number, from: number, to: number): number {
    const first = from >> 5;
    let cell = to >> 5;
    let bits = this.#word(row, cell) & (-1 >>> (31 - (to & 31)));
    while (true) {
      if (cell === first) bits &= -1 << (from & 31);
      if (bits !== 0) return (cell << 5) + 31 - Math.clz32(bits);
      if (cell === first) return -1;
      cell -= 1;
      bits = this.#word(row, cell);
    }
  }

  /** The first free column from `x` on; the board's width when there is none. */
  #nextFree(row: number, x: number): number {
    let cell = x >> 5;
    let free = ~this.#word(row, cell) & (-1 << (x & 31));
    while (free === 0) {
      cell += 1;
      if (cell >= this.#stride) return this.width;
      free = ~this.#word(row, cell);
    }
    return Math.min(this.width, (cell << 5) + 31 - Math.clz32(free & -free));
  }

  /** The last free column up to `x`; -1 when there is none. */
  #previousFree(row: number, x: number): number {
    let cell = x >> 5;
    let free = ~this.#word(row, cell) & (-1 >>> (31 - (x & 31)));
    while (free === 0) {
      cell -= 1;
      if (cell < 0) return -1;
      free = ~this.#word(row, cell);
    }
    return (cell << 5) + 31 - Math.clz32(free);
  }
}
