import type { ImageFile, PhotoArea, PhotoEdits } from './photo.ts';

/** A part of a picture in whole pixels. */
export interface PixelArea {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Smaller than this on a side shows nothing that anybody can see. */
const minCropPx = 100;

/** The pixels that an area touches, never fewer: what is to be hidden is hidden to its edge. */
export function pixelArea(
  { x, y, width, height }: PhotoArea,
  picture: Pick<ImageFile, 'widthPx' | 'heightPx'>,
): PixelArea {
  const left = Math.min(Math.floor(x * picture.widthPx), picture.widthPx - 1);
  const top = Math.min(Math.floor(y * picture.heightPx), picture.heightPx - 1);
  const right = Math.min(Math.ceil((x + width) * picture.widthPx), picture.widthPx);
  const bottom = Math.min(Math.ceil((y + height) * picture.heightPx), picture.heightPx);
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

export function isUnedited({ crop, blurs }: PhotoEdits): boolean {
  return !crop && blurs.length === 0;
}

export function sameEdits(one: PhotoEdits, other: PhotoEdits): boolean {
  const key = ({ crop, blurs }: PhotoEdits) =>
    JSON.stringify([crop ?? null, ...blurs].map((area) => area && [area.x, area.y, area.width, area.height]));
  return key(one) === key(other);
}

/** Why the picture cannot be edited so, in Swedish; undefined when it can. */
export function whyNotEdited(
  { crop }: PhotoEdits,
  clean: Pick<ImageFile, 'widthPx' | 'heightPx'>,
): string | undefined {
  if (!crop) return undefined;
  const { width, height } = pixelArea(crop, clean);
  const isTooSmall =
    width < Math.min(minCropPx, clean.widthPx) || height < Math.min(minCropPx, clean.heightPx);
  return isTooSmall ? 'Utsnittet är för litet. Välj ett större.' : undefined;
}
