import { type PixelArea, pixelArea } from '../../shared/stories/photos/edits.ts';
import type { PhotoArea, PhotoEdits } from '../../shared/stories/photos/photo.ts';
import { fromPixels, type Pixels } from './pixels.ts';

/** So few colours are left of the longest side of an area that no face and no letter can be made out of them. */
const cellsAcross = 6;

/** A smooth patch in the colours of the area, which nothing of what was there can be had back from. */
async function patchOf(picture: Pixels, area: PixelArea): Promise<Buffer> {
  const cell = Math.max(area.width, area.height) / cellsAcross;
  const size = (length: number) => Math.max(1, Math.round(length / cell));
  const cells = { widthPx: size(area.width), heightPx: size(area.height) };
  const data = await fromPixels(picture)
    .extract(area)
    .resize({ width: cells.widthPx, height: cells.heightPx, fit: 'fill' })
    .raw()
    .toBuffer();
  return fromPixels({ ...cells, data })
    .resize({ width: area.width, height: area.height, fit: 'fill', kernel: 'cubic' })
    .blur(Math.max(1, cell / 2))
    .raw()
    .toBuffer();
}

function paste(picture: Pixels, patch: Buffer, area: PixelArea): void {
  const rowBytes = area.width * 3;
  for (let row = 0; row < area.height; row += 1) {
    const at = ((area.top + row) * picture.widthPx + area.left) * 3;
    picture.data.set(patch.subarray(row * rowBytes, (row + 1) * rowBytes), at);
  }
}

async function cropped(picture: Pixels, crop: PhotoArea): Promise<Pixels> {
  const area = pixelArea(crop, picture);
  const data = await fromPixels(picture).extract(area).raw().toBuffer();
  return { data, widthPx: area.width, heightPx: area.height };
}

/** The picture with its areas blurred, and then cropped. Changes the pixels that it is given. */
export async function withEdits(picture: Pixels, { crop, blurs }: PhotoEdits): Promise<Pixels> {
  for (const blur of blurs) {
    const area = pixelArea(blur, picture);
    paste(picture, await patchOf(picture, area), area);
  }
  return crop ? cropped(picture, crop) : picture;
}
