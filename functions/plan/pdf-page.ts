import type { SwedishPdf } from '../clouds/outputs/pdf-document.ts';
import { type TextStyle, textHeight, writeText } from '../clouds/outputs/report-text.ts';

/** A4 upright, in points. */
export const planSheet = { width: 595.28, height: 841.89, marginX: 68, top: 62, bottom: 74 } as const;

export const planStyles = {
  title: { weight: 'bold', sizePt: 28, colour: '#1f2429' },
  part: { weight: 'bold', sizePt: 17, colour: '#1d5c63' },
  section: { weight: 'bold', sizePt: 12.5, colour: '#1f2429' },
  strong: { weight: 'bold', sizePt: 10.5, colour: '#1f2429' },
  body: { weight: 'regular', sizePt: 10.5, colour: '#1f2429' },
  quiet: { weight: 'regular', sizePt: 9.5, colour: '#4b545d' },
} as const satisfies Record<string, TextStyle>;

/** Writes blocks below each other, and goes on to a new page when one does not fit. */
export class PlanFlow {
  readonly #doc: SwedishPdf;
  y: number = planSheet.top;

  constructor(doc: SwedishPdf) {
    this.#doc = doc;
  }

  /** Room for so much in one piece, on a new page if it must be. */
  keep(heightPt: number): void {
    if (this.y + heightPt <= planSheet.height - planSheet.bottom) return;
    this.#doc.addPage();
    this.y = planSheet.top;
  }

  space(heightPt: number): void {
    this.y += heightPt;
  }

  height(text: string, style: TextStyle, indentPt = 0): number {
    return textHeight(this.#doc, text, style, this.#width(indentPt));
  }

  /** Writes one block, never broken over two pages, as an element of the structure. */
  block(
    parent: PDFKit.PDFStructureElement,
    tag: string,
    text: string,
    style: TextStyle,
    { indentPt = 0, gapPt = 0 } = {},
  ): void {
    const height = this.height(text, style, indentPt);
    this.keep(height);
    const box = { x: planSheet.marginX + indentPt, y: this.y, width: this.#width(indentPt) };
    this.#doc.tag(parent, tag, () => writeText(this.#doc, text, style, box));
    this.y += height + gapPt;
  }

  #width(indentPt: number): number {
    return planSheet.width - 2 * planSheet.marginX - indentPt;
  }
}
