import type { Drawing } from '../../../shared/cloud/drawing/drawing.ts';
import type { OutlineFont } from '../../../shared/cloud/drawing/outline.ts';
import type { SvgText } from '../../../shared/cloud/drawing/svg.ts';
import type { Theme } from '../../../shared/cloud/drawing/theme.ts';
import { ptPerMm, SwedishPdf } from './pdf-document.ts';
import { paintDrawing } from './pdf-paint.ts';

interface PillowPdfOptions extends SvgText {
  organisation: string;
  createdAt: Date;
  /** Cloth around the trimmed size that the print shop cuts away; 0 when the print does not reach the edge. */
  bleedMm?: number;
}

/**
 * The drawing (in millimetres) at its exact size for a print shop: outlines in DeviceCMYK, no fonts, no background;
 * TrimBox is the pillowcase and BleedBox the whole page.
 */
export async function pillowPdf(
  drawing: Drawing,
  font: OutlineFont,
  theme: Theme,
  { title, description, organisation, createdAt, bleedMm = 0 }: PillowPdfOptions,
): Promise<Uint8Array> {
  const bleed = bleedMm * ptPerMm;
  const width = drawing.width * ptPerMm + 2 * bleed;
  const height = drawing.height * ptPerMm + 2 * bleed;
  const doc = new SwedishPdf(
    { title, subject: description, organisation, createdAt },
    { size: [width, height], margin: 0 },
  );
  Object.assign(doc.page.dictionary.data, {
    TrimBox: [bleed, bleed, width - bleed, height - bleed],
    BleedBox: [0, 0, width, height],
  });
  paintDrawing(doc, drawing, font, theme, (ink) => [...ink.cmyk], {
    left: bleed,
    top: bleed,
    scale: ptPerMm,
  });
  return doc.bytes();
}
