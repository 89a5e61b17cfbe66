import type { SwedishPdf } from './pdf-document.ts';
import { type Face, reportFonts, type Weight } from './report-fonts.ts';

/** A4 on its side, in points. */
export const reportPage = { width: 841.89, height: 595.28, margin: 42.5 } as const;

export interface TextStyle {
  weight: Weight;
  sizePt: number;
  colour: string;
}

interface TextBox {
  x: number;
  y: number;
  width: number;
  align?: 'left' | 'right' | 'center';
}

export const textStyles = {
  title: { weight: 'bold', sizePt: 25, colour: '#1f2429' },
  heading: { weight: 'bold', sizePt: 13, colour: '#1f2429' },
  label: { weight: 'bold', sizePt: 9.5, colour: '#4b545d' },
  body: { weight: 'regular', sizePt: 9.5, colour: '#1f2429' },
  quiet: { weight: 'regular', sizePt: 9.5, colour: '#4b545d' },
} as const satisfies Record<string, TextStyle>;

const lineGapEm = 0.08;

/** Makes the fonts known to a document, once, before anything is written in it. */
export function registerReportFonts(doc: SwedishPdf): void {
  for (const face of Object.values(reportFonts()).flat()) doc.registerFont(face.id, face.file);
}

/** Writes text in a box of this width, wrapped; a character that the first file lacks is taken from the next. */
export function writeText(
  doc: SwedishPdf,
  text: string,
  style: TextStyle,
  { x, y, width, align }: TextBox,
): void {
  const runs = runsOf(text, reportFonts()[style.weight]);
  doc.fontSize(style.sizePt).fillColor(style.colour);
  runs.forEach((run, i) => {
    const continued = i < runs.length - 1;
    doc.font(run.face.id);
    const options = { width, align: align ?? 'left', lineGap: lineGapEm * style.sizePt, continued };
    if (i === 0) doc.text(run.text, x, y, options);
    else doc.text(run.text, options);
  });
}

/** Height in points of the text when wrapped to this width. */
export function textHeight(doc: SwedishPdf, text: string, style: TextStyle, width: number): number {
  const [face] = reportFonts()[style.weight];
  if (face === undefined) throw new Error('No face for the report');
  doc.font(face.id).fontSize(style.sizePt);
  return doc.heightOfString(text, { width, lineGap: lineGapEm * style.sizePt });
}

function runsOf(text: string, faces: Face[]): { text: string; face: Face }[] {
  const [main] = faces;
  if (main === undefined) throw new Error('No face for the report');
  const runs: { text: string; face: Face }[] = [];
  for (const char of text) {
    const face = faces.find(({ has }) => has(char.codePointAt(0) ?? 0)) ?? main;
    const last = runs.at(-1);
    if (last?.face === face) last.text += char;
    else runs.push({ text: char, face });
  }
  return runs;
}
