import type { Layout } from '../layout.ts';
import { type Drawing, layoutInk, type PaintedRun, placeRuns } from './drawing.ts';
import { inkBounds, type OutlineFont } from './outline.ts';
import type { Theme } from './theme.ts';

/** A Swedish standard pillowcase, and the part of it that hem and stuffing leave flat. */
export const pillow = { widthMm: 500, heightMm: 600, marginMm: 45 } as const;

const captionLineHeight = 1.5;
/** Between the cloud and its caption, in caption sizes. */
const captionGap = 2.75;
/** Of the height left over, the share above: a little less than half looks like the middle. */
const above = { top: 0, middle: 0.46, bottom: 1 } as const;

/** What a cloud is printed on: its size, how near the edge words may come, and where the cloud lies. */
export interface Surface {
  widthMm: number;
  heightMm: number;
  marginMm: number;
  captionSizeMm: number;
  placement: 'top' | 'middle' | 'bottom';
  /** How much of the safe part's width and height the cloud may take. */
  share: number;
}

const pillowSurface: Surface = { ...pillow, captionSizeMm: 8, placement: 'middle', share: 1 };

/** The cloud on a pillowcase. */
export function pillowDrawing(layout: Layout, font: OutlineFont, theme: Theme, caption: string[]): Drawing {
  return surfaceDrawing(layout, font, theme, caption, pillowSurface);
}

/** What is left for the cloud itself, in mm. */
export function cloudBox(
  font: OutlineFont,
  caption: string[],
  surface: Surface,
): { widthMm: number; heightMm: number } {
  const { widthMm, heightMm, marginMm, share, captionSizeMm } = surface;
  const safeWidthMm = widthMm - 2 * marginMm;
  const lines = captionLines(font, caption, safeWidthMm, captionSizeMm);
  return {
    widthMm: safeWidthMm * share,
    heightMm: (heightMm - 2 * marginMm - captionHeight(lines.length, captionSizeMm)) * share,
  };
}

const captionHeight = (lines: number, sizeMm: number) =>
  lines === 0 ? 0 : (captionGap + lines * captionLineHeight) * sizeMm;

/**
 * The cloud as large as its share of the safe part allows, with a quiet caption under it. `caption` is parts such as
 * question, organisation and year: on one line between middle dots if they fit, else a line or more each.
 */
export function surfaceDrawing(
  layout: Layout,
  font: OutlineFont,
  theme: Theme,
  caption: string[],
  surface: Surface,
): Drawing {
  const { widthMm, heightMm, marginMm, captionSizeMm, placement } = surface;
  const safeWidthMm = widthMm - 2 * marginMm;
  const lines = captionLines(font, caption, safeWidthMm, captionSizeMm);
  const captionMm = captionHeight(lines.length, captionSizeMm);
  const box = cloudBox(font, caption, surface);
  const ink = layoutInk(layout, font);
  const inkWidth = ink.right - ink.left;
  const inkHeight = ink.bottom - ink.top;
  const scale = Math.min(box.widthMm / inkWidth, box.heightMm / inkHeight);
  const spareMm = heightMm - 2 * marginMm - captionMm - inkHeight * scale;
  const topMm = marginMm + spareMm * above[placement];
  const runs = placeRuns(layout, theme, {
    scale,
    left: (widthMm - inkWidth * scale) / 2 - ink.left * scale,
    top: topMm - ink.top * scale,
  });
  const captionTopMm = topMm + inkHeight * scale + captionGap * captionSizeMm;
  const captionRuns = lines.map(
    (text, index): PaintedRun => ({
      text,
      x: widthMm / 2,
      y: captionTopMm + (index + 0.85) * captionSizeMm * captionLineHeight,
      size: fitted(font, text, safeWidthMm, captionSizeMm),
      rotate: 0,
      ink: theme.captionInk,
      people: undefined,
    }),
  );
  return { unit: 'mm', width: widthMm, height: heightMm, runs: [...runs, ...captionRuns] };
}

/** A single word longer than the line is made smaller; everything else is wrapped. */
function fitted(font: OutlineFont, line: string, widthMm: number, captionSizeMm: number): number {
  return Math.min(captionSizeMm, widthMm / widthEm(font, line));
}

function captionLines(
  font: OutlineFont,
  caption: string[],
  widthMm: number,
  captionSizeMm: number,
): string[] {
  const parts = caption.map((part) => drawable(font, part)).filter((part) => part !== '');
  const oneLine = parts.join(' · ');
  // Inside three quarters of the width it stays a line under a picture, not a bar across the cloth.
  if (widthEm(font, oneLine) * captionSizeMm <= 0.75 * widthMm) return oneLine === '' ? [] : [oneLine];
  const [first = '', ...rest] = parts;
  return [first, rest.join(' · ')].flatMap((part) => wrap(font, part, (0.9 * widthMm) / captionSizeMm));
}

/** Lines of about equal length, none wider than `maxEm` unless a single word is. */
function wrap(font: OutlineFont, text: string, maxEm: number): string[] {
  const totalEm = widthEm(font, text);
  const aimEm = totalEm / Math.ceil(totalEm / maxEm);
  const lines: string[] = [];
  for (const word of text.split(' ').filter((w) => w !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const startsNew = last === undefined || widthEm(font, last) >= aimEm || widthEm(font, longer) > maxEm;
    if (startsNew) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function drawable(font: OutlineFont, text: string): string {
  const missing = new Set(font.missing(text));
  return [...text]
    .filter((char) => !missing.has(char))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function widthEm(font: OutlineFont, text: string): number {
  const box = inkBounds(font, [{ text, x: 0, y: 0, size: 1, rotate: 0 }]);
  return box === undefined ? 0 : box.right - box.left;
}
