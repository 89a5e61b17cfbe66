import type { PlanVersion } from '../../shared/plan/plan.ts';
import type { ReadableItem, ReadablePart, ReadableSection } from '../../shared/plan/readable/part.ts';
import { readablePlan } from '../../shared/plan/readable/readable.ts';
import { onDay } from '../../shared/text/dates.ts';
import { SwedishPdf } from '../clouds/outputs/pdf-document.ts';
import { registerReportFonts, writeText } from '../clouds/outputs/report-text.ts';
import { PlanFlow, planSheet, planStyles } from './pdf-page.ts';

type Structure = PDFKit.PDFStructureElement;

const indentPt = 17;

/** The plan as a document to file and to bring to a meeting: A4, headings and lists tagged for screen readers. */
export async function planPdf(plan: PlanVersion): Promise<Uint8Array> {
  const { title, organisation } = plan.content;
  const doc = new SwedishPdf(
    {
      title,
      subject: `Version ${plan.number}`,
      organisation,
      createdAt: new Date(plan.inForceAt ?? plan.editedAt),
    },
    {
      size: [planSheet.width, planSheet.height],
      margin: 0,
      tagged: true,
      bufferPages: true,
      autoFirstPage: false,
    },
  );
  registerReportFonts(doc);
  const document = doc.struct('Document');
  doc.addStructure(document);
  doc.addPage();
  const flow = new PlanFlow(doc);
  front(doc, document, flow, plan);
  readablePlan(plan.content).forEach((part) => {
    writePart(doc, document, flow, part);
  });
  document.end();
  footers(doc, `${title} · ${organisation} · Version ${plan.number}`);
  return doc.bytes();
}

function front(doc: SwedishPdf, document: Structure, flow: PlanFlow, plan: PlanVersion): void {
  const { title, organisation } = plan.content;
  doc.outline.addItem(title);
  flow.block(document, 'P', organisation, planStyles.quiet, { gapPt: 3 });
  flow.block(document, 'H1', title, planStyles.title, { gapPt: 5 });
  const since = plan.inForceAt === undefined ? '' : ` · Gäller sedan ${onDay(plan.inForceAt)}`;
  const facts = `Version ${plan.number}${since} · Ses över senast ${onDay(plan.reviseBy)}`;
  flow.block(document, 'P', facts, planStyles.quiet, { gapPt: 6 });
}

/** What a heading must have with it at the foot of a page. */
const headingRoomPt = 90;

function writePart(doc: SwedishPdf, document: Structure, flow: PlanFlow, part: ReadablePart): void {
  flow.space(20);
  flow.keep(headingRoomPt + 30);
  const entry = doc.outline.addItem(part.heading);
  flow.block(document, 'H2', part.heading, planStyles.part, { gapPt: 3 });
  rule(doc, flow.y);
  flow.space(9);
  for (const section of part.sections) {
    flow.keep(headingRoomPt);
    entry.addItem(section.heading);
    flow.block(document, 'H3', section.heading, planStyles.section, { gapPt: 4 });
    if (section.lead !== undefined) {
      flow.block(document, 'P', section.lead, planStyles.quiet, { gapPt: 4 });
    }
    writeItems(doc, document, flow, section);
    flow.space(9);
  }
}

function writeItems(doc: SwedishPdf, document: Structure, flow: PlanFlow, section: ReadableSection): void {
  if (section.kind === 'text') {
    for (const { text } of section.items) paragraphs(document, flow, text, 0);
    return;
  }
  const list = doc.struct('L');
  document.add(list);
  section.items.forEach((item, index) => {
    const label = section.kind === 'steps' ? `${index + 1}.` : '•';
    writeItem(doc, list, flow, item, label);
  });
  list.end();
}

function writeItem(
  doc: SwedishPdf,
  list: Structure,
  flow: PlanFlow,
  item: ReadableItem,
  label: string,
): void {
  const line = doc.struct('LI');
  list.add(line);
  const first = item.title === '' ? item.text : item.title;
  const firstStyle = item.title === '' ? planStyles.body : planStyles.strong;
  flow.keep(flow.height(first, firstStyle, indentPt) + (item.note === '' ? 0 : 14));
  const box = { x: planSheet.marginX, y: flow.y, width: indentPt };
  doc.tag(line, 'Lbl', () => writeText(doc, label, { ...firstStyle, colour: planStyles.part.colour }, box));
  const body = doc.struct('LBody');
  line.add(body);
  flow.block(body, 'P', first, firstStyle, { indentPt, gapPt: 2 });
  if (item.note !== '') flow.block(body, 'P', item.note, planStyles.quiet, { indentPt, gapPt: 2 });
  if (item.title !== '' && item.text !== '') paragraphs(body, flow, item.text, indentPt);
  flow.space(item.title === '' ? 2 : 4);
  body.end();
  line.end();
}

function paragraphs(parent: Structure, flow: PlanFlow, text: string, indent: number): void {
  for (const paragraph of text.split(/\n\n+/)) {
    flow.block(parent, 'P', paragraph, planStyles.body, {
      indentPt: indent,
      gapPt: indent === 0 ? 6 : 2,
    });
  }
}

function rule(doc: SwedishPdf, y: number): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(planSheet.marginX, y, planSheet.width - 2 * planSheet.marginX, 1.2).fill(planStyles.part.colour);
  doc.endMarkedContent();
}

function footers(doc: SwedishPdf, text: string): void {
  const { start, count } = doc.bufferedPageRange();
  const width = planSheet.width - 2 * planSheet.marginX;
  const y = planSheet.height - 46;
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    writeText(doc, text, planStyles.quiet, { x: planSheet.marginX, y, width: width - 80 });
    const number = `Sida ${page - start + 1} av ${count}`;
    writeText(doc, number, planStyles.quiet, {
      x: planSheet.marginX + width - 80,
      y,
      width: 80,
      align: 'right',
    });
    doc.endMarkedContent();
  }
}
