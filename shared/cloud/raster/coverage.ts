/**
 * How much of each cell of a strip filled outlines cover. Every edge adds to the cells that it crosses how much it
 * turns what lies right of it into ink; summed along a row, that is the covered area, exactly. The signed-area
 * accumulation of Raph Levien's font-rs (2015). Only sums, products and quotients are used, so that every machine and
 * browser comes to the same cells.
 */
export class Coverage {
  readonly width: number;
  readonly height: number;
  readonly #stride: number;
  readonly #turns: Float32Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    // An edge in the last column also changes the next.
    this.#stride = width + 2;
    this.#turns = new Float32Array(this.#stride * height);
  }

  /** An edge of an outline from point to point, in cells. What is above or below the strip is cut off. */
  edge(fromX: number, fromY: number, toX: number, toY: number): void {
    if (fromY === toY) return;
    const isDown = fromY < toY;
    const slope = (toX - fromX) / (toY - fromY);
    const bottom = Math.min(isDown ? toY : fromY, this.height);
    let x = isDown ? fromX : toX;
    let y = isDown ? fromY : toY;
    if (y < 0) {
      x -= y * slope;
      y = 0;
    }
    for (let row = Math.floor(y); row < bottom; row++) {
      const next = Math.min(row + 1, bottom);
      const nextX = x + slope * (next - y);
      this.#cross(row * this.#stride, x, nextX, isDown ? next - y : y - next);
      x = nextX;
      y = next;
    }
  }

  /** An edge within a row, between two columns; `turn` is its height, positive when it goes down. */
  #cross(row: number, fromX: number, toX: number, turn: number): void {
    const turns = this.#turns;
    const left = this.#within(Math.min(fromX, toX));
    const right = this.#within(Math.max(fromX, toX));
    const last = Math.ceil(right);
    let cell = Math.floor(left);
    if (last <= cell + 1) {
      const beside = (left + right) / 2 - cell;
      turns[row + cell] = (turns[row + cell] as number) + turn * (1 - beside);
      turns[row + cell + 1] = (turns[row + cell + 1] as number) + turn * beside;
      return;
    }
    // Of each cell's piece, what is right of its middle belongs to the cell, and the rest to the next.
    const perColumn = turn / (right - left);
    let rest = 0;
    for (; cell < last; cell++) {
      const from = Math.max(left, cell);
      const to = Math.min(right, cell + 1);
      const piece = (to - from) * perColumn;
      const beside = (from + to) / 2 - cell;
      turns[row + cell] = (turns[row + cell] as number) + rest + piece * (1 - beside);
      rest = piece * beside;
    }
    turns[row + last] = (turns[row + last] as number) + rest;
  }

  #within(x: number): number {
    return Math.min(this.width, Math.max(0, x));
  }

  /** Writes the covered share, 0 to 1, of a row's cells in `[from, past)` into `shares`, and empties them. */
  takeRow(row: number, from: number, past: number, shares: Float32Array): void {
    const start = row * this.#stride;
    const turns = this.#turns;
    let sum = 0;
    for (let x = from; x < past; x++) {
      sum += turns[start + x] as number;
      // Overlapping contours of one glyph count once.
      shares[x - from] = Math.min(1, Math.abs(sum));
    }
    turns.fill(0, start + from, start + past + 2);
  }
}
