import * as z from 'zod';
import { looksAbusive } from '../../checks/abuse.ts';
import { plural, swedishList } from '../../text/plural.ts';
import { contrastRatio } from './contrast.ts';
import type { Drawing } from './drawing.ts';
import type { Glyph, OutlineFont } from './outline.ts';
import { thinnestStroke } from './outline-stroke.ts';
import { inkOf } from './svg.ts';
import type { Theme } from './theme.ts';

/** What a print shop asks about, measured on the very outlines that are printed. */
export const Preflight = z.strictObject({
  widthMm: z.number(),
  heightMm: z.number(),
  /** Of the bitmap. */
  dpi: z.number(),
  /** The smallest text, its font size in points (1/72 inch) and the height of its lower-case x. */
  smallestText: z.string(),
  smallestTextPt: z.number(),
  smallestLetterMm: z.number(),
  /** The thinnest stroke of any letter, and the text that it is in. */
  thinnestStrokeMm: z.number(),
  thinnestText: z.string(),
  /** WCAG ratio of the palest ink against the cloth. */
  lowestContrast: z.number(),
  /** Words of the cloud that are not printed, since they would be too small to read. */
  leftOut: z.array(z.string()).default([]),
  /** Words that may be swearing or abuse. */
  abusive: z.array(z.string()).default([]),
  /** Swedish sentences; none when everything is within the limits. */
  warnings: z.array(z.string()),
});
export type Preflight = z.infer<typeof Preflight>;

/** What is printed on, in words, and what holds there. */
export interface PrintLimits {
  strokeMm: number;
  textPt: number;
  dpi: number;
  contrast: number;
  /** Where it is printed: `på örngottet`. */
  where: string;
  /** What it is printed on: `tyg`. */
  stuff: string;
}

/** What textile printers' pages ask for: lines that hold in the wash, and text that can be read. */
export const clothLimits: PrintLimits = {
  ...{ strokeMm: 0.35, textPt: 8, dpi: 300, contrast: 4.5 },
  ...{ where: 'på örngottet', stuff: 'tyg' },
};

const mmPerPt = 25.4 / 72;

/** Whether every word that people gave can be read when it is printed: on a drawing in millimetres. */
export function isReadable(
  drawing: Drawing,
  font: OutlineFont,
  limits: Pick<PrintLimits, 'strokeMm' | 'textPt'> = clothLimits,
): boolean {
  return drawing.runs.every(
    ({ text, size, people }) =>
      people === undefined ||
      (size >= limits.textPt * mmPerPt &&
        font.shape(text).glyphs.every(({ glyph }) => (strokeOf(glyph) ?? 1) * size >= limits.strokeMm)),
  );
}

const strokes = new WeakMap<Glyph, { em: number | undefined }>();

/** The thinnest stroke of a glyph in em, measured once. */
function strokeOf(glyph: Glyph): number | undefined {
  const known = strokes.get(glyph) ?? { em: thinnestStroke(glyph) };
  strokes.set(glyph, known);
  return known.em;
}

