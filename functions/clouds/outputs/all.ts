import {
  alternativeText,
  type CloudFacts,
  cloudTitle,
  wordText,
} from '../../../shared/cloud/drawing/describe.ts';
import { type Drawing, screenDrawing } from '../../../shared/cloud/drawing/drawing.ts';
import type { OutlineFont } from '../../../shared/cloud/drawing/outline.ts';
import { pillow, pillowDrawing } from '../../../shared/cloud/drawing/pillow.ts';
import { type Preflight, preflight } from '../../../shared/cloud/drawing/preflight.ts';
import { printSvg, type SvgText, screenSvg } from '../../../shared/cloud/drawing/svg.ts';
import { type Theme, type ThemeId, themes } from '../../../shared/cloud/drawing/theme.ts';
import type { Layout } from '../../../shared/cloud/layout.ts';
import { outlineFont } from '../../tools/outline-font.ts';
import { cloudPdf } from './cloud-pdf.ts';
import { pillowPdf } from './pillow-pdf.ts';
import { printPngOf, screenPngOf } from './png.ts';
import { thumbnailOf } from './thumbnail.ts';

/** A cloud's layouts and all that its outputs say and look like. */
export interface CloudPicture {
  /** On screens and in papers. */
  screen: Layout;
  /** On the pillowcase and on phones. */
  pillow: Layout;
  themeId: ThemeId;
  facts: CloudFacts;
  organisation: string;
  /** Under the cloud on the pillowcase: question, organisation, year. */
  caption: string[];
  createdAt: Date;
  /** Words of the cloud that are not on the pillowcase, since they would be too small to read. */
  leftOut?: readonly string[];
  /** Starts every id in the screen SVG, so that several can stand in one page. A letter first. */
  idPrefix: string;
}

export interface Output {
  name: OutputName;
  body: Uint8Array;
  contentType: string;
}

const printDpi = 300;
const toPx = (mm: number) => Math.round((mm / 25.4) * printDpi);
const utf8 = (text: string) => new TextEncoder().encode(text);

/** What an output is made of, worked out once for all of them. */
interface Parts {
  picture: CloudPicture;
  font: OutlineFont;
  theme: Theme;
  text: SvgText;
  screen: Drawing;
  tall: Drawing;
  print: Drawing;
}

type OutputMaker = readonly [contentType: string, make: (parts: Parts) => Uint8Array | Promise<Uint8Array>];

const makers = {
  'orngott.png': [
    'image/png',
    ({ print, font, theme }) =>
      printPngOf(print, font, theme, {
        grid: { width: toPx(pillow.widthMm), height: toPx(pillow.heightMm) },
        dpi: printDpi,
      }),
  ],
  'cloud.svg': ['image/svg+xml', (parts) => utf8(screenPicture(parts, parts.screen, ''))],
  'cloud-tall.svg': ['image/svg+xml', (parts) => utf8(screenPicture(parts, parts.tall, '-hog'))],
  'cloud.png': ['image/png', ({ screen, font, theme }) => screenPngOf(screen, font, theme, 2400)],
  'thumbnail.webp': ['image/webp', ({ screen, font, theme }) => thumbnailOf(screen, font, theme, 480)],
  'cloud.pdf': [
    'application/pdf',
    ({ screen, font, theme, text, picture: { organisation, createdAt } }) =>
      cloudPdf(screen, font, theme, { ...text, organisation, createdAt }),
  ],
  'orngott.svg': [
    'image/svg+xml',
    ({ print, font, theme, text }) => Buffer.concat(Array.from(printSvg(print, font, theme, text), utf8)),
  ],
  'orngott.pdf': [
    'application/pdf',
    ({ print, font, theme, text, picture: { organisation, createdAt } }) =>
      pillowPdf(print, font, theme, { ...text, organisation, createdAt }),
  ],
} satisfies Record<string, OutputMaker>;

export type OutputName = keyof typeof makers;
export const outputNames = Object.keys(makers) as OutputName[];

/** Makes the outputs one at a time, so that only one large picture is in memory at once. */
export async function* renderOutputs(
  picture: CloudPicture,
  names: readonly OutputName[] = outputNames,
): AsyncGenerator<Output> {
  const { screen, pillow: onPillow, facts } = picture;
  const font = outlineFont(screen.font);
  const theme = themes[picture.themeId];
  const parts: Parts = {
    picture,
    font,
    theme,
    text: { title: cloudTitle(facts), description: alternativeText(facts) },
    screen: screenDrawing(screen, font, theme),
    tall: screenDrawing(onPillow, font, theme),
    print: pillowDrawing(onPillow, font, theme, picture.caption),
  };
  for (const name of names) {
    const [contentType, make]: OutputMaker = makers[name];
    yield { name, contentType, body: await make(parts) };
  }
}

/** What a print shop asks about the pillowcase, with warnings in Swedish. */
export function printPreflight({
  pillow: onPillow,
  themeId,
  caption,
  leftOut = [],
}: CloudPicture): Preflight {
  const font = outlineFont(onPillow.font);
  const theme = themes[themeId];
  return preflight(pillowDrawing(onPillow, font, theme, caption), font, theme, { dpi: printDpi, leftOut });
}

function screenPicture(
  { font, theme, text, picture: { idPrefix } }: Parts,
  drawing: Drawing,
  suffix: string,
): string {
  return screenSvg(drawing, font, theme, {
    ...text,
    idPrefix: `${idPrefix}${suffix}`,
    background: true,
    wordTitle: ({ text: term, people }) => (people === undefined ? undefined : wordText({ term, people })),
  });
}
