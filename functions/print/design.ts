import * as z from 'zod';
import { type Campaign, commonQuestions } from '../../shared/campaigns/campaigns.ts';
import type { Drawing } from '../../shared/cloud/drawing/drawing.ts';
import type { OutlineFont } from '../../shared/cloud/drawing/outline.ts';
import { cloudBox, type Surface, surfaceDrawing } from '../../shared/cloud/drawing/pillow.ts';
import { isReadable } from '../../shared/cloud/drawing/preflight.ts';
import { type Ink, type Theme, themes } from '../../shared/cloud/drawing/theme.ts';
import { placesOf } from '../../shared/cloud/last-places.ts';
import { Layout } from '../../shared/cloud/layout.ts';
import { placeTerms } from '../../shared/cloud/place.ts';
import type { Cloud } from '../../shared/clouds/clouds.ts';
import { visibleError } from '../../shared/errors.ts';
import type { PrintChoices, PrintColours } from '../../shared/print/choices.ts';
import { type Product, products } from '../../shared/print/products.ts';
import { cloudFolder, readPillowLayout, readTermsFile } from '../clouds/files.ts';
import { type CloudAddress, cloudOnShow } from '../clouds/on-show.ts';
import { type Printable, printableOn } from '../clouds/printable.ts';
import type { Context } from '../context.ts';
import { cmykOf } from '../tools/cmyk.ts';
import { outlineFont } from '../tools/outline-font.ts';
import { unlessMissing } from './profile.ts';

/** All that a print's files and picture are made of. */
export interface Design {
  campaign: Campaign;
  cloud: Cloud;
  product: Product;
  layout: Layout;
  leftOut: string[];
  drawing: Drawing;
  font: OutlineFont;
  theme: Theme;
  /** Painted behind the words. */
  ground: Pick<Ink, 'hex' | 'cmyk'> | undefined;
}

/** A cloud as it becomes on a product. Throws a visible `not_found`, or a visible `conflict` for one that is not ready. */
export async function printDesign(ctx: Context, at: CloudAddress, choices: PrintChoices): Promise<Design> {
  const { campaign, cloud } = await cloudOnShow(ctx, at);
  if (cloud.state !== 'ready')
    throw visibleError('conflict', 'Ordmolnet är inte klart än. Försök igen om en stund.');
  const product: Product = { ...products[choices.product], ...(choices.product === 'own' && choices.own) };
  const font = outlineFont(cloud.choices.font);
  const { theme, ground } = colouring(themes[cloud.choices.themeId], product, choices.colours);
  const caption = choices.line === '' ? [] : [choices.line];
  const surface = surfaceOf(product, choices);
  const { layout, leftOut } = await layoutOn(ctx, cloud, {
    surface,
    caption,
    product,
    theme,
    font,
  });
  const drawing = surfaceDrawing(layout, font, theme, caption, surface);
  return { campaign, cloud, product, layout, leftOut, drawing, font, theme, ground };
}

/** The ring over å in Nunito is 0.065. */
const thinnestEm = 0.064;

function surfaceOf(product: Product, { placement, sizePercent }: PrintChoices): Surface {
  const { widthMm, heightMm } = product;
  const marginMm = Math.min(product.marginMm, 0.1 * Math.min(widthMm, heightMm));
  // As on the pillowcase, 8 mm where the two sides are 550 on average, but never so small that its strokes are lost.
  const wantedMm = Math.max(3.5, (8 * (widthMm + heightMm)) / 1100, product.limits.strokeMm / thinnestEm);
  const captionSizeMm = Math.ceil(wantedMm * 10) / 10;
  return { widthMm, heightMm, marginMm, captionSizeMm, placement, share: sizePercent / 100 };
}

function colouring(
  theme: Theme,
  { stuff }: Product,
  colours: PrintColours,
): Pick<Design, 'theme' | 'ground'> {
  const white = { kind: 'light', hex: '#ffffff' } as const;
  if (colours.kind === 'one' || colours.kind === 'spot') {
    const { hex } = colours;
    const ink: Ink = { hex, darkHex: hex, cmyk: cmykOf(hex) };
    const cloth = stuff === 'cloth' ? theme.cloth : white;
    const only: Theme = { ...theme, cloth, background: white.hex, inks: [ink, ink, ink, ink], captionInk: 0 };
    return { theme: only, ground: stuff === 'screen' ? { hex: white.hex, cmyk: [0, 0, 0, 0] } : undefined };
  }
  const isFilled = stuff === 'screen' || (stuff === 'paper' && theme.cloth.kind === 'dark');
  if (isFilled) {
    const cloth = { ...theme.cloth, hex: theme.background };
    return {
      theme: { ...theme, cloth },
      ground: { hex: theme.background, cmyk: cmykOf(theme.background) },
    };
  }
  return { theme: { ...theme, cloth: stuff === 'cloth' ? theme.cloth : white }, ground: undefined };
}

const Kept = z.strictObject({ layout: Layout, leftOut: z.array(z.string()) });

interface Where {
  surface: Surface;
  caption: string[];
  product: Product;
  theme: Theme;
  font: OutlineFont;
}

/**
 * The words placed in the room that there is, each in the direction from the middle that it has on the pillowcase; those
 * that would be too small to read there are left out. A cloud never changes, so it is kept: another colour is soon shown.
 */
async function layoutOn(ctx: Context, cloud: Cloud, where: Where): Promise<Printable> {
  const { surface, caption, product, theme, font } = where;
  const box = cloudBox(font, caption, surface);
  const [width, height] = [Math.round(box.widthMm), Math.round(box.heightMm)];
  if (height < 20 || width < 20)
    throw visibleError(
      'invalid',
      'Ordmolnet får inte plats. Välj ett större mått eller en kortare rad under det.',
    );
  const path = `${cloudFolder(cloud)}/print-${width}x${height}-${product.stuff}.json`;
  const kept = await ctx.files.get(path).catch(unlessMissing);
  if (kept) return Kept.parse(JSON.parse(new TextDecoder().decode(kept)));
  const [terms, pillow] = await Promise.all([readTermsFile(ctx, cloud), readPillowLayout(ctx, cloud)]);
  const { shape, orientation, seed, printSmall, font: fontId } = cloud.choices;
  const last = placesOf(pillow);
  const made = printableOn(terms, {
    printSmall,
    // Quickly even at last: the web's process has others to answer. What is seen is what is printed.
    place: (some) =>
      placeTerms(some, {
        ...{ width: 1600, height: (1600 * height) / width, scale: 'sqrt', outlines: font, last },
        ...{ shape, orientation, seed, font: fontId },
      }),
    canBeRead: (layout) =>
      isReadable(surfaceDrawing(layout, font, theme, caption, surface), font, product.limits),
  });
  await ctx.files.put(path, new TextEncoder().encode(JSON.stringify(made)), 'application/json');
  return made;
}

/** The question's heading, for files and notes. */
export const headingOf = ({ campaign, cloud }: Pick<Design, 'campaign' | 'cloud'>): string =>
  commonQuestions(campaign).find(({ id }) => id === cloud.questionId)?.shortText ?? campaign.title;
