import {
  alternativeText,
  type CloudFacts,
  cloudCaption,
  cloudTitle,
} from '../../../shared/cloud/drawing/describe.ts';
import { screenDrawing } from '../../../shared/cloud/drawing/drawing.ts';
import { type ThemeId, themes } from '../../../shared/cloud/drawing/theme.ts';
import type { Layout } from '../../../shared/cloud/layout.ts';
import type { DeskComparison } from '../../../shared/desk/compare.ts';
import { largest } from '../../../shared/lists.ts';
import { swedishDate } from '../../../shared/text/dates.ts';
import { outlineFont } from '../../tools/outline-font.ts';
import { comparisonTables } from './comparison-table.ts';
import { SwedishPdf } from './pdf-document.ts';
import { paintDrawing } from './pdf-paint.ts';
import { reportTable } from './report-table.ts';
import { registerReportFonts, reportPage, textHeight, textStyles, writeText } from './report-text.ts';

interface ReportCloud {
  layout: Layout;
  themeId: ThemeId;
  facts: CloudFacts;
}

export interface BoardReportInput {
  title: string;
  organisation: string;
  /** The day on the front page, and in the file. */
  date: Date;
  /** Said plainly on the front page, such as that the data are made up. */
  notice?: string | undefined;
  clouds: ReportCloud[];
  /** The same beside an earlier campaign. */
  comparison?: DeskComparison;
}

const gutter = 34;
const footerTop = reportPage.height - 34;

/**
 * The paper for the board's meeting: the clouds side by side as vectors, two to a page, then every term in them with
 * its number of people. Real text with embedded fonts, tagged for screen readers, figures with alternative texts.
 */
export async function boardReport(input: BoardReportInput): Promise<Uint8Array> {
  const { title, organisation, date, clouds } = input;
  const doc = new SwedishPdf(
    {
      title,
      subject: clouds.map(({ facts }) => cloudTitle(facts)).join(' · '),
      organisation,
      createdAt: date,
    },
    {
      size: [reportPage.width, reportPage.height],
      margin: 0,
      tagged: true,
      bufferPages: true,
      autoFirstPage: false,
    },
  );
  registerReportFonts(doc);
  const document = doc.struct('Document');
  doc.addStructure(document);
  for (let i = 0; i === 0 || i < clouds.length; i += 2) {
    doc.addPage();
    const top = i === 0 ? frontMatter(doc, document, input) : reportPage.margin;
    cloudRow(doc, document, clouds.slice(i, i + 2), top);
  }
  for (const { facts } of clouds) {
    if (facts.words.length > 0) reportTable(doc, document, facts, footerTop - 14);
  }
  if (input.comparison) comparisonTables(doc, document, input.comparison, footerTop - 14);
  document.end();
  footers(doc, `${title} · ${organisation}`);
  return doc.bytes();
}

/** Writes the title and what goes with it; gives where the clouds may begin. */
function frontMatter(doc: SwedishPdf, document: PDFKit.PDFStructureElement, input: BoardReportInput): number {
  const { margin } = reportPage;
  const width = reportPage.width - 2 * margin;
  doc.outline.addItem(input.title);
  let y: number = margin;
  const line = (
    tag: string,
    text: string,
    style: (typeof textStyles)[keyof typeof textStyles],
    gap: number,
  ) => {
    doc.tag(document, tag, () => writeText(doc, text, style, { x: margin, y, width }));
    y += textHeight(doc, text, style, width) + gap;
  };
  line('H1', input.title, textStyles.title, 2);
  line('P', `${input.organisation} · ${swedishDate(input.date)}`, textStyles.quiet, 2);
  if (input.notice !== undefined) line('P', input.notice, textStyles.label, 0);
  return y + 16;
}

/** One or two clouds side by side, each under its question and over its caption. */
function cloudRow(
  doc: SwedishPdf,
  document: PDFKit.PDFStructureElement,
  clouds: ReportCloud[],
  top: number,
): void {
  const { margin } = reportPage;
  const width = (reportPage.width - 2 * margin - gutter * (clouds.length - 1)) / Math.max(1, clouds.length);
  const headings = clouds.map(({ facts }) => textHeight(doc, facts.question, textStyles.heading, width));
  const captions = clouds.map(({ facts }) => textHeight(doc, cloudCaption(facts), textStyles.quiet, width));
  const pictureTop = top + largest(headings, 0) + 8;
  const captionTop = footerTop - 10 - largest(captions, 0);
  clouds.forEach((cloud, i) => {
    const x = margin + i * (width + gutter);
    const { question } = cloud.facts;
    doc.tag(document, 'H2', () => writeText(doc, question, textStyles.heading, { x, y: top, width }));
    figure(doc, document, cloud, { x, y: pictureTop, width, height: captionTop - 10 - pictureTop });
    const caption = cloudCaption(cloud.facts);
    doc.tag(document, 'P', () => writeText(doc, caption, textStyles.quiet, { x, y: captionTop, width }));
  });
}

function figure(
  doc: SwedishPdf,
  document: PDFKit.PDFStructureElement,
  { layout, themeId, facts }: ReportCloud,
  box: { x: number; y: number; width: number; height: number },
): void {
  const theme = themes[themeId];
  const font = outlineFont(layout.font);
  const drawing = screenDrawing(layout, font, theme);
  const scale = Math.min(box.width / drawing.width, box.height / drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  const left = box.x + (box.width - width) / 2;
  const top = box.y + (box.height - height) / 2;
  const described = { alt: alternativeText(facts), bbox: [left, top, left + width, top + height] };
  const paint = () => {
    // Pale words need their own dark ground; dark words are better straight on the paper.
    if (theme.cloth.kind === 'dark') doc.roundedRect(left, top, width, height, 8).fill(theme.background);
    paintDrawing(doc, drawing, font, theme, (ink) => ink.hex, { left, top, scale });
  };
  doc.tag(document, 'Figure', paint, described);
}

function footers(doc: SwedishPdf, text: string): void {
  const { start, count } = doc.bufferedPageRange();
  const { margin, width } = reportPage;
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    const box = { y: footerTop, width: (width - 2 * margin) / 2 };
    writeText(doc, text, textStyles.quiet, { ...box, x: margin, width: box.width * 1.6 });
    writeText(doc, `Sida ${page - start + 1} av ${count}`, textStyles.quiet, {
      ...box,
      x: width / 2,
      align: 'right',
    });
    doc.endMarkedContent();
  }
}