/** Checks a drawing in millimetres whose bitmap has `dpi` dots per inch, without the words that were left out. */
export function preflight(
  drawing: Drawing,
  font: OutlineFont,
  theme: Theme,
  {
    dpi,
    leftOut = [],
    limits = clothLimits,
  }: { dpi: number; leftOut?: readonly string[]; limits?: PrintLimits },
): Preflight {
  let thinnest = { mm: Number.POSITIVE_INFINITY, text: '' };
  let lowestContrast = 21;
  for (const run of drawing.runs) {
    lowestContrast = Math.min(lowestContrast, contrastRatio(inkOf(theme, run).hex, theme.cloth.hex));
    for (const { glyph } of font.shape(run.text).glyphs) {
      const strokeEm = strokeOf(glyph);
      if (strokeEm !== undefined && strokeEm * run.size < thinnest.mm) {
        thinnest = { mm: strokeEm * run.size, text: run.text };
      }
    }
  }
  const smallest = drawing.runs.reduce<Drawing['runs'][number] | undefined>(
    (least, run) => (least === undefined || run.size < least.size ? run : least),
    undefined,
  );
  const sizeMm = smallest?.size ?? 0;
  const measured = {
    widthMm: drawing.width,
    heightMm: drawing.height,
    dpi,
    smallestText: smallest?.text ?? '',
    smallestTextPt: round(sizeMm / mmPerPt, 1),
    smallestLetterMm: round(sizeMm * font.xHeight, 2),
    thinnestStrokeMm: Number.isFinite(thinnest.mm) ? round(thinnest.mm, 2) : 0,
    thinnestText: thinnest.text,
    lowestContrast: round(lowestContrast, 1),
    leftOut: [...leftOut],
    abusive: drawing.runs.flatMap(({ text, people }) => (people && looksAbusive(text) ? [text] : [])),
  };
  return { ...measured, warnings: warningsFor(measured, theme, limits) };
}

function warningsFor(
  measured: Omit<Preflight, 'warnings'>,
  theme: Theme,
  printLimits: PrintLimits,
): string[] {
  const {
    smallestText,
    smallestTextPt,
    thinnestStrokeMm,
    thinnestText,
    lowestContrast,
    dpi,
    leftOut,
    abusive,
  } = measured;
  if (smallestText === '') return ['Bilden är tom: det finns inga ord att trycka.'];
  const warnings: string[] = [];
  if (abusive.length > 0) {
    warnings.push(
      `Kan vara svordomar eller skällsord: ${named(abusive)}. Dölj dem under Ord om de inte ska tryckas.`,
    );
  }
  if (leftOut.length > 0) {
    warnings.push(
      `${plural(leftOut.length, 'ord ryms inte i läsbar storlek och är', 'ord ryms inte i läsbar storlek och är')} ` +
        `inte med ${printLimits.where}: ${named(leftOut)}. Vill du trycka dem ändå, så välj det i Ändra utseende under Ordmoln.`,
    );
  }
  const isSmall = smallestTextPt < printLimits.textPt || thinnestStrokeMm < printLimits.strokeMm;
  if (smallestTextPt < printLimits.textPt) {
    warnings.push(
      `Den minsta texten (”${smallestText}”) blir ${decimal(smallestTextPt)} punkter. Under ${printLimits.textPt} ` +
        'punkter är den svår att läsa.',
    );
  }
  if (thinnestStrokeMm < printLimits.strokeMm) {
    warnings.push(
      `Det tunnaste strecket (i ”${thinnestText}”) blir ${decimal(thinnestStrokeMm)} mm. Streck under ${decimal(printLimits.strokeMm)} mm ` +
        `kan falla bort på ${printLimits.stuff}.`,
    );
  }
  if (isSmall) {
    warnings.push('Orden blir större om färre visas: höj det minsta antalet personer per ord.');
  }
  if (dpi < printLimits.dpi) {
    warnings.push(`Bilden har ${dpi} punkter per tum. Be tryckeriet om råd under ${printLimits.dpi}.`);
  }
  if (lowestContrast < printLimits.contrast) {
    warnings.push(
      `Den ljusaste färgen har kontrasten ${decimal(lowestContrast)} mot ${printLimits.stuff === 'tyg' ? 'tyget' : 'underlaget'}. Under ` +
        `${decimal(printLimits.contrast)} är den svår att läsa. Välj ett annat tema.`,
    );
  }
  if (theme.cloth.kind === 'dark' && printLimits.stuff === 'tyg') {
    warnings.push('Temat är till för mörkt tyg. Fråga tryckeriet om vit botten under färgerna.');
  }
  return warnings;
}

const mostNamed = 12;

function named(texts: readonly string[]): string {
  const some = texts.slice(0, mostNamed).map((text) => `”${text}”`);
  return texts.length > mostNamed
    ? `${some.join(', ')} och ${texts.length - mostNamed} till`
    : swedishList(some);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}
