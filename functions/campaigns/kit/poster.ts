import {
  type Campaign,
  commonQuestions,
  lastingCodes,
  type Workgroup,
} from '../../../shared/campaigns/campaigns.ts';
import { ptPerMm, SwedishPdf } from '../../clouds/outputs/pdf-document.ts';
import { drawQr } from '../../clouds/outputs/pdf-qr.ts';
import {
  registerReportFonts,
  type TextStyle,
  textHeight,
  writeText,
} from '../../clouds/outputs/report-text.ts';

const page = { width: 595.28, height: 841.89 } as const;
const margin = 18 * ptPerMm;
const textWidth = page.width - 2 * margin;
const bottom = page.height - 14 * ptPerMm;
const most = { qrMm: 128, leastQrMm: 60 };

const ink = '#1f2a37';
const quiet = '#566171';
const accent = '#1d5c63';
const styles = {
  from: { weight: 'regular', sizePt: 11.5, colour: quiet },
  group: { weight: 'bold', sizePt: 36, colour: ink },
  lead: { weight: 'regular', sizePt: 16, colour: ink },
  question: { weight: 'bold', sizePt: 16, colour: ink },
  address: { weight: 'bold', sizePt: 13, colour: accent },
  note: { weight: 'regular', sizePt: 11.5, colour: quiet },
} as const satisfies Record<string, TextStyle>;

const leastScale = 0.4;
const scales = [1, 0.9, 0.8, 0.7, 0.6, 0.5, leastScale];

const how = 'Rikta telefonens kamera mot rutan och svara. Du behöver inte logga in.';
const after = [
  'Era ord räknas ihop med de andra gruppernas och blir ordmoln som nämnden får se.',
  'Ditt namn sparas inte, och ingen ser vem som har skrivit vad. Du kan ändra eller ta bort ditt svar tills svaren samlas in.',
  'Skriv inget som kan peka ut en brukare, patient eller kollega.',
];

/** What a poster is made of, the same for all groups. */
export interface PosterOf {
  campaign: Pick<Campaign, 'title' | 'organisation' | 'questions'>;
  groups: readonly Workgroup[];
  /** Where the product is reached, without a slash at the end. */
  publicUrl: string;
  now: Date;
}

/** An A4 sheet for each group to answer by: the code, the questions, and what becomes of the answers. Tagged PDF. */
export async function groupPosters({ campaign, groups, publicUrl, now }: PosterOf): Promise<Uint8Array> {
  const { title, organisation } = campaign;
  const [only] = groups.length === 1 ? groups : [];
  const doc = new SwedishPdf(
    { title: only ? `${only.name} – ${title}` : title, subject: 'Affischer', organisation, createdAt: now },
    { size: 'A4', margin: 0, tagged: true, autoFirstPage: false },
  );
  registerReportFonts(doc);
  const document = doc.struct('Document');
  doc.addStructure(document);
  for (const group of groups) {
    doc.addPage();
    writePoster(doc, document, campaign, group, `${publicUrl}/s/${lastingCodes(group).answer}`);
  }
  document.end();
  return doc.bytes();
}

/** What stands above the code, from the top, with the room below each text in points. */
function textsAbove(
  { title, organisation, questions }: PosterOf['campaign'],
  group: Workgroup,
  scale: number,
): { tag: string; text: string; style: TextStyle; gap: number }[] {
  const sized = (style: TextStyle): TextStyle => ({ ...style, sizePt: style.sizePt * scale });
  // What a group asks itself on the way is not known when the poster is printed.
  const asked = commonQuestions({ questions });
  return [
    { tag: 'P', text: `${organisation} · ${title} · ${group.area}`, style: sized(styles.from), gap: 6 },
    { tag: 'H1', text: group.name, style: sized(styles.group), gap: 6 },
    { tag: 'P', text: how, style: sized(styles.lead), gap: 14 },
    ...asked.map(({ text }, index) => ({
      tag: 'P',
      text: asked.length > 1 ? `${index + 1}. ${text}` : text,
      style: sized(styles.question),
      gap: index === asked.length - 1 ? 14 : 8,
    })),
  ];
}

function writePoster(
  doc: SwedishPdf,
  document: PDFKit.PDFStructureElement,
  campaign: PosterOf['campaign'],
  group: Workgroup,
  address: string,
): void {
  let y = 14 * ptPerMm;
  const write = (
    tag: string,
    text: string,
    style: TextStyle,
    gap: number,
    align: 'left' | 'center' = 'left',
  ) => {
    doc.tag(document, tag, () => writeText(doc, text, style, { x: margin, y, width: textWidth, align }));
    y += textHeight(doc, text, style, textWidth) + gap;
  };
  const heightOf = (text: string, style: TextStyle) => textHeight(doc, text, style, textWidth);
  // What is below the code always has its place; the code takes what is left.
  const below = after.reduce((sum, text) => sum + heightOf(text, styles.note) + 5, 0);
  const room = bottom - y - below - heightOf(address, styles.address) - 18;
  // Long names and questions are written smaller, so that the code can still be read from across a table.
  const leftFor = (scale: number) =>
    textsAbove(campaign, group, scale).reduce(
      (left, { text, style, gap }) => left - heightOf(text, style) - gap,
      room,
    ) / ptPerMm;
  const scale = scales.find((one) => leftFor(one) >= most.leastQrMm) ?? leastScale;
  for (const { tag, text, style, gap } of textsAbove(campaign, group, scale)) write(tag, text, style, gap);
  const side = Math.min(most.qrMm, leftFor(scale)) * ptPerMm;
  const left = (page.width - side) / 2;
  doc.tag(document, 'Figure', () => drawQr(doc, address, left, y, side), {
    alt: `QR-kod som leder till ${address}`,
    bbox: [left, y, left + side, y + side],
  });
  y += side;
  write('P', address.replace(/^https?:\/\//, ''), styles.address, 14, 'center');
  for (const text of after) write('P', text, styles.note, 5);
}
