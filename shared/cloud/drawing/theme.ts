import * as z from 'zod';

export const ThemeId = z.enum(['fjord', 'lingon', 'skog', 'skymning', 'grafit', 'natt']);
export type ThemeId = z.infer<typeof ThemeId>;

/** Per cent of cyan, magenta, yellow and black. */
type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

export interface Ink {
  /** On screens, as `#rrggbb`. */
  hex: string;
  /** The same in a dark-mode page. */
  darkHex: string;
  /** On paper and textile: the screen colour through libvips' CMYK profile, rounded. */
  cmyk: Cmyk;
}

export interface Theme {
  id: ThemeId;
  name: string;
  /** Behind the screen picture. Print files have no background. */
  background: string;
  darkBackground: string;
  /** The cloth that the print is meant for, and a colour of such cloth to count contrast against. */
  cloth: { kind: 'light' | 'dark'; hex: string };
  /** Falling by how much of the picture they take. Colour is decoration: it never says anything on its own. */
  inks: readonly [Ink, Ink, Ink, Ink, ...Ink[]];
  /** The calmest ink's index, for a caption. */
  captionInk: number;
}

const ink = (hex: string, darkHex: string, ...cmyk: Cmyk): Ink => ({ hex, darkHex, cmyk });
const lightCloth = { kind: 'light', hex: '#ffffff' } as const;

export const themes: Readonly<Record<ThemeId, Theme>> = {
  fjord: {
    id: 'fjord',
    name: 'Fjord',
    background: '#f7f4ee',
    darkBackground: '#0f1c28',
    cloth: lightCloth,
    captionInk: 4,
    inks: [
      ink('#14344f', '#e8eef2', 84, 40, 5, 72),
      ink('#1d6473', '#8cc9d4', 73, 0, 16, 62),
      ink('#35598a', '#a9c4ea', 78, 51, 0, 34),
      ink('#9c4a2f', '#eeae93', 0, 69, 87, 42),
      ink('#5c6670', '#b4c0ca', 30, 13, 7, 58),
    ],
  },
  lingon: {
    id: 'lingon',
    name: 'Lingon',
    background: '#fbf5ef',
    darkBackground: '#22141a',
    cloth: lightCloth,
    captionInk: 1,
    inks: [
      ink('#8c1d33', '#f3b9b5', 0, 94, 67, 48),
      ink('#5a2733', '#f5e4dc', 0, 79, 41, 75),
      ink('#b0413e', '#f0938c', 0, 83, 78, 30),
      ink('#2f5a4c', '#9fcdb9', 68, 0, 56, 65),
      ink('#7c5232', '#e0bd97', 0, 47, 80, 59),
    ],
  },
  skog: {
    id: 'skog',
    name: 'Skog',
    background: '#f5f4ea',
    darkBackground: '#121f1a',
    cloth: lightCloth,
    captionInk: 0,
    inks: [
      ink('#1e4636', '#dfeadb', 71, 0, 65, 74),
      ink('#38683f', '#a3d0a5', 65, 0, 78, 53),
      ink('#6a6424', '#d6cf8a', 7, 7, 87, 68),
      ink('#2a5963', '#93c9d2', 70, 4, 22, 67),
      ink('#80552a', '#e3ba8e', 0, 43, 87, 58),
    ],
  },
  skymning: {
    id: 'skymning',
    name: 'Skymning',
    background: '#f8f4f5',
    darkBackground: '#19152a',
    cloth: lightCloth,
    captionInk: 3,
    inks: [
      ink('#3a2e5a', '#e6def4', 75, 82, 0, 50),
      ink('#6b4779', '#cfaedd', 53, 75, 0, 29),
      ink('#934862', '#f0aec2', 0, 76, 23, 48),
      ink('#41557a', '#b0c4e8', 68, 48, 0, 44),
      ink('#a04b36', '#f2b49d', 0, 71, 84, 40),
    ],
  },
  grafit: {
    id: 'grafit',
    name: 'Grafit',
    background: '#ffffff',
    darkBackground: '#14171a',
    cloth: lightCloth,
    // Tones of black alone, so that one ink is enough on a press.
    captionInk: 3,
    inks: [
      ink('#1f2429', '#f4f5f6', 0, 0, 0, 95),
      ink('#353c44', '#d9dde1', 0, 0, 0, 86),
      ink('#4b545d', '#bcc3ca', 0, 0, 0, 76),
      ink('#626b74', '#9fa8b1', 0, 0, 0, 67),
    ],
  },
  natt: {
    id: 'natt',
    name: 'Natt',
    background: '#142338',
    darkBackground: '#142338',
    cloth: { kind: 'dark', hex: '#142338' },
    captionInk: 0,
    inks: [
      ink('#f7f0e1', '#f7f0e1', 0, 2, 7, 5),
      ink('#f1c878', '#f1c878', 0, 12, 57, 7),
      ink('#a8d2e2', '#a8d2e2', 23, 2, 4, 5),
      ink('#ecab9b', '#ecab9b', 0, 30, 29, 6),
      ink('#bdd3a6', '#bdd3a6', 17, 0, 31, 7),
    ],
  },
};

export const defaultTheme: ThemeId = 'fjord';

/** How many of 16 words take each ink, by the ink's place in the theme: the first ones carry the picture. */
const shares: Readonly<Record<number, readonly number[]>> = {
  4: [6, 4, 4, 2],
  5: [5, 4, 3, 2, 2],
};

/**
 * The ink of a word: the same term at the same rank (0 is the largest) always gets the same. The largest words
 * take the inks in turn, so that the first three never share one.
 */
export function inkIndex(inks: number, term: string, rank: number): number {
  if (rank < inks) return rank;
  let left = hash(term) % 16;
  const share = shares[inks] ?? [];
  for (const [index, words] of share.entries()) {
    if (left < words) return index;
    left -= words;
  }
  return hash(term) % inks;
}

/** FNV-1a over the UTF-16 units, with its bits mixed down. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

/**
 * CSS that recolours an inlined cloud to the page's colour scheme. The picture's own colours are attributes, which
 * any rule beats, so a picture without this CSS still has its theme.
 */
export function themeCss(theme: Theme): string {
  const rules = (background: string, hexes: string[]) =>
    [
      `.cloud-background{fill:${background}}`,
      ...hexes.map((hex, index) => `.cloud-c${index}{fill:${hex}}`),
    ].join('');
  const light = rules(
    theme.background,
    theme.inks.map((i) => i.hex),
  );
  const dark = rules(
    theme.darkBackground,
    theme.inks.map((i) => i.darkHex),
  );
  return `${light}@media(prefers-color-scheme:dark){${dark}}`;
}
