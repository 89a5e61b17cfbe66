import cloud from 'd3-cloud';
import { AppError } from '../errors.ts';
import type { Run } from './mask.ts';
import type { Packed } from './search.ts';
import { outsideRuns } from './shapes.ts';

/** A word as d3-cloud keeps it inside; one that comes with a sprite is not drawn again. */
interface SpritedWord extends cloud.Word {
  hasText: true;
  /** Rows of bits, the highest first. */
  sprite: Int32Array;
  /** Width of the sprite, a multiple of 32; it is centred on x. */
  width: number;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  /** Where d3-cloud is to try it. */
  at: { x: number; y: number };
}

/** d3-cloud smears a sprite that begins on a multiple of 32, so that each begins half way between two. */
const phase = 16;
/** Columns added on either side of the board, so that a sprite may begin before it and end after it. */
const margin = 64;

/**
 * The first packing of which d3-cloud refuses no word.
 * Errors: `conflict` when it refuses some of each.
 */
export function firstConfirmed(packings: Iterable<Packed>): Packed {
  let refused = 0;
  for (const packed of packings) {
    refused = refusals(packed);
    if (refused === 0) return packed;
  }
  throw new AppError('conflict', `d3-cloud refused ${refused} positions in the last packing tried`);
}

/**
 * Lets d3-cloud place every word, with the packer's position as its only candidate: an independent judge, on a board of
 * its own, of whether words meet or leave the region. Returns how many words it refuses.
 */
function refusals({ wishes, positions, region }: Packed): number {
  const words = [
    // Everything outside the region is one word that spans the board.
    spritedWord([...outsideRuns(region)], {
      left: 0,
      right: region.width - 1,
      top: 0,
      bottom: region.height - 1,
    }),
    ...wishes.map(({ mask }, i) => {
      const { x, y } = positions[i] ?? { x: 0, y: 0 };
      const runs: Run[] = [];
      for (let k = 0; k < mask.runs.length; k += 3) {
        const [row = 0, from = 0, to = 0] = mask.runs.subarray(k, k + 3);
        runs.push([row + y, from + x, to + x]);
      }
      return spritedWord(runs, {
        left: mask.left + x,
        right: mask.right + x,
        top: mask.top + y,
        bottom: mask.bottom + y,
      });
    }),
  ];
  const size: [number, number] = [(Math.ceil(region.width / 32) << 5) + 2 * margin, region.height];
  const candidates = words.map(
    ({ at }) => [at.x - (size[0] >> 1), at.y - (size[1] >> 1)] as [number, number],
  );
  let accepted = 0;
  cloud<SpritedWord>()
    .size(size)
    .canvas(() => undrawn as unknown as HTMLCanvasElement)
    .words(words)
    .rotate(0)
    .fontSize(1)
    // d3-cloud begins at (½ + random) × half the size: with ½, in the middle.
    .random(() => 0.5)
    .spiral(() => {
      const only = [candidates.shift()];
      // It stops at the first missing candidate, which its types do not know.
      return () => only.shift() as [number, number];
    })
    .on('end', (placed) => {
      accepted = placed.length;
    })
    .start();
  return words.length - accepted;
}

/** A canvas for words that need none: d3-cloud only asks it how many pixels a point has. */
const undrawn = {
  width: 0,
  height: 0,
  getContext: () => ({ getImageData: () => ({ data: new Uint8ClampedArray(4) }) }),
};

function spritedWord(
  runs: readonly Run[],
  box: { left: number; right: number; top: number; bottom: number },
): SpritedWord {
  const start = (((box.left + margin - phase) >> 5) << 5) + phase;
  const cells = (box.right + margin - start + 32) >> 5;
  const sprite = new Int32Array(cells * (box.bottom - box.top + 1));
  for (const [row, from, to] of runs) {
    for (let x = from + margin - start; x <= to + margin - start; x++) {
      const cell = (row - box.top) * cells + (x >> 5);
      sprite[cell] = (sprite[cell] as number) | (1 << (31 - (x & 31)));
    }
  }
  const at = { x: start + (cells << 4), y: box.top };
  return {
    hasText: true,
    sprite,
    width: cells << 5,
    x0: box.left + margin - at.x,
    x1: box.right + margin - at.x,
    y0: 0,
    y1: box.bottom - box.top + 1,
    at,
  };
}
