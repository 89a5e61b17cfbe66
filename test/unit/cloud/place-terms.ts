import { outlineFont } from '../../../functions/tools/outline-font.ts';
import type { CountedTerm, Layout } from '../../../shared/cloud/layout.ts';
import { placeTerms } from '../../../shared/cloud/place.ts';
import type { PlaceOptions } from '../../../shared/cloud/place-options.ts';

/** What employees say, of one to four words, with ring, dots, ascenders and descenders. */
export const sayings = [
  'ärlig',
  'Åsikter får höras',
  'ödmjuk',
  'glad',
  'tålmodig',
  'trygg',
  'lyhörd',
  'engagerad',
  'hjälpsam',
  'närvarande',
  'bra kollegor',
  'göra skillnad',
  'möta människor',
  'Öppen dörr',
  'yrkesstolthet',
  'flexibel',
  'lugn',
  'humor',
  'variation',
  'meningsfullt arbete',
  'nära till naturen',
  'ta ansvar',
  'kreativ',
  'modig',
  'noggrann',
  'prestigelös',
  'samarbete',
  'tillit',
  'omtänksam',
  'nyfiken',
  'empati',
  'stöttande',
  'lära sig nytt varje dag',
  'rolig',
  'kunnig',
  'påhittig',
  'rättvis',
  'självständig',
  'stark',
  'vänlig',
  'respekt',
  'delaktighet',
  'gemenskap',
  'frihet',
  'ej fyrkantig',
];

/** The first of the sayings, with counts that fall as answers' counts do. */
export function answers(count: number): CountedTerm[] {
  return sayings.slice(0, count).map((term, rank) => ({ term, people: Math.ceil(40 / (rank + 1)) }));
}

/** A small mixed pillow unless told otherwise. */
export function place(terms: readonly CountedTerm[], options: Partial<PlaceOptions> = {}): Layout {
  return placeTerms(terms, {
    width: 400,
    height: 480,
    shape: 'pillow',
    orientation: 'mixed',
    font: 'nunito-800',
    scale: 'sqrt',
    seed: 1,
    outlines: outlineFont(options.font ?? 'nunito-800'),
    ...options,
  });
}
