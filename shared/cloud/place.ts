import { visibleError } from '../errors.ts';
import type { GlyphCanvas } from './canvas.ts';
import type { CloudOrientation, CloudShape, CountedTerm, FontId, Layout, SizeScale } from './layout.ts';
import { drawMasks, measureAdvances, type SizedTerm, turned } from './masks.ts';
import type { Wish } from './pack.ts';
import { chance } from './random.ts';
import { confirm } from './referee.ts';
import { smallestBoard } from './search.ts';
import { opticalCentre, shapeAspect } from './shapes.ts';

/** Most terms in one cloud: more cannot be read, on paper or on a pillow. */
export const maxTerms = 2000;

export interface PlaceOptions {
  /** The canonical canvas. */
  width: number;
  height: number;
  shape: CloudShape;
  orientation: CloudOrientation;
  font: FontId;
  scale: SizeScale;
  /** A whole number; another one gives another picture of the same terms. */
  seed: number;
  canvas: GlyphCanvas;
}

/** Share of the board that lines of text, one em high, are expected to fill. */
const expectedFill = 0.78;
/** Cells along the board's shorter side: as few as the smallest words can bear. */
const cells = { fewest: 640, most: 1100 };
/** Smallest gap between two words in canonical units. */
const minGap = 2;

const swedish = new Intl.Collator('sv', { sensitivity: 'variant' });

/**
 * Places every term, as large as they all fit, sizes exactly in the proportion that `scale` states. The same terms in
 * any order and the same options give the same layout to the last digit.
 * Errors: `invalid` for more than `maxTerms` terms or for a term that is there twice.
 */
export function placeTerms(terms: readonly CountedTerm[], options: PlaceOptions): Layout {
  const { canvas, ...description } = options;
  if (terms.length > maxTerms) {
    throw visibleError(
      'invalid',
      `Ett ordmoln rymmer högst ${maxTerms} ord, men det här har ${terms.length}.`,
    );
  }
  if (new Set(terms.map(({ term }) => term)).size < terms.length) {
    throw visibleError('invalid', 'Samma ord finns två gånger i molnet.');
  }
  const sorted = [...terms].sort(
    (a, b) => b.people - a.people || swedish.compare(a.term, b.term) || (a.term < b.term ? -1 : 1),
  );
  const words = sorted.length === 0 ? [] : place(sorted, options);
  return { format: 1, ...description, words };
}

function place(terms: readonly CountedTerm[], options: PlaceOptions): Layout['words'] {
  const { shape, width, height, seed } = options;
  const aspect = shapeAspect(shape, width / height);
  const shapeWidth = Math.min(width, height * aspect);
  const most = terms[0]?.people ?? 1;
  const relative = terms.map(({ people }) =>
    options.scale === 'sqrt' ? Math.sqrt(people / most) : people / most,
  );
  const advances = measureAdvances(
    terms.map(({ term }) => term),
    options.font,
    options.canvas,
  );
  // Board width in units of the largest size, from the area of all lines of text or from the longest of them.
  const area = relative.reduce((sum, size, i) => sum + (advances[i] as number) * size * size, 0);
  const longest = Math.max(...relative.map((size, i) => (advances[i] as number) * size));
  const guess = Math.max(Math.sqrt((area * aspect) / expectedFill), longest * 1.05, aspect * 1.2);
  const shorter = Math.min(1, 1 / aspect) * guess;
  const boardCells = Math.min(cells.most, Math.max(cells.fewest, 30 * Math.sqrt(terms.length)));
  const unit = boardCells / shorter;
  const sized: SizedTerm[] = terms.map(({ term }, i) => ({
    term,
    size: (relative[i] as number) * unit,
    advance: advances[i] as number,
  }));
  const gap = ((minGap / 2) * guess * unit) / shapeWidth;
  const masks = drawMasks(sized, options.font, options.canvas, gap);
  const [centreX, centreY] = opticalCentre(shape);
  const stands = terms.map((_, i) => options.orientation === 'mixed' && standsOnEnd(sized, i, seed));
  const wishes: Wish[] = masks.map((mask, i) => ({
    mask: stands[i] ? turned(mask) : mask,
    x: centreX,
    y: centreY,
  }));
  const packed = smallestBoard(wishes, shape, aspect, guess * unit);
  confirm(
    wishes.map(({ mask }) => mask),
    packed.positions,
    packed.region,
  );
  const scale = shapeWidth / packed.region.width;
  const left = (width - shapeWidth) / 2;
  const top = (height - packed.region.height * scale) / 2;
  return terms.map((counted, i) => {
    const at = packed.positions[i] as { x: number; y: number };
    return {
      ...counted,
      x: left + at.x * scale,
      y: top + at.y * scale,
      size: (relative[i] as number) * unit * scale,
      rotate: stands[i] ? -90 : 0,
    };
  });
}

function standsOnEnd(terms: readonly SizedTerm[], rank: number, seed: number): boolean {
  const { advance } = terms[rank] as SizedTerm;
  return rank >= 5 && rank >= terms.length * 0.06 && advance < 9 && chance(seed, rank, 1) < 0.24;
}
