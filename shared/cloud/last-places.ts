import type { Layout } from './layout.ts';
import type { LastPlaces } from './place-options.ts';

/** Half the height of small letters: a word's middle is so far above its baseline. */
export const middleEm = 0.27;

/** Where the middles of a layout's words are, in the unit square of its canvas. */
export function placesOf({ words, width, height }: Pick<Layout, 'words' | 'width' | 'height'>): LastPlaces {
  return new Map(
    words.map(({ term, x, y, size, rotate }) => [
      term,
      rotate === 0
        ? { x: x / width, y: (y - middleEm * size) / height }
        : { x: (x - middleEm * size) / width, y: y / height },
    ]),
  );
}
