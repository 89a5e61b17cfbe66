import type { Matrix, Segment } from '../drawing/outline.ts';

/** Takes a straight piece of an outline, from point to point. */
export type TakeEdge = (fromX: number, fromY: number, toX: number, toY: number) => void;

/**
 * Gives an outline's edges after the matrix, in order. Curves become straight pieces, nowhere farther than `tolerance`
 * from them.
 */
export function eachEdge(
  segments: readonly Segment[],
  [a, b, c, d, e, f]: Matrix,
  tolerance: number,
  take: TakeEdge,
): void {
  const xOf = (x: number, y: number) => a * x + c * y + e;
  const yOf = (x: number, y: number) => b * x + d * y + f;
  let [startX, startY, x, y] = [0, 0, 0, 0];
  for (const s of segments) {
    if (s[0] === 'Z') {
      take(x, y, startX, startY);
      x = startX;
      y = startY;
      continue;
    }
    const [toX, toY] = s.length === 3 ? [s[1], s[2]] : s.length === 5 ? [s[3], s[4]] : [s[5], s[6]];
    const endX = xOf(toX, toY);
    const endY = yOf(toX, toY);
    if (s[0] === 'M') {
      startX = endX;
      startY = endY;
    } else if (s[0] === 'L') {
      take(x, y, endX, endY);
    } else if (s[0] === 'Q') {
      const [controlX, controlY] = [xOf(s[1], s[2]), yOf(s[1], s[2])];
      // A quadratic curve is a cubic one whose handles lie two thirds of the way to its control.
      const handle = (from: number, control: number) => from + (2 / 3) * (control - from);
      const first = { x: handle(x, controlX), y: handle(y, controlY) };
      const second = { x: handle(endX, controlX), y: handle(endY, controlY) };
      curve({ x, y }, first, second, { x: endX, y: endY }, tolerance, take);
    } else {
      const first = { x: xOf(s[1], s[2]), y: yOf(s[1], s[2]) };
      const second = { x: xOf(s[3], s[4]), y: yOf(s[3], s[4]) };
      curve({ x, y }, first, second, { x: endX, y: endY }, tolerance, take);
    }
    x = endX;
    y = endY;
  }
}

interface Point {
  x: number;
  y: number;
}

/** A cubic curve in pieces of equal parameter: a chord strays at most an eighth of the second derivative times its step squared. */
function curve(p0: Point, p1: Point, p2: Point, p3: Point, tolerance: number, take: TakeEdge): void {
  const bend = Math.max(
    Math.abs(p0.x - 2 * p1.x + p2.x) + Math.abs(p0.y - 2 * p1.y + p2.y),
    Math.abs(p1.x - 2 * p2.x + p3.x) + Math.abs(p1.y - 2 * p2.y + p3.y),
  );
  const pieces = Math.ceil(Math.sqrt((0.75 * bend) / tolerance));
  let { x, y } = p0;
  for (let i = 1; i < pieces; i++) {
    const t = i / pieces;
    const u = 1 - t;
    const toX = u * u * u * p0.x + 3 * u * u * t * p1.x + 3 * u * t * t * p2.x + t * t * t * p3.x;
    const toY = u * u * u * p0.y + 3 * u * u * t * p1.y + 3 * u * t * t * p2.y + t * t * t * p3.y;
    take(x, y, toX, toY);
    x = toX;
    y = toY;
  }
  take(x, y, p3.x, p3.y);
}
