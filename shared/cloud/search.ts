import type { CloudShape } from './layout.ts';
import { type Position, pack, type Wish } from './pack.ts';
import { type Region, regionOf } from './shapes.ts';

export interface Packed {
  readonly wishes: readonly Wish[];
  /** Of the wishes' masks, in their order. */
  readonly positions: readonly Position[];
  readonly region: Region;
  /** Those that stand instead of lying, or lie instead of standing. */
  readonly turned?: ReadonlySet<number>;
}

/** The bisection ends when the smallest board that fits is known this closely. */
const precision = 0.01;
/** Of more words than this the first board that fits is taken: chance counts for little among so many. */
const mostBisected = 600;

const firstStep = 0.025;
/** Few words are then tried on, until so many other pictures of them have failed on a board this much smaller. */
const extra = { tries: 2, step: 0.006, mostWords: 100 };

/**
 * The smallest board found that all wishes fit in. `guess` is a width in cells to begin at; it costs or saves time
 * only. Each try asks for other wishes, because what one picture leaves over another may use.
 */
export function smallestBoard(
  shape: CloudShape,
  aspect: number,
  guess: number,
  wishesFor: (attempt: number) => readonly Wish[],
): Packed {
  let attempts = 0;
  const attempt = (width: number): Packed | undefined => {
    const region = regionOf(shape, width, Math.max(1, Math.round(width / aspect)));
    const wishes = wishesFor(attempts++);
    const positions = pack(wishes, region);
    return positions.length === wishes.length ? { wishes, positions, region } : undefined;
  };
  const words = wishesFor(0).length;
  let tooSmall = 0;
  let best: Packed | undefined;
  let width = Math.max(1, Math.round(guess));
  let step = firstStep;
  while (!best || best.region.width - tooSmall > Math.max(1, precision * best.region.width)) {
    const packed = attempt(width);
    if (packed) best = packed;
    else tooSmall = width;
    if (best && words > mostBisected) return best;
    if (!best) width = Math.ceil(tooSmall * (1 + step));
    else if (tooSmall === 0) width = Math.floor(best.region.width * (1 - step));
    else width = Math.floor((best.region.width + tooSmall) / 2);
    step = Math.min(0.2, step * 1.6);
  }
  for (let failed = 0; failed < extra.tries && words <= extra.mostWords; ) {
    const smaller = attempt(Math.floor(best.region.width * (1 - extra.step)));
    if (smaller) best = smaller;
    else failed += 1;
  }
  return best;
}

/** The last of these wishes, from the loosest to the tightest, that fit on the same board; else what there was. */
export function loosened(packed: Packed, looser: Iterable<readonly Wish[]>): Packed {
  for (const wishes of looser) {
    const positions = pack(wishes, packed.region);
    if (positions.length === wishes.length) return { wishes, positions, region: packed.region };
  }
  return packed;
}
