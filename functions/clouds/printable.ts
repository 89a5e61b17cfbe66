import { pillowDrawing } from '../../shared/cloud/drawing/pillow.ts';
import { isReadable } from '../../shared/cloud/drawing/preflight.ts';
import { themes } from '../../shared/cloud/drawing/theme.ts';
import type { CountedTerm, Layout } from '../../shared/cloud/layout.ts';
import type { CloudChoices } from '../../shared/clouds/clouds.ts';
import { type FormatsOf, placeOnPillow } from '../../shared/clouds/formats.ts';

/** A pillowcase's layout, and the terms that are not on it. */
export interface Printable {
  layout: Layout;
  leftOut: string[];
}

/**
 * Places on the pillowcase the terms that can be read there: those that at least so many people gave, for the smallest
 * such number at which every word is large enough. With `printSmall` all of them.
 */
export function printableLayout(
  terms: readonly CountedTerm[],
  of: FormatsOf,
  { printSmall, themeId, caption }: Pick<CloudChoices, 'printSmall' | 'themeId'> & { caption: string[] },
): Printable {
  return printableOn(terms, {
    printSmall,
    place: (some, packing) => placeOnPillow(some, { ...of, ...(packing && { packing }) }),
    canBeRead: (layout) =>
      isReadable(pillowDrawing(layout, of.outlines, themes[themeId], caption), of.outlines),
  });
}

interface PrintOn {
  printSmall?: boolean | undefined;
  place: (terms: readonly CountedTerm[], packing?: 'fine') => Layout;
  canBeRead: (layout: Layout) => boolean;
}

/** The same on anything that a cloud is printed on. */
export function printableOn(
  terms: readonly CountedTerm[],
  { printSmall, place, canBeRead }: PrintOn,
): Printable {
  const counts = [...new Set(terms.map(({ people }) => people))].sort((a, b) => a - b);
  const withLeast = (least: number) => terms.filter(({ people }) => people >= least);
  let [low, high] = [0, printSmall ? 0 : counts.length - 1];
  // What is packed quickly is never larger than what is packed finely: what can be read of it can be read then.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (canBeRead(place(withLeast(counts[middle] ?? 0)))) high = middle;
    else low = middle + 1;
  }
  const printed = withLeast(counts[low] ?? 0);
  const layout = place(printed, 'fine');
  const isPrinted = new Set(printed.map(({ term }) => term));
  return { layout, leftOut: terms.flatMap(({ term }) => (isPrinted.has(term) ? [] : [term])) };
}
