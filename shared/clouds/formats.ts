import { pillow } from '../cloud/drawing/pillow.ts';
import { placesOf } from '../cloud/last-places.ts';
import type { CountedTerm, Layout } from '../cloud/layout.ts';
import { placeTerms } from '../cloud/place.ts';
import type { LastPlaces, PlaceOptions } from '../cloud/place-options.ts';
import type { CloudChoices } from './clouds.ts';

/** Where a cloud is shown: on the pillowcase and on a phone, or on a screen and in the meeting's papers. */
type CloudFormat = 'pillow' | 'screen';

const heightOf = {
  pillow: (1600 * pillow.heightMm) / pillow.widthMm,
  /** Two clouds beside each other leave each a panel that is hardly wider than high; one alone has the whole screen. */
  beside: 1390,
  alone: 710,
} as const;

/** The canonical canvas of a format, for a board with so many clouds. */
function canvasOf(format: CloudFormat, clouds: number): { width: number; height: number } {
  const shape = format === 'pillow' ? 'pillow' : clouds > 1 ? 'beside' : 'alone';
  return { width: 1600, height: heightOf[shape] };
}

export interface FormatsOf {
  choices: Pick<CloudChoices, 'shape' | 'orientation' | 'font' | 'seed'>;
  outlines: PlaceOptions['outlines'];
  /** How many clouds the board sees beside each other. */
  clouds: number;
  /** Where words are to stay, when they are. */
  last?: LastPlaces | undefined;
  packing?: PlaceOptions['packing'];
}

/** Places terms on the pillow's canvas. Throws as `placeTerms` does. */
export function placeOnPillow(terms: readonly CountedTerm[], of: FormatsOf): Layout {
  return placeIn('pillow', terms, of, of.last);
}

/**
 * Places terms for screens, each in the direction from the middle that it has on the pillow, so that all pictures of a
 * cloud are seen to be one. Words that are not on the pillow go where there is room.
 */
export function placeOnScreen(terms: readonly CountedTerm[], of: FormatsOf, onPillow: Layout): Layout {
  return placeIn('screen', terms, of, placesOf(onPillow));
}

function placeIn(
  format: CloudFormat,
  terms: readonly CountedTerm[],
  { choices: { shape, orientation, font, seed }, outlines, clouds, packing }: FormatsOf,
  last: LastPlaces | undefined,
): Layout {
  return placeTerms(terms, {
    ...canvasOf(format, clouds),
    ...{ shape, orientation, font, seed, outlines, last },
    scale: 'sqrt',
    ...(packing && { packing }),
  });
}
