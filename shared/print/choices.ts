import * as z from 'zod';
import { tidyLine } from '../answers/lines.ts';
import { hasPersonalNumber } from '../answers/problems.ts';
import { Preflight } from '../cloud/drawing/preflight.ts';
import { ProductId } from './products.ts';

const Hex = z.string().regex(/^#[0-9a-f]{6}$/, 'Välj en färg.');

/** Free text that goes to a print shop. */
const text = (most: number, tooLong: string) =>
  z
    .string()
    .overwrite(tidyLine)
    .max(most, tooLong)
    .refine((one) => !hasPersonalNumber(one), 'Texten ser ut att ha ett personnummer. Ta bort det.');

/** The inks. `one`: one of the press' own colours. `spot`: an ink that is mixed for it, by its name. */
export const PrintColours = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cmyk') }),
  z.strictObject({ kind: z.literal('rgb') }),
  z.strictObject({ kind: z.literal('one'), hex: Hex }),
  z.strictObject({
    kind: z.literal('spot'),
    hex: Hex,
    name: text(60, 'Färgens namn får vara högst 60 tecken.').refine(
      // In a PDF these two mean every ink and none.
      (name) => /^[!-~](?:[ -~]*)$/.test(name) && !/^(?:all|none)$/i.test(name),
      'Skriv färgens namn som på färgkartan, utan å, ä och ö. Till exempel PANTONE 2955 C.',
    ),
  }),
]);
export type PrintColours = z.infer<typeof PrintColours>;

const Measure = z
  .int('Skriv måttet i hela millimeter.')
  .min(40, 'Ett mått kan vara minst 40 mm.')
  .max(3000, 'Ett mått kan vara högst 3 000 mm.');

const choices = {
  product: ProductId,
  /** Of `own` alone. */
  own: z.strictObject({ widthMm: Measure, heightMm: Measure }).optional(),
  placement: z.enum(['top', 'middle', 'bottom']),
  /** How much of the room the cloud may take. */
  sizePercent: z.int().min(40, 'Minsta storlek är 40 procent.').max(100, 'Största storlek är 100 procent.'),
  /** Under the cloud; empty for none. */
  line: text(140, 'Raden under ordmolnet får vara högst 140 tecken.'),
  colours: PrintColours,
};

const measured = [
  ({ product, own }: { product: ProductId; own?: { widthMm: number; heightMm: number } | undefined }) =>
    product !== 'own' ||
    (own !== undefined && own.widthMm <= 4 * own.heightMm && own.heightMm <= 4 * own.widthMm),
  'Skriv bredd och höjd. Den ena kan vara högst fyra gånger den andra.',
] as const;

export const PrintChoices = z.strictObject(choices).refine(...measured);
export type PrintChoices = z.infer<typeof PrintChoices>;

export const PrintOrder = z
  .strictObject({
    ...choices,
    copies: z
      .int('Skriv hur många du beställer.')
      .min(1, 'Beställ minst ett exemplar.')
      .max(100_000, 'Beställ högst 100 000 exemplar.'),
    contact: text(120, 'Kontakten får vara högst 120 tecken.').refine(
      (one) => one !== '',
      'Skriv vem tryckeriet ska vända sig till.',
    ),
    message: text(600, 'Meddelandet får vara högst 600 tecken.'),
  })
  .refine(...measured);
export type PrintOrder = z.infer<typeof PrintOrder>;

/** How it becomes, before it is ordered. */
export const PrintPreview = z.object({
  /** The product with the print on it, as SVG. */
  picture: z.string(),
  preflight: Preflight,
  /** What the files are, in words. */
  files: z.string(),
});
export type PrintPreview = z.infer<typeof PrintPreview>;
