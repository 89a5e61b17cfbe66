/** Cells of one row that a word takes, both ends counted. */
export type Run = readonly [row: number, from: number, to: number];

/** The cells that one word takes with the gap around it, counted from the middle of its baseline. */
export interface Mask {
  /** Row, first and last column of each run. The longest come first: they collide soonest and are jumped farthest. */
  readonly runs: Int16Array;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Font size in cells. */
  readonly size: number;
  readonly core: Core;
}

/** Columns taken in every row from `top` on, in so many rows that they hold 2^level joined ones wherever they are. */
export interface Core {
  readonly level: number;
  readonly top: number;
  readonly from: number;
  readonly to: number;
}
