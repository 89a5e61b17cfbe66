import type { PhotoRefusal } from '../../shared/stories/photos/photo.ts';

/** A picture as rows of red, green, blue and alpha, upright. */
export interface Rgba {
  data: Uint8ClampedArray;
  widthPx: number;
  heightPx: number;
}

/**
 * The main picture of a HEIC file, by `libheif` in WebAssembly, which is fetched when such a file comes: three megabytes that
 * nobody else waits for. Each file has a decoder of its own, whose memory goes with it. Why it cannot be used otherwise.
 */
export async function rgbaOfHeic(
  file: Uint8Array,
  mostPixels: number,
): Promise<Rgba | Extract<PhotoRefusal, 'truncated' | 'too_many_pixels'>> {
  const { default: newLibheif } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs');
  const { HeifDecoder } = newLibheif();
  const [image] = new HeifDecoder().decode(file);
  if (!image) return 'truncated';
  const [widthPx, heightPx] = [image.get_width(), image.get_height()];
  if (widthPx * heightPx > mostPixels) return 'too_many_pixels';
  const data = new Uint8ClampedArray(widthPx * heightPx * 4);
  const drawn = await new Promise<boolean>((resolve) =>
    image.display({ data, width: widthPx, height: heightPx }, (shown) => resolve(shown !== null)),
  );
  return drawn ? { data, widthPx, heightPx } : 'truncated';
}
