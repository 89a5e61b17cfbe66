import { Board } from './board.ts';
import type { Mask } from './mask.ts';
import { outsideRuns, type Region } from './shapes.ts';

/** Where a mask should preferably have its middle, in the unit square of the region. */
export interface Wish {
  readonly mask: Mask;
  readonly x: number;
  readonly y: number;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Rows are tried at this distance in em; a word then settles on the best of those between. */
const rowStepEm = 0.08;

/**
 * Puts each mask in turn at the free place nearest to where it wishes to be, distances counted in widths and heights
 * of the board, and nothing outside the region. Returns the columns and rows of the masks' origins in the wishes'
 * order: fewer than there are wishes when one did not fit.
 */
export function pack(wishes: readonly Wish[], region: Region): Position[] {
  const board = new Board(region.width, region.height);
  for (const [row, from, to] of outsideRuns(region)) board.take(row, from, to);
  const full = new Map<string, FullRows>();
  const positions: Position[] = [];
  for (const wish of wishes) {
    const position = nearestFree(board, wish, full);
    if (!position) break;
    board.takeMask(wish.mask, position.x, position.y);
    positions.push(position);
  }
  return positions;
}

/** Of each row, the columns from `from` to `to` where a mask is known not to fit: rows only ever get fuller. */
export interface FullRows {
  readonly from: Int16Array;
  readonly to: Int16Array;
}

/** Masks are alike when they are equally thick and about equally long: where one did not fit, the others will not. */
function fullRowsFor(
  { left, right, top, bottom }: Mask,
  known: Map<string, FullRows>,
  height: number,
): FullRows {
  const lying = right - left >= bottom - top;
  const length = Math.round(10 * Math.log2(lying ? right - left + 1 : bottom - top + 1));
  const key = lying ? `${top} ${bottom} ${length}` : `${left} ${right} ${length} turned`;
  let rows = known.get(key);
  if (!rows) {
    rows = { from: new Int16Array(height).fill(1), to: new Int16Array(height) };
    known.set(key, rows);
  }
  return rows;
}

/** The free place nearest to the wish. `known` may be kept for as long as rows only get fuller. */
export function nearestFree(board: Board, wish: Wish, known: Map<string, FullRows>): Position | undefined {
  const { mask } = wish;
  const [left, right] = [-mask.left, board.width - 1 - mask.right];
  const [top, bottom] = [-mask.top, board.height - 1 - mask.bottom];
  if (left > right || top > bottom) return undefined;
  const start = {
    x: clamp(Math.round(wish.x * board.width - (mask.left + mask.right) / 2), left, right),
    y: clamp(Math.round(wish.y * board.height - (mask.top + mask.bottom) / 2), top, bottom),
  };
  const full = fullRowsFor(mask, known, board.height);
  const step = Math.max(1, Math.round(mask.size * rowStepEm));
  const perRow = (board.width / board.height) ** 2;
  // Rows are tried in steps from the top, so that words of one size try the same ones, nearest first.
  const nearest = top + Math.round((start.y - top) / step) * step;
  const farthest = Math.max(nearest - top, bottom - nearest);
  let best: Position | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let distance = 0; distance <= farthest; distance += step) {
    if (Math.max(0, distance - step) ** 2 * perRow >= bestCost) break;
    for (const y of distance === 0 ? [nearest] : [nearest - distance, nearest + distance]) {
      const rowCost = (y - start.y) ** 2 * perRow;
      if (y < top || y > bottom || rowCost >= bestCost) continue;
      const reach = Math.ceil(Math.sqrt(bestCost - rowCost));
      const [from, to] = [Math.max(left, start.x - reach), Math.min(right, start.x + reach)];
      const x = nearestInRow({ board, mask, y, start: start.x, full }, from, to);
      const cost = x === undefined ? bestCost : rowCost + (x - start.x) ** 2;
      if (x === undefined || cost >= bestCost) continue;
      bestCost = cost;
      best = { x, y };
    }
  }
  return best && settled(board, mask, best, start);
}

interface RowSearch {
  board: Board;
  mask: Mask;
  y: number;
  start: number;
  full: FullRows;
}

function nearestInRow(search: RowSearch, left: number, right: number): number | undefined {
  const { board, mask, y, start, full } = search;
  const coreRow = board.coreRow(mask, y);
  if (board.longestFree(coreRow) <= mask.core.to - mask.core.from) return undefined;
  const [fullFrom, fullTo] = [full.from[y] as number, full.to[y] as number];
  const startsInFull = fullFrom <= start && start <= fullTo;
  let rightX = startsInFull ? fullTo + 1 : start;
  let leftX = startsInFull ? fullFrom - 1 : start;
  let [rightFree, leftFree] = [false, false];
  while (!rightFree && rightX <= right) {
    const next = board.rightwards(mask, rightX, y, coreRow);
    rightFree = next === rightX;
    rightX = next;
  }
  if (rightFree && rightX === start) return start;
  const limit = rightFree ? Math.max(left, 2 * start - rightX + 1) : left;
  while (!leftFree && leftX >= limit) {
    const next = board.leftwards(mask, leftX, y, coreRow);
    leftFree = next === leftX;
    leftX = next;
  }
  if (startsInFull || rightX - leftX - 2 > fullTo - fullFrom) {
    full.from[y] = leftX + 1;
    full.to[y] = rightX - 1;
  }
  if (leftFree) return leftX;
  return rightFree ? rightX : undefined;
}

/** Slides a mask from a free place towards where it wishes to be, cell by cell, for as long as it can. */
function settled(board: Board, mask: Mask, from: Position, wish: Position): Position {
  const isFree = (x: number, y: number) => board.rightwards(mask, x, y, board.coreRow(mask, y)) === x;
  let { x, y } = from;
  while (true) {
    const nextY = y + Math.sign(wish.y - y);
    const nextX = x + Math.sign(wish.x - x);
    if (nextY !== y && isFree(x, nextY)) y = nextY;
    else if (nextX !== x && isFree(nextX, y)) x = nextX;
    else return { x, y };
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
