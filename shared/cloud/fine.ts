import { largest, smallest } from '../lists.ts';
import { Board } from './board.ts';
import type { CloudShape } from './layout.ts';
import type { Mask } from './mask.ts';
import { type FullRows, nearestFree, type Position } from './pack.ts';
import { randomNumbers } from './random.ts';
import type { Packed } from './search.ts';
import { outsideRuns, type Region, regionOf } from './shapes.ts';

/** Moves in all: few words have soon been tried in every way, and of many each move takes longer. One or two seconds. */
const movesFor = (words: number): number =>
  Math.round(Math.min(120 * words ** 1.5, 1_900_000 / (60 + words)));
/** How much narrower each board is than the last that all words fitted on. */
const step = 0.002;
/** So many words are lifted for a move. */
const lifted = { least: 1, most: 6 };
/** How far all that are lifted are pushed in one direction, and each by itself, as shares of the board. */
const push = 0.2;
const shake = 0.05;
/** How much the order by area of those that are put back is shaken. */
const orderNoise = 0.9;
/** How often a word that may stand or lie turns when it is put back. */
const turning = 0.05;
/** A move may leave so much more outside than before, as a share of the smallest word. */
const patience = 0.4;

interface FineOptions {
  shape: CloudShape;
  aspect: number;
  seed: number;
  /** The same word the other way round, for those that may stand or lie. */
  turned: readonly (Mask | undefined)[];
}

/**
 * Packs words more tightly: on a board a little smaller than the last, what no longer fits is put in where a few words
 * are lifted, pushed aside and put back in another order, until all fit or the moves are used up (ruin and recreate:
 * Schrimpf et al., Journal of Computational Physics 159, 2000). The largest word keeps its place. The same packing gives
 * the same result.
 */
export function refine(packed: Packed, { shape, aspect, seed, turned }: FineOptions): Packed {
  const search = new Refining(packed, turned, seed);
  let best = packed;
  let moves = movesFor(packed.wishes.length);
  while (moves > 0) {
    const width = Math.min(best.region.width - 1, Math.floor(best.region.width * (1 - step)));
    const region = regionOf(shape, width, Math.max(1, Math.round(width / aspect)));
    // A board that the longest word spans cannot be narrower.
    if (best.wishes.some(({ mask }) => isTooLong(mask, region))) return best;
    search.begin(best, region);
    for (; search.isMissing && moves > 0; moves -= 1) search.move();
    if (search.isMissing) return best;
    // Boards that all fit on at once cost no moves, and there are only so many of them.
    best = search.packed(best, region);
  }
  return best;
}

interface Point {
  x: number;
  y: number;
}

class Refining {
  readonly #first: readonly Mask[];
  readonly #masks: Mask[];
  readonly #turned: (Mask | undefined)[];
  readonly #areas: readonly number[];
  readonly #random: () => number;
  readonly #largest: number;
  readonly #patience: number;
  #board = new Board(1, 1);
  #at: (Position | undefined)[] = [];

  constructor({ wishes }: Packed, turned: readonly (Mask | undefined)[], seed: number) {
    this.#first = wishes.map(({ mask }) => mask);
    this.#masks = [...this.#first];
    this.#turned = [...turned];
    this.#areas = this.#masks.map(areaOf);
    this.#largest = this.#areas.indexOf(largest(this.#areas));
    this.#patience = patience * smallest(this.#areas);
    this.#random = randomNumbers(seed);
  }

  get isMissing(): boolean {
    return this.#at.includes(undefined);
  }

