import { privacyHeading, privacyTexts } from '../../../shared/answers/privacy.ts';
import {
  commonQuestions,
  lastingCodes,
  type Question,
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
import type { PosterOf } from './poster.ts';

const page = { width: 595.28, height: 841.89 } as const;
const margin = 18 * ptPerMm;
const textWidth = page.width - 2 * margin;
const top = 15 * ptPerMm;
const bottom = page.height - 14 * ptPerMm;
const qrSide = 30 * ptPerMm;
/** Between lines to write on: room for a hand, and not for an essay. */
const lineGap = { most: 10.5 * ptPerMm, least: 8 * ptPerMm };

const ink = '#1f2a37';
const quiet = '#566171';
const styles = {
  from: { weight: 'regular', sizePt: 10, colour: quiet },
  group: { weight: 'bold', sizePt: 22, colour: ink },
  how: { weight: 'regular', sizePt: 11, colour: ink },
  small: { weight: 'regular', sizePt: 8.5, colour: quiet },
  smallBold: { weight: 'bold', sizePt: 8.5, colour: ink },
  question: { weight: 'bold', sizePt: 13, colour: ink },
} as const satisfies Record<string, TextStyle>;

const how =
  'Skriv ett ord eller några få på varje rad, så tydligt du kan. Du behöver inte fylla alla rader. Lämna sedan bladet till den som leder workshoppen.';
const care = 'Skriv inget som kan peka ut en brukare, patient eller kollega.';
const phone = 'Svara hellre med telefonen: rikta kameran hit.';

/**
 * A sheet of A4 for each group, to answer on by hand: what is asked, lines to write on, what is kept, and the code for those
 * who would rather use their phone. More questions than one side holds go on over the page. Tagged PDF.
 */
export async function paperForms({ campaign, groups, publicUrl, now }: PosterOf): Promise<Uint8Array> {
  const { title, organisation } = campaign;
  const [only] = groups.length === 1 ? groups : [];
  const doc = new SwedishPdf(
    {
      title: only ? `${only.name} – ${title}` : title,
      subject: 'Blad att svara på för hand',
      organisation,
      createdAt: now,
    },
    { size: 'A4', margin: 0, tagged: true, autoFirstPage: false },
  );
  registerReportFonts(doc);
  const document = doc.struct('Document');
  doc.addStructure(document);
  for (const group of groups) {
    const form = new Form(doc, document, group);
    form.begin(campaign, `${publicUrl}/s/${lastingCodes(group).answer}`);
    form.ask(commonQuestions(campaign));
  }
  document.end();
  return doc.bytes();
}

/** One group's sheet, written from the top. */
class Form {
  #y = 0;
  #side = 0;
  readonly #doc: SwedishPdf;
  readonly #document: PDFKit.PDFStructureElement;
  readonly #group: Workgroup;

  constructor(doc: SwedishPdf, document: PDFKit.PDFStructureElement, group: Workgroup) {
    this.#doc = doc;
    this.#document = document;
    this.#group = group;
    this.#turn();
  }

  begin({ title, organisation }: PosterOf['campaign'], address: string): void {
    const width = textWidth - qrSide - 6 * ptPerMm;
    const start = this.#y;
    this.#write('P', `${organisation} · ${title} · ${this.#group.area}`, styles.from, 3, width);
    this.#write('H1', this.#group.name, styles.group, 6, width);
    this.#write('P', how, styles.how, 4, width);
    this.#write('P', care, styles.how, 0, width);
    const left = page.width - margin - qrSide;
    this.#doc.tag(this.#document, 'Figure', () => drawQr(this.#doc, address, left, start - 4, qrSide), {
      alt: `QR-kod som leder till ${address}`,
      bbox: [left, start - 4, left + qrSide, start - 4 + qrSide],
    });
    const under = start - 2 + qrSide;
    this.#doc.tag(this.#document, 'P', () =>
      writeText(this.#doc, phone, styles.small, { x: left, y: under, width: qrSide, align: 'center' }),
    );
    const height = textHeight(this.#doc, phone, styles.small, qrSide);
    this.#y = Math.max(this.#y, under + height) + 10;
    this.#write('H2', privacyHeading, styles.smallBold, 1);
    for (const text of privacyTexts(organisation, 'paper')) this.#write('P', text, styles.small, 2);
    this.#y += 12;
  }

  ask(questions: readonly Question[]): void {
    const headings = questions.map(({ text }, index) =>
      questions.length > 1 ? `${index + 1}. ${text}` : text,
    );
    const heightOf = (text: string) => textHeight(this.#doc, text, styles.question, textWidth) + 14;
    const lines = questions.reduce((sum, { maxLines }) => sum + maxLines, 0);
    const room = bottom - this.#y - headings.reduce((sum, text) => sum + heightOf(text), 0);
    const gap = Math.max(lineGap.least, Math.min(lineGap.most, room / lines));
    for (const [index, { maxLines }] of questions.entries()) {
      const heading = headings[index] ?? '';
      // With at least three of its lines: a question does not stand alone at the foot.
      if (this.#y + heightOf(heading) + Math.min(3, maxLines) * gap > bottom) this.#turn();
      this.#write('H2', heading, styles.question, 0);
      for (let line = 0; line < maxLines; line += 1) {
        if (this.#y + gap > bottom) this.#turn();
        this.#y += gap;
        this.#rule();
      }
      this.#y += 14;
    }
  }

  /** The next side, with the group's name where sheets of a pile may come apart. */
  #turn(): void {
    this.#doc.addPage();
    this.#side += 1;
    this.#y = top;
    if (this.#side > 1) this.#write('P', `${this.#group.name}, sida ${this.#side}`, styles.from, 10);
  }

  #write(tag: string, text: string, style: TextStyle, gap: number, width: number = textWidth): void {
    this.#doc.tag(this.#document, tag, () =>
      writeText(this.#doc, text, style, { x: margin, y: this.#y, width }),
    );
    this.#y += textHeight(this.#doc, text, style, width) + gap;
  }

  #rule(): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    this.#doc
      .moveTo(margin, this.#y)
      .lineTo(page.width - margin, this.#y)
      .lineWidth(0.6)
      .stroke('#8a94a0');
    this.#doc.endMarkedContent();
  }
}
