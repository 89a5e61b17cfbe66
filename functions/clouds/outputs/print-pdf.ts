import type { Drawing } from '../../../shared/cloud/drawing/drawing.ts';
import type { OutlineFont } from '../../../shared/cloud/drawing/outline.ts';
import type { SvgText } from '../../../shared/cloud/drawing/svg.ts';
import type { Ink, Theme } from '../../../shared/cloud/drawing/theme.ts';
import { ptPerMm, SwedishPdf } from './pdf-document.ts';
import { paintDrawing } from './pdf-paint.ts';

export interface PrintPdf extends SvgText {
  organisation: string;
  createdAt: Date;
  bleedMm: number;
  /** `spot`: all of it in one ink of that name. */
  colours: { kind: 'cmyk' | 'rgb' } | { kind: 'spot'; name: string };
  /** Painted to the edge and beyond. */
  ground?: Pick<Ink, 'hex' | 'cmyk'> | undefined;
  /** What the numbers of the four inks mean; without it the file is no PDF/X. */
  profile?: Uint8Array | undefined;
}

const marksPdfX = 'PDF/X-4';
/** pdfkit writes text into brackets and this, which is a PDF name, as it is. */
const notTrapped = { toString: () => '/False', valueOf: () => 'False', [Symbol.toStringTag]: 'Name' };

/** As ISO 15930-7 wants it in a PDF/X-4 file beside what every document says; `id` is any that only this file has. */
const pdfXml = (at: string, id: string) =>
  '<rdf:Description xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" rdf:about="">' +
  `<pdfxid:GTS_PDFXVersion>${marksPdfX}</pdfxid:GTS_PDFXVersion></rdf:Description>` +
  '<rdf:Description xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" rdf:about="">' +
  `<xmpMM:DocumentID>uuid:${id}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>` +
  '<xmpMM:RenditionClass>default</xmpMM:RenditionClass></rdf:Description>' +
  '<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" rdf:about="">' +
  `<xmp:ModifyDate>${at}</xmp:ModifyDate><xmp:MetadataDate>${at}</xmp:MetadataDate></rdf:Description>` +
  '<rdf:Description xmlns:pdf="http://ns.adobe.com/pdf/1.3/" rdf:about="">' +
  '<pdf:Trapped>False</pdf:Trapped></rdf:Description>';

/**
 * A drawing in millimetres at its exact size, as outlines: TrimBox is the product and BleedBox what is printed. With a profile
 * it is made as PDF/X-4 in the four inks, a spot ink or both: nothing but filled paths, and the profile as output intent.
 */
export async function printPdf(
  drawing: Drawing,
  font: OutlineFont,
  theme: Theme,
  { title, description, organisation, createdAt, bleedMm, colours, ground, profile }: PrintPdf,
): Promise<Uint8Array> {
  const bleed = bleedMm * ptPerMm;
  const width = drawing.width * ptPerMm + 2 * bleed;
  const height = drawing.height * ptPerMm + 2 * bleed;
  const at = `${createdAt.toISOString().split('.')[0]}Z`;
  const doc = new SwedishPdf(
    { title, subject: description, organisation, createdAt },
    {
      size: [width, height],
      margin: 0,
      ...(profile && {
        pdfVersion: '1.6' as const,
        moreInfo: { ModDate: createdAt, GTS_PDFXVersion: marksPdfX, Trapped: notTrapped },
        moreXml: pdfXml(at, crypto.randomUUID()),
      }),
    },
  );
  Object.assign(doc.page.dictionary.data, {
    TrimBox: [bleed, bleed, width - bleed, height - bleed],
    BleedBox: [0, 0, width, height],
  });
  if (profile) addIntent(doc, profile);
  if (colours.kind === 'spot') {
    const [cyan, magenta, yellow, black] = theme.inks[0].cmyk;
    internal(doc).addSpotColor(colours.name, cyan, magenta, yellow, black);
  }
  const colourOf = (ink: Pick<Ink, 'hex' | 'cmyk'>): PDFKit.Mixins.ColorValue => {
    if (colours.kind === 'spot') return colours.name;
    return colours.kind === 'rgb' ? ink.hex : [...ink.cmyk];
  };
  if (ground) doc.rect(0, 0, width, height).fill(colourOf(ground));
  paintDrawing(doc, drawing, font, theme, colourOf, { left: bleed, top: bleed, scale: ptPerMm });
  return doc.bytes();
}

/** What pdfkit has and its types do not know. */
interface Internal {
  addSpotColor(name: string, cyan: number, magenta: number, yellow: number, black: number): void;
  ref(data: object): { end(bytes?: Uint8Array): void };
  _root: { data: object };
}
const internal = (doc: SwedishPdf) => doc as unknown as Internal;

function addIntent(doc: SwedishPdf, profile: Uint8Array): void {
  const stream = internal(doc).ref({ N: 4, Alternate: 'DeviceCMYK' });
  stream.end(Buffer.from(profile));
  const intent = internal(doc).ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: new String('Custom'),
    Info: new String('Chemical proof (CMYK, ICC 2.2)'),
    DestOutputProfile: stream,
  });
  intent.end();
  Object.assign(internal(doc)._root.data, { OutputIntents: [intent] });
}
