import { outlineFont } from '../../functions/tools/outline-font.ts';
import { drawInk } from '../../shared/cloud/ink.ts';
import type { FontId } from '../../shared/cloud/layout.ts';
import { maskOf } from '../../shared/cloud/masks.ts';
import { inkOfWords, type Word } from '../unit/cloud/place-measure.ts';

interface Canvas {
  width: number;
  height: number;
  font: FontId;
}

/** As fine as the engine's own board. */
const cellsPerUnit = 0.48;
/** Empty places are looked for on a raster this much smaller than the canvas. */
const shrunk = 0.25;

/** Share of the canvas that the words take with the gaps that the engine keeps around them. */
export function fillOf({ width, height, font }: Canvas, words: readonly Word[]): number {
  const sized = words.map(({ term, size }) => ({ term, size: size * cellsPerUnit }));
  const inks = drawInk(sized, outlineFont(font));
  const cells = inks.reduce((sum, ink, index) => {
    const { runs } = maskOf(ink, sized[index]?.size ?? 0, 1, 1);
    let taken = 0;
    for (let i = 0; i < runs.length; i += 3) taken += (runs[i + 2] ?? 0) - (runs[i + 1] ?? 0) + 1;
    return sum + taken;
  }, 0);
  return cells / (width * height * cellsPerUnit ** 2);
}

/** Diameter of the largest disc within the canvas without any ink, as a share of its height. */
export function emptyDisc(canvas: Canvas, words: readonly Word[]): number {
  const width = Math.round(canvas.width * shrunk);
  const height = Math.round(canvas.height * shrunk);
  const isInked = new Uint8Array(width * height);
  for (const pixels of inkOfWords({ ...canvas, words }, shrunk))
    for (const { x, y } of pixels)
      if (x >= 0 && y >= 0 && x < width && y < height) isInked[y * width + x] = 1;
  const aside = distancesAside(isInked, width, height);
  let most = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) most = Math.max(most, distance(aside, { x, y, width, height }, most));
  return (2 * most) / height;
}

/** Of each place, how far it is along its row to ink, or to the canvas's edge, which ends a disc too. */
function distancesAside(isInked: Uint8Array, width: number, height: number): Float64Array {
  const aside = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    let last = -1;
    for (let x = 0; x < width; x++) {
      if (isInked[y * width + x] === 1) last = x;
      aside[y * width + x] = x - last;
    }
    last = width;
    for (let x = width - 1; x >= 0; x--) {
      if (isInked[y * width + x] === 1) last = x;
      aside[y * width + x] = Math.min(aside[y * width + x] ?? 0, last - x);
    }
  }
  return aside;
}

/** How far it is from a place to the nearest ink or edge; less than `enough` when that is known. */
function distance(
  aside: Float64Array,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  enough: number,
): number {
  let nearest = Math.min(aside[y * width + x] ?? 0, y + 1, height - y);
  for (let dy = 1; dy < nearest && nearest > enough; dy++) {
    for (const row of [y - dy, y + dy]) {
      if (row < 0 || row >= height) continue;
      nearest = Math.min(nearest, Math.hypot(aside[row * width + x] ?? 0, dy));
    }
  }
  return nearest;
}
