import { ptPerMm, SwedishPdf } from '../../clouds/outputs/pdf-document.ts';
import { drawQr } from '../../clouds/outputs/pdf-qr.ts';
import {
  registerReportFonts,
  type TextStyle,
  textHeight,
  writeText,
} from '../../clouds/outputs/report-text.ts';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';

const page = { width: 595.28, height: 841.89 } as const;
const margin = 18 * ptPerMm;
const textWidth = page.width - 2 * margin;
/** With its quiet zone; the code itself is a good 80 mm. */
const qrMm = 108;

const ink = '#1f2a37';
const quiet = '#566171';
const accent = '#1d5c63';
const styles = {
  title: { weight: 'bold', sizePt: 54, colour: ink },
  lead: { weight: 'regular', sizePt: 19, colour: ink },
  number: { weight: 'bold', sizePt: 18, colour: '#ffffff' },
  step: { weight: 'bold', sizePt: 16, colour: ink },
  address: { weight: 'bold', sizePt: 19, colour: accent },
  note: { weight: 'regular', sizePt: 11.5, colour: quiet },
} as const satisfies Record<string, TextStyle>;

const steps = [
  'Rikta mobilens kamera mot rutan.',
  'Skriv några rader och lägg till en bild om du vill.',
  'Följ din berättelse med länken som du får.',
];

/** An A4 sheet for the coffee room that leads to the form at `address`: tagged PDF, the code as vectors. */
export async function storyPoster(ctx: Context, address: string): Promise<Uint8Array> {
  const { plan } = await planInForce(ctx);
  const { organisation } = plan.content;
  const doc = new SwedishPdf(
    { title: 'Vad hände på jobbet i dag?', subject: 'Berätta', organisation, createdAt: ctx.clock.now() },
    { size: 'A4', margin: 0, tagged: true },
  );
  registerReportFonts(doc);
  const document = doc.struct('Document');
  doc.addStructure(document);
  let y = 14 * ptPerMm;
  const write = (
    type: string,
    text: string,
    style: TextStyle,
    gap: number,
    align: 'left' | 'center' = 'left',
  ) => {
    doc.tag(document, type, () => writeText(doc, text, style, { x: margin, y, width: textWidth, align }));
    y += textHeight(doc, text, style, textWidth) + gap;
  };
  write('P', organisation, styles.note, 6);
  write('H1', 'Vad hände på\njobbet i dag?', styles.title, 8);
  write(
    'P',
    'Berätta om något som gick bra, eller om något som gick fel och vad ni lärde er.',
    styles.lead,
    22,
  );
  for (const [index, text] of steps.entries()) {
    const step = `${index + 1}. ${text}`;
    doc.tag(document, 'P', () => drawStep(doc, step, y));
    y += 32;
  }
  const side = qrMm * ptPerMm;
  doc.tag(document, 'Figure', () => drawQr(doc, address, (page.width - side) / 2, y, side), {
    alt: `QR-kod som leder till ${address}`,
    bbox: [(page.width - side) / 2, y, (page.width + side) / 2, y + side],
  });
  y += side;
  write('P', address.replace(/^https?:\/\//, ''), styles.address, 16, 'center');
  write(
    'P',
    'Du behöver inget konto och behöver inte skriva ditt namn. Skriv inget som kan peka ut en brukare, patient eller anhörig. Inget publiceras förrän två personer har granskat det.',
    styles.note,
    0,
    'center',
  );
  document.end();
  return doc.bytes();
}

function drawStep(doc: SwedishPdf, step: string, y: number): void {
  const radius = 13;
  const [number = '', ...words] = step.split(' ');
  doc.circle(margin + radius, y + radius, radius).fill(accent);
  writeText(doc, number.replace('.', ''), styles.number, {
    x: margin,
    y: y + 1.5,
    width: 2 * radius,
    align: 'center',
  });
  const x = margin + 2 * radius + 12;
  writeText(doc, words.join(' '), styles.step, { x, y: y + 3, width: page.width - margin - x });
}
