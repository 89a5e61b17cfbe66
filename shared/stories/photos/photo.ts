import * as z from 'zod';
import { Instant } from '../../campaigns/campaigns.ts';
import { PhotoId } from '../../ids.ts';
import { written } from '../../text/written.ts';

export { maxPhotosFromSender, maxPhotosOfStory, maxSidePx, maxUploadBytes } from './limits.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A JPEG that this product made itself; its name holds its hash, so what is at the path never changes. */
export const ImageFile = z.strictObject({
  path: z.string(),
  sha256,
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  sizeBytes: z.int().positive(),
});
export type ImageFile = z.infer<typeof ImageFile>;

const fraction = z.number().min(0).max(1);
/** A part of the cleaned picture, in fractions of its width and height from its upper left corner. */
export const PhotoArea = z
  .strictObject({ x: fraction, y: fraction, width: fraction, height: fraction })
  .refine(
    ({ x, y, width, height }) => width > 0 && height > 0 && x + width <= 1.000_001 && y + height <= 1.000_001,
    {
      message: 'Området ligger utanför bilden.',
    },
  );
export type PhotoArea = z.infer<typeof PhotoArea>;

/** Areas are of the whole cleaned picture also when it is cropped. */
export const PhotoEdits = z.strictObject({ crop: PhotoArea.optional(), blurs: z.array(PhotoArea).max(30) });
export type PhotoEdits = z.infer<typeof PhotoEdits>;

export const AltText = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: written('Alternativtexten', { min: 3, max: 1_000 }) }),
  /** Says nothing that the text does not. */
  z.strictObject({ kind: z.literal('decorative') }),
]);
export type AltText = z.infer<typeof AltText>;

/** Why a file could not be used. */
export const PhotoRefusal = z.enum([
  'never_came',
  'not_a_picture',
  'wrong_kind',
  'heic',
  'animated',
  'truncated',
  'too_many_pixels',
  'too_large',
]);
export type PhotoRefusal = z.infer<typeof PhotoRefusal>;

export const Photo = z.strictObject({
  id: PhotoId,
  /**
   * `awaited`: its form was given out; `working`: it is being cleaned or changed, and a job does so; `stuck`: that was given
   * up. Nothing but what is ready is shown to anybody.
   */
  state: z.enum(['awaited', 'working', 'stuck', 'ready', 'refused']),
  refusal: PhotoRefusal.optional(),
  from: z.enum(['sender', 'desk']),
  addedAt: Instant,
  /** Re-encoded, without metadata, uncropped and without blur: what edits begin from. Never published when there are edits. */
  clean: ImageFile.optional(),
  edits: PhotoEdits,
  /** `clean` with the edits: what a post would show, and the only one that leaves the product. */
  image: ImageFile.optional(),
  thumbnail: ImageFile.optional(),
  alt: AltText.optional(),
});
export type Photo = z.infer<typeof Photo>;
