import type { CloudShape } from './layout.ts';
import { chance } from './random.ts';
import { towardsRim } from './shapes.ts';

/** A term as the composition sees it: its size as a share of the largest, and its advance in em. */
export interface Word {
  readonly term: string;
  readonly relative: number;
  readonly advance: number;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
/** How far out words wish to be, as a share of where they would lie if all were spread evenly. */
const outward = 0.75;

/**
 * Where each word wishes to be, in the unit square: the first in the optical centre, the others around it as seeds in
 * a sunflower, as far out as the text before them takes area. So large words come to the middle, every direction
 * gets its share, and the last and smallest fill the rim. Each `variant` is the same turned to another angle.
 */
export function wishPoints(
  words: readonly Word[],
  shape: CloudShape,
  seed: number,
  variant: number,
): { x: number; y: number }[] {
  const areas = words.map(areaOf);
  const total = areas.reduce((sum, area) => sum + area, 0);
  const start = 2 * Math.PI * chance(seed, 0, variant);
  let before = 0;
  return areas.map((area, i) => {
    const far = i === 0 ? 0 : Math.sqrt((before + area / 2) / total);
    before += area;
    return towardsRim(shape, start + i * goldenAngle, far * outward);
  });
}

/** Area of the line of text, one em high, when the largest size is 1. */
export function areaOf({ relative, advance }: Word): number {
  return advance * relative ** 2;
}

/** Of words in falling order, the first ones never stand, nor do long ones: standing on end is for the small change. */
const lyingFirst = { least: 5, share: 0.08 };
const longestStanding = 7;
const standingShare = 0.2;

/** Which of the words, in falling order of size, may stand on end in a mixed cloud. */
export function mayStand(words: readonly Word[]): boolean[] {
  const first = Math.max(lyingFirst.least, lyingFirst.share * words.length);
  return words.map(({ advance }, rank) => rank >= first && advance <= longestStanding);
}

/** Which of them do when nothing else decides. */
export function standing(words: readonly Word[], seed: number): boolean[] {
  return mayStand(words).map((may, rank) => may && chance(seed, 1, rank) < standingShare);
}

/** The order to place words in: large ones first, and among those of about one size the long ones, which fit in less. */
export function placingOrder(words: readonly Word[]): number[] {
  const weight = ({ relative, advance }: Word) => relative * Math.sqrt(advance);
  return words
    .map((word, rank) => ({ rank, weight: weight(word) }))
    .sort((a, b) => b.weight - a.weight || a.rank - b.rank)
    .map(({ rank }) => rank);
}