  packed({ wishes }: Packed, region: Region): Packed {
    return {
      region,
      wishes: wishes.map((wish, index) => ({ ...wish, mask: this.#mask(index) })),
      turned: new Set(this.#masks.flatMap((mask, index) => (mask === this.#first[index] ? [] : [index]))),
      positions: this.#at.map((at) => at ?? { x: 0, y: 0 }),
    };
  }

  /** Puts all words on another board where they were on the last, as far as they fit there. */
  begin({ wishes, positions, region: from }: Packed, to: Region): void {
    this.#board = new Board(to.width, to.height);
    for (const [row, first, last] of outsideRuns(to)) this.#board.take(row, first, last);
    for (const [index, { mask }] of wishes.entries()) if (mask !== this.#mask(index)) this.#turn(index);
    this.#at = positions.map(() => undefined);
    const full = new Map<string, FullRows>();
    const order = positions.map((_, index) => index).sort((a, b) => this.#area(b) - this.#area(a));
    for (const index of order) {
      const middle = middleOf(this.#mask(index), positions[index] ?? { x: 0, y: 0 });
      this.#put(index, { x: middle.x / from.width, y: middle.y / from.height }, full);
    }
  }

  /** Lifts some words around a place, puts in what is missing with them, and takes it back when that is worse. */
  move(): void {
    const before = this.#at.slice();
    const missing = this.#at.flatMap((at, index) => (at ? [] : [index]));
    const centre = { x: this.#random(), y: this.#random() };
    const wishes = new Map<number, Point>(missing.map((index) => [index, centre]));
    const up = this.#around(centre, lifted.least + Math.floor(this.#random() * lifted.most));
    for (const [index, wish] of this.#pushed(up)) wishes.set(index, wish);
    for (const index of up) this.#lift(index);
    const turned = [...wishes.keys()].filter((index) => this.#turned[index] && this.#random() < turning);
    for (const index of turned) this.#turn(index);
    const full = new Map<string, FullRows>();
    for (const index of this.#shuffled([...wishes.keys()]))
      this.#put(index, wishes.get(index) ?? centre, full);

    const outside = this.#at.reduce((sum, at, index) => sum + (at ? 0 : this.#area(index)), 0);
    const outsideBefore = missing.reduce((sum, index) => sum + this.#area(index), 0);
    if (outside - outsideBefore <= this.#patience * this.#random()) return;
    for (const index of wishes.keys()) this.#lift(index);
    for (const index of turned) this.#turn(index);
    for (const index of up) this.#take(index, before[index]);
  }

  #mask = (index: number): Mask => this.#masks[index] as Mask;
  #area = (index: number): number => this.#areas[index] as number;

  /** The words nearest to a place, but for the largest. */
  #around(centre: Point, count: number): number[] {
    const { width, height } = this.#board;
    return this.#at
      .flatMap((at, index) => {
        if (!at || index === this.#largest) return [];
        const { x, y } = middleOf(this.#mask(index), at);
        return [{ index, far: (x - centre.x * width) ** 2 + (y - centre.y * height) ** 2 }];
      })
      .sort((a, b) => a.far - b.far)
      .slice(0, count)
      .map(({ index }) => index);
  }

  /** Where words that are lifted wish to be: all pushed one way, so that a gap opens behind them. */
  #pushed(up: readonly number[]): [number, Point][] {
    const { width, height } = this.#board;
    const direction = 2 * Math.PI * this.#random();
    const far = push * this.#random();
    return up.map((index) => {
      const { x, y } = middleOf(this.#mask(index), this.#at[index] ?? { x: 0, y: 0 });
      const shaken = () => shake * (this.#random() - 0.5);
      return [
        index,
        {
          x: x / width + far * Math.cos(direction) + shaken(),
          y: y / height + far * Math.sin(direction) + shaken(),
        },
      ];
    });
  }

  #shuffled(indices: readonly number[]): number[] {
    return indices
      .map((index) => ({ index, rank: this.#area(index) * (1 + orderNoise * (this.#random() - 0.5)) }))
      .sort((a, b) => b.rank - a.rank)
      .map(({ index }) => index);
  }

  #turn(index: number): void {
    const other = this.#turned[index];
    if (!other) return;
    this.#turned[index] = this.#mask(index);
    this.#masks[index] = other;
  }

  #put(index: number, wish: Point, full: Map<string, FullRows>): void {
    this.#take(index, nearestFree(this.#board, { mask: this.#mask(index), ...wish }, full));
  }

  #take(index: number, at: Position | undefined): void {
    this.#at[index] = at;
    if (at) this.#board.takeMask(this.#mask(index), at.x, at.y);
  }

  #lift(index: number): void {
    const at = this.#at[index];
    if (at) this.#board.releaseMask(this.#mask(index), at.x, at.y);
    this.#at[index] = undefined;
  }
}

const isTooLong = ({ left, right, top, bottom }: Mask, { width, height }: Region): boolean =>
  right - left >= width || bottom - top >= height;

function areaOf({ runs }: Mask): number {
  let cells = 0;
  for (let i = 0; i < runs.length; i += 3) cells += (runs[i + 2] as number) - (runs[i + 1] as number) + 1;
  return cells;
}

const middleOf = ({ left, right, top, bottom }: Mask, { x, y }: Position): Point => ({
  x: x + (left + right) / 2,
  y: y + (top + bottom) / 2,
});
