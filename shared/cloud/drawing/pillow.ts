import type { Layout } from '../layout.ts';
import { type Drawing, layoutInk, type PaintedRun, placeRuns } from './drawing.ts';
import { inkBounds, type OutlineFont } from './outline.ts';
import type { Theme } from './theme.ts';

/** A Swedish standard pillowcase, and the part of it that hem and stuffing leave flat. */
export const pillow = { widthMm: 500, heightMm: 600, marginMm: 45 } as const;

const captionSizeMm = 8;
const captionLineHeight = 1.5;
const captionGapMm = 22;
/** Of the height left over, the share above: a little less than half looks like the middle. */
const shareAbove = 0.46;

/**
 * The cloud as large as the pillow's safe part allows, with a quiet caption under it. `caption` is parts such as
 * question, organisation and year: on one line between middle dots if they fit, else a line or more each.
 */
export function pillowDrawing(layout: Layout, font: OutlineFont, theme: Theme, caption: string[]): Drawing {
  const { widthMm, heightMm, marginMm } = pillow;
  const safeWidthMm = widthMm - 2 * marginMm;
  const lines = captionLines(font, caption, safeWidthMm);
  const captionMm = lines.length === 0 ? 0 : captionGapMm + lines.length * captionSizeMm * captionLineHeight;
  const ink = layoutInk(layout, font);
  const inkWidth = ink.right - ink.left;
  const inkHeight = ink.bottom - ink.top;
  const scale = Math.min(safeWidthMm / inkWidth, (heightMm - 2 * marginMm - captionMm) / inkHeight);
  const spareMm = heightMm - 2 * marginMm - captionMm - inkHeight * scale;
  const topMm = marginMm + spareMm * shareAbove;
  const runs = placeRuns(layout, theme, {
    scale,
    left: (widthMm - inkWidth * scale) / 2 - ink.left * scale,
    top: topMm - ink.top * scale,
  });
  const captionTopMm = topMm + inkHeight * scale + captionGapMm;
  const captionRuns = lines.map(
    (text, index): PaintedRun => ({
      text,
      x: widthMm / 2,
      y: captionTopMm + (index + 0.85) * captionSizeMm * captionLineHeight,
      size: fitted(font, text, safeWidthMm),
      rotate: 0,
      ink: theme.captionInk,
      people: undefined,
    }),
  );
  return { unit: 'mm', width: widthMm, height: heightMm, runs: [...runs, ...captionRuns] };
}

/** A single word longer than the line is made smaller; everything else is wrapped. */
function fitted(font: OutlineFont, line: string, widthMm: number): number {
  return Math.min(captionSizeMm, widthMm / widthEm(font, line));
}

function captionLines(font: OutlineFont, caption: string[], widthMm: number): string[] {
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
