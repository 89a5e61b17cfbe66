import { largest } from '../lists.ts';
import { refine } from './fine.ts';
import { drawInk, type Ink } from './ink.ts';
import type { CountedTerm, PlacedWord } from './layout.ts';
import type { Mask } from './mask.ts';
import { maskOf, turned } from './masks.ts';
import type { Wish } from './pack.ts';
import type { PlaceOptions } from './place-options.ts';
import { firstConfirmed } from './referee.ts';
import { loosened, type Packed, smallestBoard } from './search.ts';
import { shapeArea, shapeAspect } from './shapes.ts';
import { areaOf, mayStand, placingOrder, standing, type Word, wishPoints } from './wishes.ts';

/** Area of all lines of text, one em high, that a shape usually holds, as a share of its own. */
const usualFill = 1.08;
/** Below this share of the usual, the longest word alone decides the board, and the others may spread out on it. */
const looseBelow = 0.9;
/** Gaps to try then, as multiples of the usual. */
const looser = [8, 6, 4.5, 3.4, 2.6, 2, 1.6, 1.3];
/** Should the judge refuse a position, all is packed anew with gaps so many times as wide. */
const widenings = [1, 1.3, 1.7, 2.2];
/** Words longer than this share of the board keep their gaps. */
const longWord = 0.7;
/** Smallest gap between two words in canonical units. */
const minGap = 2;

/** The positions of at least one term, in falling order of people. */
export function compose(terms: readonly CountedTerm[], options: PlaceOptions): PlacedWord[] {
  const { shape, width, height, seed } = options;
  const aspect = shapeAspect(shape, width / height);
  const shapeWidth = Math.min(width, height * aspect);
  const words = wordsOf(terms, options);
  const stands = options.orientation === 'mixed' ? standing(words, seed) : words.map(() => false);
  const area = words.reduce((sum, word) => sum + areaOf(word), 0);
  const longest = largest(words.map(({ relative, advance }) => relative * advance));
  // The board's width when the largest size is 1: of the area, or of the longest word.
  const guess = Math.max(
    Math.sqrt((area * aspect) / (usualFill * shapeArea(shape))),
    1.02 * longest,
    1.3 * aspect,
  );
  const cellsPerUnit = resolution(words.length, options);
  const cellsPerEm = (cellsPerUnit * shapeWidth) / guess;
  const inks = drawInk(
    words.map(({ term, relative }) => ({ term, size: relative * cellsPerEm })),
    options.outlines,
  );
  const order = placingOrder(words);
  const maskAt = (rank: number, looseness: number, isStanding = stands[rank]): Mask => {
    const size = (words[rank]?.relative ?? 0) * cellsPerEm;
    const mask = maskOf(inks[rank] as Ink, size, Math.ceil(minGap * cellsPerUnit), looseness);
    return isStanding ? turned(mask) : mask;
  };
  const wishesFor = (masks: readonly Mask[], variant: number): Wish[] => {
    const points = wishPoints(words, shape, seed, variant);
    return order.map((rank) => ({
      mask: masks[rank] as Mask,
      ...(options.last?.get(words[rank]?.term ?? '') ?? (points[rank] as { x: number; y: number })),
    }));
  };
  /** The word of each place in the order the other way round, where it may stand or lie. */
  const otherWays = (widening: number): (Mask | undefined)[] => {
    const may = options.orientation === 'mixed' ? mayStand(words) : [];
    return order.map((rank) => (may[rank] ? maskAt(rank, widening, !stands[rank]) : undefined));
  };
  const packedAt = (widening: number): Packed => {
    const masks = words.map((_, rank) => maskAt(rank, widening));
    const quick = smallestBoard(shape, aspect, guess * cellsPerEm, (attempt) => wishesFor(masks, attempt));
    const packed =
      options.packing === 'fine'
        ? refine(quick, { shape, aspect, seed, turned: otherWays(widening) })
        : quick;
    const fill = (area * cellsPerEm ** 2) / (packed.region.width * packed.region.height * shapeArea(shape));
    if (fill >= looseBelow * usualFill) return packed;
    const roomy = looser.values().map((looseness) => {
      // The longest words have no room to give.
      const loose = masks.map((mask, rank) =>
        mask.right - mask.left > longWord * packed.region.width ? mask : maskAt(rank, widening * looseness),
      );
      return wishesFor(loose, 0);
    });
    return loosened(packed, roomy);
  };
  return placedWords(terms, firstConfirmed(widenings.values().map(packedAt)), {
    order,
    stands,
    relative: words.map(({ relative }) => relative * cellsPerEm),
    options,
    shapeWidth,
    shapeHeight: shapeWidth / aspect,
  });
}

function wordsOf(terms: readonly CountedTerm[], { outlines, scale }: PlaceOptions): Word[] {
  const most = terms[0]?.people ?? 1;
  return terms.map(({ term, people }) => ({
    term,
    relative: scale === 'sqrt' ? Math.sqrt(people / most) : people / most,
    advance: outlines.shape(term).advance,
  }));
}

/**
 * Board cells per canonical unit: a board of about so many cells across, and the least gap just short of whole cells,
 * because it is rounded up to them. Many words are small ones and need finer cells.
 */
function resolution(words: number, { width, height }: PlaceOptions): number {
  const across = words <= 600 ? 880 : 1760;
  const gapCells = (minGap * across) / Math.sqrt(width * height);
  return (0.96 / minGap) * (gapCells < 1 ? gapCells : Math.floor(gapCells));
}

interface Placing {
  order: readonly number[];
  stands: readonly boolean[];
  /** Font sizes in cells. */
  relative: readonly number[];
  options: PlaceOptions;
  shapeWidth: number;
  shapeHeight: number;
}

/** Scales the board up to the canvas and puts it in its middle. */
function placedWords(
  terms: readonly CountedTerm[],
  { positions, region, turned: otherWay }: Packed,
  placing: Placing,
): PlacedWord[] {
  const { order, stands, relative, options, shapeWidth, shapeHeight } = placing;
  // The board has whole cells, so that it may be a little higher than the shape.
  const scale = Math.min(shapeWidth / region.width, shapeHeight / region.height);
  const left = (options.width - region.width * scale) / 2;
  const top = (options.height - region.height * scale) / 2;
  const placeOf = new Map(order.map((rank, place) => [rank, place]));
  return terms.map((counted, rank) => {
    const place = placeOf.get(rank) ?? 0;
    const { x, y } = positions[place] ?? { x: 0, y: 0 };
    return {
      ...counted,
      x: left + x * scale,
      y: top + y * scale,
      size: (relative[rank] as number) * scale,
      rotate: stands[rank] !== (otherWay?.has(place) ?? false) ? -90 : 0,
    };
  });
}
