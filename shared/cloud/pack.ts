import { Board } from './board.ts';
import type { Mask } from './masks.ts';
import { outsideRuns, type Region } from './shapes.ts';

/** Where a mask should preferably be, in the unit square of the shape. */
export interface Wish {
  readonly mask: Mask;
  readonly x: number;
  readonly y: number;
}

/** Columns and rows of the middles of baselines, in the wishes' order. */
export type Positions = readonly { x: number; y: number }[];

/**
 * Puts each mask in turn at the free place nearest to where it wishes to be, distances counted in widths and heights
 * of the board. Nothing outside the
 * region is used. Returns nothing when one does not fit.
 */
export function pack(wishes: readonly Wish[], region: Region): Positions | undefined {
  const board = new Board(region.width, region.height);
  for (const [row, from, to] of outsideRuns(region)) board.take(row, from, to);
  const positions: { x: number; y: number }[] = [];
  for (const wish of wishes) {
    const position = nearestFree(board, wish);
    if (!position) return undefined;
    board.takeMask(wish.mask, position.x, position.y);
    positions.push(position);
  }
  return positions;
}

function nearestFree(board: Board, wish: Wish): { x: number; y: number } | undefined {
  const { mask } = wish;
  const [left, right] = [-mask.left, board.width - 1 - mask.right];
  const [top, bottom] = [-mask.top, board.height - 1 - mask.bottom];
  if (left > right || top > bottom) return undefined;
  const startX = clamp(Math.round(wish.x * board.width - (mask.left + mask.right) / 2), left, right);
  const startY = clamp(Math.round(wish.y * board.height - (mask.top + mask.bottom) / 2), top, bottom);
  const perColumn = 1 / board.width ** 2;
  const perRow = 1 / board.height ** 2;
  const keyRow = mask.runs[0] as number;
  const keyLength = (mask.runs[2] as number) - (mask.runs[1] as number) + 1;
  let best: { x: number; y: number } | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  const farthest = Math.max(startY - top, bottom - startY);
  for (let distance = 0; distance <= farthest; distance++) {
    const rowCost = distance * distance * perRow;
    if (rowCost >= bestCost) break;
    for (let side = distance === 0 ? 1 : 0; side < 2; side++) {
      const y = side === 0 ? startY - distance : startY + distance;
      if (y < top || y > bottom || board.longestFree(y + keyRow) < keyLength) continue;
      const reach = Math.sqrt((bestCost - rowCost) / perColumn);
      const x = nearestInRow(
        board,
        mask,
        y,
        startX,
        Math.max(left, startX - reach),
        Math.min(right, startX + reach),
      );
      if (x === undefined) continue;
      const cost = rowCost + (x - startX) ** 2 * perColumn;
      if (cost < bestCost) {
        bestCost = cost;
        best = { x, y };
      }
    }
  }
  return best;
}

function nearestInRow(
  board: Board,
  mask: Mask,
  y: number,
  start: number,
  left: number,
  right: number,
): number | undefined {
  let [rightX, leftX] = [start, start];
  let [rightFree, leftFree] = [false, false];
  while (!rightFree && rightX <= right) {
    const next = board.rightwards(mask, rightX, y);
    rightFree = next === rightX;
    rightX = next;
  }
  if (rightFree && rightX === start) return start;
  const limit = rightFree ? Math.max(left, start - (rightX - start) + 1) : left;
  while (!leftFree && leftX >= limit) {
    const next = board.leftwards(mask, leftX, y);
    leftFree = next === leftX;
    leftX = next;
  }
  if (leftFree) return leftX;
  return rightFree ? rightX : undefined;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
