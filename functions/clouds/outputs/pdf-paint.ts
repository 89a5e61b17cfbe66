import type { Drawing } from '../../../shared/cloud/drawing/drawing.ts';
import {
  glyphMatrix,
  type OutlineFont,
  type Segment,
  transformSegments,
} from '../../../shared/cloud/drawing/outline.ts';
import { inkOf } from '../../../shared/cloud/drawing/svg.ts';
import type { Ink, Theme } from '../../../shared/cloud/drawing/theme.ts';

/** Where a drawing lands on the page: points from the top left corner, and points per drawing unit. */
interface Place {
  left: number;
  top: number;
  scale: number;
}

/**
 * Fills the drawing's outlines on the page, each run in the colour that `colourOf` gives: four numbers are
 * DeviceCMYK, a hex string DeviceRGB. Nothing but paths is written, so no font is needed.
 */
export function paintDrawing(
  doc: PDFKit.PDFDocument,
  drawing: Drawing,
  font: OutlineFont,
  theme: Theme,
  colourOf: (ink: Ink) => PDFKit.Mixins.ColorValue,
  { left, top, scale }: Place,
): void {
  doc.save();
  for (const run of drawing.runs) {
    const placed = { ...run, x: left + run.x * scale, y: top + run.y * scale, size: run.size * scale };
    const { glyphs, advance } = font.shape(run.text);
    const operators = glyphs.flatMap(({ glyph, x, y }) =>
      pathOperators(transformSegments(glyph.segments, glyphMatrix(placed, advance, x, y))),
    );
    if (operators.length === 0) continue;
    doc.fillColor(colourOf(inkOf(theme, run)));
    doc.addContent(`${operators.join('\n')}\nf`);
  }
  doc.restore();
}

function pathOperators(segments: Segment[]): string[] {
  let pen: [number, number] = [0, 0];
  return segments.map((segment) => {
    const written = pathOperator(segment, pen);
    const [x, y] = segment.slice(-2);
    if (typeof x === 'number' && typeof y === 'number') pen = [x, y];
    return written;
  });
}

/** PDF knows only cubic curves; a quadratic one is raised exactly, its handles two thirds towards the control. */
function pathOperator(s: Segment, [x0, y0]: [number, number]): string {
  switch (s[0]) {
    case 'M':
      return operator('m', s[1], s[2]);
    case 'L':
      return operator('l', s[1], s[2]);
    case 'Q': {
      const towards = (from: number, control: number) => from + (2 / 3) * (control - from);
      return operator(
        'c',
        towards(x0, s[1]),
        towards(y0, s[2]),
        towards(s[3], s[1]),
        towards(s[4], s[2]),
        s[3],
        s[4],
      );
    }
    case 'C':
      return operator('c', s[1], s[2], s[3], s[4], s[5], s[6]);
    case 'Z':
      return 'h';
  }
}

function operator(name: string, ...numbers: number[]): string {
  let text = '';
  for (const n of numbers) text += `${Math.round(n * 100) / 100} `;
  return text + name;
}
