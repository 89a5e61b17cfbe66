import type { CloudShape } from './layout.ts';
import { type Positions, pack, type Wish } from './pack.ts';
import { type Region, regionOf } from './shapes.ts';

export interface Packed {
  readonly positions: Positions;
  readonly region: Region;
}

/** The search ends when the smallest board that fits is known this closely. */
const precision = 0.006;
const grow = 1.06;
const shrink = 0.96;

/**
 * The smallest board found, of the given aspect, that all wishes fit in. `guess` is a width in cells to begin at; it
 * costs or saves time only.
 */
export function smallestBoard(
  wishes: readonly Wish[],
  shape: CloudShape,
  aspect: number,
  guess: number,
): Packed {
  const attempt = (width: number): Packed | undefined => {
    const height = Math.max(1, Math.round(width / aspect));
    const region = regionOf(shape, width, height);
    const positions = pack(wishes, region);
    return positions && { positions, region };
  };
  let tooSmall = 0;
  let width = Math.max(1, Math.round(guess));
  let best = attempt(width);
  while (!best) {
    tooSmall = width;
    width = Math.ceil(width * grow);
    best = attempt(width);
  }
  while (best.region.width - tooSmall > Math.max(1, precision * best.region.width)) {
    const trial =
      tooSmall === 0
        ? Math.floor(best.region.width * shrink)
        : Math.round((best.region.width + tooSmall) / 2);
    if (trial < 1) break;
    const packed = attempt(trial);
    if (packed) best = packed;
    else tooSmall = trial;
  }
  return best;
}
