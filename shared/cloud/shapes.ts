import { largest, smallest } from '../lists.ts';
import type { CloudShape } from './layout.ts';

/** A closed outline in the unit square, y downwards. */
type Outline = readonly (readonly [number, number])[];

const steps = 720;

function toUnitSquare(points: readonly (readonly [number, number])[]): Outline {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [smallest(xs), smallest(ys)];
  const [width, height] = [largest(xs) - left, largest(ys) - top];
  return points.map(([x, y]) => [(x - left) / width, (y - top) / height]);
}

function around(point: (angle: number) => readonly [number, number]): Outline {
  return toUnitSquare(Array.from({ length: steps }, (_, i) => point((2 * Math.PI * i) / steps)));
}

/**
 * The well-known curve x = 16 sin³t, y = 13 cos t − 5 cos 2t − 2 cos 3t − cos 4t, with a lower power of the sine: its
 * point and its notch are then wedges that words fit in, not slits.
 */
function heart(angle: number): readonly [number, number] {
  const sine = Math.sin(angle);
  const x = 16 * Math.sign(sine) * Math.abs(sine) ** 2.1;
  const y = 13 * Math.cos(angle) - 5 * Math.cos(2 * angle) - 2 * Math.cos(3 * angle) - Math.cos(4 * angle);
  return [x, -y];
}

/** A superellipse whose sides are drawn in at their middles, as the seams of a stuffed pillow are. */
function pillow(angle: number): readonly [number, number] {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const exponent = 2 / 9;
  const x = Math.sign(c) * Math.abs(c) ** exponent;
  const y = Math.sign(s) * Math.abs(s) ** exponent;
  const drawnIn = 0.075;
  return [x * (1 - drawnIn * (1 - y * y)), y * (1 - drawnIn * (1 - x * x))];
}

const outlines: Record<CloudShape, Outline> = {
  rectangle: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
  ellipse: around((angle) => [Math.cos(angle), Math.sin(angle)]),
  heart: around(heart),
  pillow: around(pillow),
};

/** Where the eye looks for the middle, in the unit square; a heart's is well above its half height. */
const opticalCentres: Record<CloudShape, readonly [number, number]> = {
  rectangle: [0.5, 0.47],
  ellipse: [0.5, 0.48],
  heart: [0.5, 0.4],
  pillow: [0.5, 0.48],
};

/**
 * The point of the unit square that lies in this direction from the optical centre, `far` of the way to the outline:
 * 0 is the centre, 1 the outline.
 */
export function towardsRim(shape: CloudShape, angle: number, far: number): { x: number; y: number } {
  const [x, y] = opticalCentres[shape];
  const turn = angle / (2 * Math.PI);
  const direction = Math.round((turn - Math.floor(turn)) * directions) % directions;
  const rim = rimInDirection(shape, direction);
  const exact = (2 * Math.PI * direction) / directions;
  return { x: x + far * rim * Math.cos(exact), y: y + far * rim * Math.sin(exact) };
}

const directions = 1440;
const rims = new Map<string, number>();

/** Distance from the optical centre to the outline in one of so many directions. */
function rimInDirection(shape: CloudShape, direction: number): number {
  const key = `${shape} ${direction}`;
  const known = rims.get(key);
  if (known !== undefined) return known;
  const [x, y] = opticalCentres[shape];
  const angle = (2 * Math.PI * direction) / directions;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const outline = outlines[shape];
  let rim = 0;
  outline.forEach(([x0, y0], i) => {
    const [x1, y1] = outline[(i + 1) % outline.length] ?? [x0, y0];
    // Solves centre + rim × direction = a point of this side, for a direction that passes between its ends.
    const [ex, ey] = [x1 - x0, y1 - y0];
    const across = dx * ey - dy * ex;
    if (across === 0) return;
    const along = ((x0 - x) * dy - (y0 - y) * dx) / across;
    const distance = ((x0 - x) * ey - (y0 - y) * ex) / across;
    if (along >= -1e-9 && along <= 1 + 1e-9) rim = Math.max(rim, distance);
  });
  rims.set(key, rim);
  return rim;
}

/** Share of the unit square that is inside the shape: the shoelace formula. */
export function shapeArea(shape: CloudShape): number {
  const outline = outlines[shape];
  const twice = outline.reduce((sum, [x0, y0], i) => {
    const [x1, y1] = outline[(i + 1) % outline.length] ?? [x0, y0];
    return sum + x0 * y1 - x1 * y0;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Width through height of the shape in a canvas of this aspect: a heart is not stretched far from its own. */
export function shapeAspect(shape: CloudShape, canvasAspect: number): number {
  return shape === 'heart' ? Math.min(1.2, Math.max(0.82, canvasAspect)) : canvasAspect;
}

/** The cells inside a shape that fills a board: of each row, pairs of first and last column. */
export interface Region {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly (readonly [number, number])[][];
}

/** The region of a board of this many cells; a cell that the outline crosses is outside. */
export function regionOf(shape: CloudShape, width: number, height: number): Region {
  const rows = Array.from({ length: height }, (_, row) => {
    // The narrower of the row's two rims decides, so that no corner of a cell sticks out.
    const upper = crossings(shape, row / height);
    const lower = crossings(shape, (row + 1) / height);
    return upper.flatMap(([upperLeft, upperRight]) =>
      lower.flatMap(([lowerLeft, lowerRight]): [number, number][] => {
        const from = Math.ceil(Math.max(upperLeft, lowerLeft) * width);
        const to = Math.floor(Math.min(upperRight, lowerRight) * width) - 1;
        return to >= from ? [[from, to]] : [];
      }),
    );
  });
  return { width, height, rows };
}

/** What a region leaves out: runs of row, first and last column. */
export function outsideRuns({ width, rows }: Region): [number, number, number][] {
  return rows.flatMap((inside, row) => {
    const edges = [-1, ...inside.flat(), width];
    const runs: [number, number, number][] = [];
    for (let i = 0; i < edges.length; i += 2) {
      const [from, to] = [(edges[i] as number) + 1, (edges[i + 1] as number) - 1];
      if (to >= from) runs.push([row, from, to]);
    }
    return runs;
  });
}

const levels = 2000;
const crossingsAtLevel = new Map<string, [number, number][]>();

/** Intervals of x inside the outline at a height, both in the unit square, to the nearest of many levels. */
function crossings(shape: CloudShape, y: number): [number, number][] {
  if (shape === 'rectangle') return [[0, 1]];
  const level = Math.round(y * levels);
  const key = `${shape} ${level}`;
  const known = crossingsAtLevel.get(key);
  if (known) return known;
  const outline = outlines[shape];
  const xs: number[] = [];
  outline.forEach(([x0, y0], i) => {
    const [x1, y1] = outline[(i + 1) % outline.length] ?? [x0, y0];
    const at = level / levels;
    if (y0 > at !== y1 > at) xs.push(x0 + ((at - y0) / (y1 - y0)) * (x1 - x0));
  });
  xs.sort((a, b) => a - b);
  const intervals = Array.from({ length: xs.length >> 1 }, (_, i): [number, number] => [
    xs[2 * i] ?? 0,
    xs[2 * i + 1] ?? 0,
  ]);
  crossingsAtLevel.set(key, intervals);
  return intervals;
}
