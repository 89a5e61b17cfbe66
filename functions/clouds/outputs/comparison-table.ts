import { countText, groupsOf, maybeChance } from '../../../shared/comparison/texts.ts';
import type { ComparedQuestion, DeskComparison } from '../../../shared/desk/compare.ts';
import type { SwedishPdf } from './pdf-document.ts';
import { reportPage, textHeight, textStyles, writeText } from './report-text.ts';

const { margin, width: pageWidth } = reportPage;
const width = pageWidth - 2 * margin;
const columns = [0.4, 0.3, 0.3].map((share) => share * width);
const rowPadding = 2;

/** Where the next thing is written; pages are added as they are filled. */
interface Pen {
  doc: SwedishPdf;
  document: PDFKit.PDFStructureElement;
  y: number;
  bottom: number;
}

/** Question by question what has become of the words, on pages of their own, as tables with heads that are tagged. */
export function comparisonTables(
  doc: SwedishPdf,
  document: PDFKit.PDFStructureElement,
  { kind, a, b, questions }: DeskComparison,
  bottom: number,
): void {
  for (const question of questions) {
    if (question.words.length === 0) continue;
    doc.addPage();
    const pen: Pen = { doc, document, y: margin, bottom };
    doc.outline.addItem(`${question.question}: ${a} och ${b}`);
    line(pen, 'H2', `${question.question}: ${a} och ${b}`, textStyles.heading, 4);
    line(pen, 'P', question.caution, textStyles.quiet, 12);
    for (const [difference, heading, about] of groupsOf(kind, question.a, question.b)) {
      const words = question.words.filter((word) => word.difference === difference);
      if (words.length > 0) group(pen, { heading, about, question, words });
    }
  }
}

function line(
  pen: Pen,
  tag: string,
  text: string,
  style: (typeof textStyles)[keyof typeof textStyles],
  gap: number,
) {
  const { doc, document, y } = pen;
  doc.tag(document, tag, () => writeText(doc, text, style, { x: margin, y, width }));
  pen.y += textHeight(doc, text, style, width) + gap;
}

interface Group {
  heading: string;
  about: string;
  question: ComparedQuestion;
  words: ComparedQuestion['words'];
}

/** A heading with its first rows, never alone at the foot of a page. */
const leastRoom = 90;

function group(pen: Pen, { heading, about, question: { a, b }, words }: Group): void {
  const { doc, document } = pen;
  if (pen.y + leastRoom > pen.bottom) newPage(pen);
  line(pen, 'H3', heading, textStyles.label, 1);
  line(pen, 'P', about, textStyles.quiet, 4);
  const table = doc.struct('Table');
  document.add(table);
  const head = ['Ord', a.name, b.name];
  row(pen, table, head, 'TH');
  for (const word of words) {
    const name = maybeChance(word, a, b) ? `${word.word} (kan vara en slump)` : word.word;
    const cells = [name, countText(word.a, a), countText(word.b, b)];
    if (pen.y + heightOf(doc, cells, 'TD') > pen.bottom) {
      newPage(pen);
      repeatedHead(pen, head);
    }
    row(pen, table, cells, 'TD');
  }
  table.end();
  pen.y += 12;
}

function newPage(pen: Pen): void {
  pen.doc.addPage();
  pen.y = margin;
}

const styleOf = (tag: 'TH' | 'TD') => (tag === 'TH' ? textStyles.label : textStyles.body);

function heightOf(doc: SwedishPdf, cells: readonly string[], tag: 'TH' | 'TD'): number {
  const heights = cells.map((text, index) => textHeight(doc, text, styleOf(tag), columns[index] ?? 0));
  return heights.reduce((most, height) => (height > most ? height : most), 0) + 2 * rowPadding;
}

function row(pen: Pen, table: PDFKit.PDFStructureElement, cells: readonly string[], tag: 'TH' | 'TD'): void {
  const { doc } = pen;
  const tr = doc.struct('TR');
  table.add(tr);
  eachCell(pen, cells, (text, box) =>
    doc.tag(
      tr,
      tag,
      () => writeText(doc, text, styleOf(tag), box),
      tag === 'TH' ? { scope: 'Column' } : undefined,
    ),
  );
  tr.end();
  pen.y += heightOf(doc, cells, tag);
  rule(doc, pen.y);
}

/** To the eye only: to a screen reader the table goes on. */
function repeatedHead(pen: Pen, cells: readonly string[]): void {
  const { doc } = pen;
  doc.markContent('Artifact', { type: 'Layout' });
  eachCell(pen, cells, (text, box) => writeText(doc, text, styleOf('TH'), box));
  doc.endMarkedContent();
  pen.y += heightOf(doc, cells, 'TH');
  rule(doc, pen.y);
}

function eachCell(
  pen: Pen,
  cells: readonly string[],
  write: (text: string, box: { x: number; y: number; width: number }) => void,
): void {
  let x: number = margin;
  for (const [index, text] of cells.entries()) {
    const cell = columns[index] ?? 0;
    write(text, { x, y: pen.y + rowPadding, width: cell - 8 });
    x += cell;
  }
}

function rule(doc: SwedishPdf, y: number): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(margin, y - 0.4, width, 0.4).fill('#d9dde1');
  doc.endMarkedContent();
}
