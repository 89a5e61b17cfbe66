import type { Layout } from '../layout.ts';
import { type Box, inkBounds, type OutlineFont, type TextRun } from './outline.ts';
import { inkIndex, type Theme } from './theme.ts';

export interface PaintedRun extends TextRun {
  /** Which of the theme's inks. */
  ink: number;
  /** Distinct people behind the word; undefined for a caption. */
  people: number | undefined;
}

/**
 * A layout put on a page: the one thing that every output paints, so that screen, paper and pillow are the same
 * picture. Coordinates run from the page's top left corner, y downwards, in `unit`.
 */
export interface Drawing {
  unit: 'px' | 'mm';
  width: number;
  height: number;
  runs: PaintedRun[];
}

/** Drawing units per canonical unit of the layout, and where the layout's (0, 0) comes to lie. */
interface Placing {
  scale: number;
  left: number;
  top: number;
}

/** The cloud cropped to its ink with an even margin: what screens and meeting papers show. Canonical units as px. */
export function screenDrawing(layout: Layout, font: OutlineFont, theme: Theme): Drawing {
  const ink = layoutInk(layout, font);
  const margin = 0.02 * Math.max(ink.right - ink.left, ink.bottom - ink.top);
  return {
    unit: 'px',
    width: ink.right - ink.left + 2 * margin,
    height: ink.bottom - ink.top + 2 * margin,
    runs: placeRuns(layout, theme, { scale: 1, left: margin - ink.left, top: margin - ink.top }),
  };
}

/** The box that the layout inks, in canonical units; its canvas when there are no words. */
export function layoutInk(layout: Layout, font: OutlineFont): Box {
  const runs = layout.words.map(({ term, ...place }) => ({ ...place, text: term }));
  return inkBounds(font, runs) ?? { left: 0, top: 0, right: layout.width, bottom: layout.height };
}

export function placeRuns(layout: Layout, theme: Theme, { scale, left, top }: Placing): PaintedRun[] {
  return layout.words.map((word, rank) => ({
    text: word.term,
    x: left + word.x * scale,
    y: top + word.y * scale,
    size: word.size * scale,
    rotate: word.rotate,
    ink: inkIndex(theme.inks.length, word.term, rank),
    people: word.people,
  }));
}
