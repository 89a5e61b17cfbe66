import PDFDocument from 'pdfkit';

export const ptPerMm = 72 / 25.4;

interface DocumentText {
  title: string;
  subject: string;
  organisation: string;
  createdAt: Date;
}

type Options = Omit<PDFKit.PDFDocumentOptions, 'info' | 'lang' | 'displayTitle' | 'pdfVersion' | 'font'> & {
  /** 1.6 for PDF/X-4. */
  pdfVersion?: '1.6' | '1.7';
  /** More of what the document says about itself. */
  moreInfo?: Record<string, unknown>;
  /** The same in its XML, as whole descriptions. */
  moreXml?: string;
};

/** A PDF in Swedish that shows its title; the same text and time give the same bytes. No font until one is set. */
export class SwedishPdf extends PDFDocument {
  readonly #tagged: boolean;
  readonly #moreXml: string;

  constructor({ title, subject, organisation, createdAt }: DocumentText, options: Options) {
    const { moreInfo, moreXml = '', pdfVersion = '1.7', ...rest } = options;
    super({
      ...rest,
      lang: 'sv-SE',
      displayTitle: true,
      pdfVersion,
      // Without this pdfkit opens Helvetica, which it cannot embed.
      font: '',
      info: {
        Title: title,
        Subject: subject,
        Author: organisation,
        Creator: 'Örngott',
        Producer: 'Örngott',
        CreationDate: createdAt,
        ...moreInfo,
      },
    });
    this.#tagged = options.tagged === true;
    this.#moreXml = moreXml;
  }

  /** pdfkit writes the texts into the XML as they are; an ampersand in a name would make all of it unreadable. */
  override endMetadata(): void {
    for (const key of ['Title', 'Subject', 'Author'] as const) {
      this.info[key] = (this.info[key] ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    }
    if (this.#tagged) {
      this.appendXML(
        '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">' +
          '<pdfuaid:part>1</pdfuaid:part></rdf:Description>',
      );
    }
    if (this.#moreXml !== '') this.appendXML(this.#moreXml);
    super.endMetadata();
  }

  /** Adds an element under `parent` in the structure that screen readers follow, and writes its content. */
  tag(
    parent: PDFKit.PDFStructureElement,
    type: string,
    write: () => void,
    described: { alt?: string; title?: string; bbox?: number[]; scope?: string } = {},
  ): void {
    parent.add(this.struct(type, described, write));
  }

  /** Ends the document and gives its bytes; an error while it is written rejects. */
  async bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    const done = new Promise<void>((resolve, reject) => {
      this.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.on('end', resolve);
      this.on('error', reject);
    });
    this.end();
    await done;
    return Buffer.concat(chunks);
  }
}
