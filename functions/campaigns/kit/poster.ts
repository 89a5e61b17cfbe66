import { type Campaign, lastingCodes, type Workgroup } from '../../../shared/campaigns/campaigns.ts';
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

const after = [
  'Era ord räknas ihop med de andra gruppernas och blir ordmoln som nämnden får se.',
  'Ditt namn sparas inte, och ingen ser vem som har skrivit vad. Du kan ändra eller ta bort ditt svar så länge omgången är öppen.',
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

function writePoster(
  doc: SwedishPdf,
  document: PDFKit.PDFStructureElement,
  { title, organisation, questions }: PosterOf['campaign'],
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
  write('P', `${organisation} · ${title} · ${group.area}`, styles.from, 6);
  write('H1', group.name, styles.group, 6);
  write('P', 'Rikta telefonens kamera mot rutan och svara. Du behöver inte logga in.', styles.lead, 14);
  for (const [index, { text }] of questions.entries())
    write('P', questions.length > 1 ? `${index + 1}. ${text}` : text, styles.question, 8);
  y += 6;
  // What is below the code always has its place; the code takes what is left.
  const below =
    after.reduce((sum, text) => sum + textHeight(doc, text, styles.note, textWidth) + 5, 0) +
    textHeight(doc, address, styles.address, textWidth) +
    18;
  const room = (bottom - y - below) / ptPerMm;
  const side = Math.max(most.leastQrMm, Math.min(most.qrMm, room)) * ptPerMm;
  const left = (page.width - side) / 2;
  doc.tag(document, 'Figure', () => drawQr(doc, address, left, y, side), {
    alt: `QR-kod som leder till ${address}`,
    bbox: [left, y, left + side, y + side],
  });
  y += side;
  write('P', address.replace(/^https?:\/\//, ''), styles.address, 14, 'center');
  for (const text of after) write('P', text, styles.note, 5);
}
