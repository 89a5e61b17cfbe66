import type { Drawing } from '../../../shared/cloud/drawing/drawing.ts';
import type { OutlineFont } from '../../../shared/cloud/drawing/outline.ts';
import type { SvgText } from '../../../shared/cloud/drawing/svg.ts';
import type { Theme } from '../../../shared/cloud/drawing/theme.ts';
import { SwedishPdf } from './pdf-document.ts';
import { paintDrawing } from './pdf-paint.ts';

/** As long as the longer side of an A4, in points. */
const longestPt = 842;

/** The screen's picture on a page of its own, as vectors in the theme's colours, with its alternative text. */
export async function cloudPdf(
  drawing: Drawing,
  font: OutlineFont,
  theme: Theme,
  { title, description, organisation, createdAt }: SvgText & { organisation: string; createdAt: Date },
): Promise<Uint8Array> {
  const scale = longestPt / Math.max(drawing.width, drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  const doc = new SwedishPdf(
    { title, subject: description, organisation, createdAt },
    { size: [width, height], margin: 0, tagged: true },
  );
  const document = doc.struct('Document');
  doc.addStructure(document);
  const paint = () => {
    doc.rect(0, 0, width, height).fill(theme.background);
    paintDrawing(doc, drawing, font, theme, (ink) => ink.hex, { left: 0, top: 0, scale });
  };
  doc.tag(document, 'Figure', paint, { alt: description, bbox: [0, 0, width, height] });
  document.end();
  return doc.bytes();
}
