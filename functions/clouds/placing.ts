import { pillow } from '../../shared/cloud/drawing/pillow.ts';
import type { CountedTerm, Layout } from '../../shared/cloud/layout.ts';
import { placeTerms } from '../../shared/cloud/place.ts';
import type { CloudChoices } from '../../shared/clouds/clouds.ts';
import { outlineFont } from '../tools/outline-font.ts';

/** The canonical canvas, in the pillowcase's proportions. */
const canvasSize = { width: 1600, height: (1600 * pillow.heightMm) / pillow.widthMm };

/** Places terms on the canvas that every picture of a cloud derives from. Throws as `placeTerms` does. */
export function placeOnPillow(
  terms: CountedTerm[],
  { shape, orientation, font, seed }: Pick<CloudChoices, 'shape' | 'orientation' | 'font' | 'seed'>,
): Layout {
  return placeTerms(terms, {
    ...canvasSize,
    shape,
    orientation,
    font,
    scale: 'sqrt',
    seed,
    outlines: outlineFont(font),
  });
}
