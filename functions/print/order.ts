import { alternativeText, cloudTitle } from '../../shared/cloud/drawing/describe.ts';
import { preflight } from '../../shared/cloud/drawing/preflight.ts';
import { printSvg, screenSvg } from '../../shared/cloud/drawing/svg.ts';
import type { PrintChoices, PrintOrder, PrintPreview } from '../../shared/print/choices.ts';
import { productPicture } from '../../shared/print/picture.ts';
import { fileNameOf } from '../../shared/text/slug.ts';
import { factsOf } from '../clouds/facts.ts';
import type { CloudAddress } from '../clouds/on-show.ts';
import type { Context } from '../context.ts';
import type { HandedOut } from '../export/hand-out.ts';
import { type Zipped, zipFile } from '../tools/zip.ts';
import { type Design, headingOf, printDesign } from './design.ts';
import { hasProfile, readProfile } from './profile.ts';
import { filesText, noteText, preflightText } from './words.ts';

/** More than this takes the memory of a small machine, and no print shop asks for it. */
const mostPixels = 45_000_000;

const checkOf = (design: Design) => {
  const { drawing, font, theme, leftOut } = design;
  return preflight(drawing, font, theme, { dpi: dpiOf(design), leftOut, limits: limitsOf(design) });
};

/** Large things are looked at from afar: as many dots as there is room for, and no fewer asked for than that. */
function dpiOf({ product: { widthMm, heightMm, dpi } }: Design): number {
  const inches = (widthMm / 25.4) * (heightMm / 25.4);
  return Math.min(dpi, Math.floor(Math.sqrt(mostPixels / inches)));
}

const limitsOf = (design: Design) => {
  const { limits } = design.product;
  return { ...limits, dpi: Math.min(limits.dpi, dpiOf(design)) };
};

const textOf = ({ campaign, cloud, layout }: Design) => {
  const facts = factsOf(campaign, cloud, layout);
  return { title: cloudTitle(facts), description: alternativeText(facts) };
};

/** How a cloud becomes on a product: pictured, checked, and what the files will be. Throws as `printDesign` does. */
export async function printPreview(
  ctx: Context,
  at: CloudAddress,
  choices: PrintChoices,
): Promise<PrintPreview> {
  const design = await printDesign(ctx, at, choices);
  const { drawing, font, theme, ground, product } = design;
  const print = screenSvg(drawing, font, theme, {
    ...textOf(design),
    idPrefix: 'tryck',
    background: false,
    at: { x: 0, y: 0 },
  });
  const picture = { ...product, id: choices.product, cloth: ground?.hex ?? theme.cloth.hex };
  return {
    picture: productPicture({ ...picture, label: `${product.name} med ordmolnet` }, print),
    preflight: checkOf(design),
    files: filesText(choices.colours, await hasProfile(ctx)),
  };
}

/** All that the print shop needs in one ZIP. Throws as `printDesign` does. */
export async function printOrder(ctx: Context, at: CloudAddress, order: PrintOrder): Promise<HandedOut> {
  const [design, profile] = await Promise.all([printDesign(ctx, at, order), readProfile(ctx)]);
  const { campaign, product } = design;
  const parts = [product.name.replace(/\s?×\s?/u, 'x'), campaign.title, headingOf(design)];
  const named = (ending: string, ...first: string[]) => fileNameOf([...first, ...parts], ending);
  const text = (lines: string[]) => new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
  async function* files(): AsyncGenerator<Zipped> {
    yield ['till-tryckeriet.txt', text(noteText(design, order, profile !== undefined))];
    yield ['kontroll-fore-tryck.txt', text(preflightText(design, checkOf(design)))];
    yield [named('pdf'), await pdfOf(design, order, profile)];
    yield [named('svg'), svgOf(design)];
    yield [named('png'), await pngOf(design)];
  }
  const body = await zipFile(files(), ctx.clock.now());
  return { name: named('zip', 'tryck'), body, contentType: 'application/zip' };
}

async function pdfOf(
  design: Design,
  { colours }: PrintOrder,
  profile: Uint8Array | undefined,
): Promise<Uint8Array> {
  const { campaign, drawing, font, theme, ground, product } = design;
  // What makes PDFs is large, and seldom asked for: it is read when it is.
  const { printPdf } = await import('../clouds/outputs/print-pdf.ts');
  return printPdf(drawing, font, theme, {
    ...textOf(design),
    organisation: campaign.organisation,
    createdAt: new Date(campaign.closedAt ?? campaign.createdAt),
    bleedMm: product.bleedMm,
    colours: colours.kind === 'one' ? { kind: 'cmyk' } : colours,
    // White cannot be printed, and a spot ink has no other beside it.
    ground: colours.kind === 'spot' ? undefined : ground,
    profile: colours.kind === 'rgb' ? undefined : profile,
  });
}

function svgOf(design: Design): Uint8Array {
  const { drawing, font, theme, ground } = design;
  const pieces = printSvg(drawing, font, theme, textOf(design), ground?.hex);
  return Buffer.concat(Array.from(pieces, (piece) => new TextEncoder().encode(piece)));
}

async function pngOf(design: Design): Promise<Uint8Array> {
  const { drawing, font, theme, ground } = design;
  const { printPngOf, screenPngOf } = await import('../clouds/outputs/png.ts');
  const dpi = dpiOf(design);
  const [width, height] = [drawing.width, drawing.height].map((mm) => Math.round((mm / 25.4) * dpi));
  const grid = { width: width ?? 1, height: height ?? 1 };
  if (ground) return screenPngOf(drawing, font, { ...theme, background: ground.hex }, grid.width);
  return printPngOf(drawing, font, theme, { grid, dpi });
}
