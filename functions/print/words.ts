import type { Preflight } from '../../shared/cloud/drawing/preflight.ts';
import type { PrintChoices, PrintColours, PrintOrder } from '../../shared/print/choices.ts';
import { exampleText } from '../../shared/text/example.ts';
import { swedishNumber } from '../../shared/text/plural.ts';
import { type Design, headingOf } from './design.ts';

const decimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });
const mm = (number: number) => decimal.format(number);

/** What the PDF is, for whoever orders and for the print shop: only what is so. */
function pdfText(colours: PrintColours, isPdfX: boolean): string {
  const profile = !isPdfX
    ? 'Den är inte PDF/X: gör om ordmolnen för att få en sådan.'
    : 'Den är gjord enligt PDF/X-4 med en allmän CMYK-profil (Chemical proof) som måltillstånd, men är inte provad med ett kontrollprogram för PDF/X.';
  switch (colours.kind) {
    case 'cmyk':
      return `PDF-filen har CMYK-färger. ${profile}`;
    case 'one':
      return `PDF-filen har en enda färg, i CMYK. ${profile}`;
    case 'spot':
      return `PDF-filen har dekorfärgen ${colours.name} och ingenting annat. ${profile}`;
    case 'rgb':
      return 'PDF-filen har RGB-färger och är inte PDF/X. Välj CMYK om tryckeriet vill ha det.';
  }
}

export const filesText = (colours: PrintColours, isPdfX: boolean): string =>
  `${pdfText(colours, isPdfX)} SVG och PNG har alltid skärmens färger. Text är omgjord till konturer i alla tre.`;

function colourText({ colours }: PrintChoices, { theme }: Design): string {
  const inks = theme.inks[0].cmyk.join(' / ');
  switch (colours.kind) {
    case 'cmyk':
      return `CMYK, temat ${theme.name}`;
    case 'rgb':
      return `RGB, temat ${theme.name}`;
    case 'one':
      return `en färg: ${colours.hex}, CMYK ${inks}`;
    case 'spot':
      return `dekorfärg: ${colours.name} (visas som ${colours.hex}, närmast CMYK ${inks})`;
  }
}

const placements = { top: 'högt upp', middle: 'i mitten', bottom: 'långt ned' } as const;

/** What the print shop has to know beside the files. */
export function noteText(design: Design, order: PrintOrder, isPdfX: boolean): string[] {
  const { campaign, product, ground } = design;
  const { widthMm, heightMm, bleedMm, name } = product;
  return [
    'TILL TRYCKERIET',
    '',
    `Produkt: ${name}`,
    `Antal: ${swedishNumber(order.copies)}`,
    `Tryckets format: ${mm(widthMm)} × ${mm(heightMm)} mm${bleedMm > 0 ? `, med ${mm(bleedMm)} mm utfall runt om i PDF-filen` : ', utan utfall'}`,
    `Placering: ${placements[order.placement]}, ${order.sizePercent} procent av utrymmet`,
    `Färger: ${colourText(order, design)}`,
    `Bakgrund: ${ground ? `hela ytan i ${ground.hex}, CMYK ${ground.cmyk.join(' / ')}` : 'ingen, den är genomskinlig'}`,
    `Rad under ordmolnet: ${order.line === '' ? 'ingen' : order.line}`,
    '',
    filesText(order.colours, isPdfX),
    'Läs kontrollen före tryck, och skicka gärna ett provtryck.',
    '',
    `Beställare: ${campaign.organisation}`,
    `Kontakt: ${order.contact}`,
    ...(order.message === '' ? [] : ['', order.message]),
    ...(campaign.example ? ['', `${exampleText}.`] : []),
  ];
}

/** The preflight as a text. */
export function preflightText(design: Design, check: Preflight): string[] {
  const { warnings } = check;
  return [
    'KONTROLL FÖRE TRYCK',
    '',
    `${headingOf(design)}, ${design.campaign.title}`,
    `${design.product.name}, ${mm(check.widthMm)} × ${mm(check.heightMm)} mm, bilden har ${check.dpi} punkter per tum.`,
    `Minsta text: ${mm(check.smallestTextPt)} punkter (”${check.smallestText}”). Små bokstäver är ${mm(check.smallestLetterMm)} mm höga.`,
    `Tunnaste streck: ${mm(check.thinnestStrokeMm)} mm (i ”${check.thinnestText}”).`,
    `Lägsta kontrast: ${mm(check.lowestContrast)} till 1.`,
    '',
    ...(warnings.length === 0
      ? ['Inget att anmärka.']
      : ['Tänk på det här före tryck:', ...warnings.map((one) => `- ${one}`)]),
  ];
}
