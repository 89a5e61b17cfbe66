import sharp, { type Sharp } from 'sharp';

// A render is one job on a small machine: more threads or a cache of old pictures only cost memory.
sharp.concurrency(1);
sharp.cache(false);

interface Bitmap {
  widthPx: number;
  /** Proportional to the SVG unless given. */
  heightPx?: number;
}

/** Enough for 500 × 600 mm at 300 dpi with room for bleed; a larger picture is a mistake. */
const limitInputPixels = 60_000_000;

/**
 * `svg` must have its size in its viewBox alone: librsvg would count a length in mm and the density as two scales.
 */
async function raster(svg: string, { widthPx, heightPx }: Bitmap): Promise<Sharp> {
  const input = Buffer.from(svg);
  const options = { limitInputPixels, unlimited: true };
  const { width } = await sharp(input, options).metadata();
  // Drawn at the right scale from the start; resizing then only settles the last pixel.
  const density = Math.min(100_000, Math.max(1, (72 * widthPx) / width));
  return sharp(input, { ...options, density }).resize({
    width: widthPx,
    ...(heightPx === undefined ? {} : { height: heightPx, fit: 'fill' }),
  });
}

/** A picture for screens and documents, on a ground (`#rrggbb`) that reaches the very edge. */
export async function pngOf(svg: string, size: Bitmap, ground: string): Promise<Uint8Array> {
  return (await raster(svg, size))
    .flatten({ background: ground })
    .png({ palette: true, effort: 7 })
    .toBuffer();
}

export async function webpOf(svg: string, size: Bitmap, ground: string): Promise<Uint8Array> {
  return (await raster(svg, size))
    .flatten({ background: ground })
    .webp({ quality: 75, effort: 4 })
    .toBuffer();
}

/** A transparent picture for print that says its own resolution, so that it opens in its real size. */
export async function printPngOf(svg: string, size: Bitmap, dpi: number): Promise<Uint8Array> {
  return (await raster(svg, size)).png({ compressionLevel: 6 }).withDensity(dpi).toBuffer();
}
