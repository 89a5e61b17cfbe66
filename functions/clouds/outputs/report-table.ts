import type { CloudFacts } from '../../../shared/cloud/drawing/describe.ts';
import { swedishNumber } from '../../../shared/text/plural.ts';
import type { SwedishPdf } from './pdf-document.ts';
import { reportPage, textHeight, textStyles, writeText } from './report-text.ts';

const columns = 4;
const gutter = 26;
const numberWidth = 48;
const rowPadding = 1.7;
const columnWidth = (reportPage.width - 2 * reportPage.margin - (columns - 1) * gutter) / columns;
const termWidth = columnWidth - numberWidth;

/**
 * A table of every term and its number of people under the question as heading, on new pages, in columns from left
 * to right. To a screen reader it is one table with one head; the heads of later columns are decoration.
 */
export function reportTable(
  doc: SwedishPdf,
  document: PDFKit.PDFStructureElement,
  { question, words }: CloudFacts,
  bottom: number,
): void {
  const { margin, width } = reportPage;
  const table = doc.struct('Table');
  let [column, top, y] = [columns, 0, 0];
  words.forEach(({ term, people }, i) => {
    const height = textHeight(doc, term, textStyles.body, termWidth) + 2 * rowPadding;
    const isFull = column === columns || y + height > bottom;
    if (isFull) {
      column += 1;
      if (column >= columns) {
        doc.addPage();
        column = 0;
        top = margin;
        if (i === 0) {
          doc.outline.addItem(question);
          const box = { x: margin, y: top, width: width - 2 * margin };
          doc.tag(document, 'H2', () => writeText(doc, question, textStyles.heading, box));
          document.add(table);
          top += textHeight(doc, question, textStyles.heading, box.width) + 10;
        }
      }
      y = columnHead(doc, i === 0 ? table : undefined, columnLeft(column), top);
    }
    row(doc, table, { term, people: swedishNumber(people) }, columnLeft(column), y, height);
    y += height;
  });
  table.end();
}

function columnLeft(column: number): number {
  return reportPage.margin + column * (columnWidth + gutter);
}

/** Gives where the first row begins. The head belongs to `table`, or is decoration when there is none. */
function columnHead(
  doc: SwedishPdf,
  table: PDFKit.PDFStructureElement | undefined,
  x: number,
  y: number,
): number {
  const cells = [
    { text: 'Ord', box: { x, y, width: termWidth } },
    { text: 'Personer', box: { x: x + termWidth, y, width: numberWidth, align: 'right' as const } },
  ];
  if (table === undefined) {
    doc.markContent('Artifact', { type: 'Layout' });
    for (const { text, box } of cells) writeText(doc, text, textStyles.label, box);
    doc.endMarkedContent();
  } else {
    const head = doc.struct('TR');
    table.add(head);
    for (const { text, box } of cells) {
      doc.tag(head, 'TH', () => writeText(doc, text, textStyles.label, box), { scope: 'Column' });
    }
    head.end();
  }
  const bottom = y + 16;
  rule(doc, x, bottom, 0.8, '#4b545d');
  return bottom + 1;
}

function row(
  doc: SwedishPdf,
  table: PDFKit.PDFStructureElement,
  cells: { term: string; people: string },
  x: number,
  y: number,
  height: number,
): void {
  const line = doc.struct('TR');
  table.add(line);
  const top = y + rowPadding;
  doc.tag(line, 'TD', () => writeText(doc, cells.term, textStyles.body, { x, y: top, width: termWidth }));
  const right = { x: x + termWidth, y: top, width: numberWidth, align: 'right' as const };
  doc.tag(line, 'TD', () => writeText(doc, cells.people, textStyles.body, right));
  line.end();
  rule(doc, x, y + height, 0.4, '#d9dde1');
}

function rule(doc: SwedishPdf, x: number, y: number, thickness: number, colour: string): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(x, y - thickness, columnWidth, thickness).fill(colour);
  doc.endMarkedContent();
}
