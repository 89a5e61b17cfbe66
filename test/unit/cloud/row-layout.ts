import type { CountedTerm, Layout } from '../../../shared/cloud/layout.ts';

/** A layout that needs no engine: the words under one another, some on end to the right. */
export function rowLayout(terms: CountedTerm[], changes: Partial<Layout> = {}): Layout {
  const most = terms[0]?.people ?? 1;
  let y = 60;
  return {
    format: 1,
    width: 1600,
    height: 1920,
    shape: 'pillow',
    orientation: 'mixed',
    font: 'nunito-800',
    scale: 'sqrt',
    seed: 1,
    words: terms.map((word, rank) => {
      const size = 120 * Math.sqrt(word.people / most);
      const onEnd = rank % 4 === 3;
      y += size * 1.2;
      return { ...word, size, rotate: onEnd ? -90 : 0, x: onEnd ? 1400 : 700, y };
    }),
    ...changes,
  };
}

export const someTerms: CountedTerm[] = [
  { term: 'gemenskap', people: 212 },
  { term: 'trygg & lugn', people: 150 },
  { term: 'öppenhet', people: 90 },
  { term: 'på plats', people: 41 },
  { term: 'Škoda', people: 12 },
  { term: 'åäö', people: 3 },
];
