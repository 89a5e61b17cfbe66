import { visibleError } from '../errors.ts';
import { compose } from './compose.ts';
import type { CountedTerm, Layout } from './layout.ts';
import type { PlaceOptions } from './place-options.ts';

/** Most terms in one cloud: more cannot be read, on paper or on a pillow. */
export const maxTerms = 2000;

const swedish = new Intl.Collator('sv');

/**
 * Places every term, as large as they all fit, sizes exactly in the proportion that `scale` states. The same terms in
 * any order and the same options give the same layout to the last digit.
 * Errors: `invalid` for more than `maxTerms` terms or for a term that is there twice.
 */
export function placeTerms(terms: readonly CountedTerm[], options: PlaceOptions): Layout {
  const { outlines, last: _, packing: __, ...description } = options;
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
  return { format: 1, ...description, words: sorted.length === 0 ? [] : compose(sorted, options) };
}
