import type { Product, ProductId } from './products.ts';

type Picture = Pick<Product, 'widthMm' | 'heightMm'> & { id: ProductId; cloth: string; label: string };

const line = '#6b7680';

interface Around {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Drawn under the print, in mm from the print's top left corner. */
  body: string;
}

/** A product with its print on it, seen from the front: `print` is an SVG in millimetres that stands at 0, 0. */
export function productPicture({ id, widthMm, heightMm, cloth, label }: Picture, print: string): string {
  const around = bodies[id](widthMm, heightMm, cloth);
  const pad = 0.03 * Math.max(widthMm, heightMm);
  const left = -around.left - pad;
  const top = -around.top - pad;
  const width = widthMm + around.left + around.right + 2 * pad;
  const height = heightMm + around.top + around.bottom + 2 * pad;
  const box = [left, top, width, height].map((number) => Math.round(number * 10) / 10).join(' ');
  // Its own words say what it is: what is in it is said beside the picture.
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img" aria-label="${label}">` +
    `${around.body}<g aria-hidden="true">${print}</g></svg>`
  );
}

type Body = (width: number, height: number, cloth: string) => Around;

const pen = (size: number) => `stroke="${line}" stroke-width="${Math.round(size * 5) / 1000}"`;
const none = { left: 0, top: 0, right: 0, bottom: 0 };

const sheet: Body = (w, h, cloth) => ({
  ...none,
  body: `<rect width="${w}" height="${h}" fill="${cloth}" ${pen(Math.max(w, h))}/>`,
});

/** Corners that stand out and sides that lie a little in, and the hem of the opening. */
const pillow: Body = (w, h, cloth) => {
  const [x, y] = [0.02 * w, 0.02 * h];
  return {
    ...{ left: x, top: y, right: x, bottom: y },
    body:
      `<path fill="${cloth}" ${pen(Math.max(w, h))} d="M${-x} ${-y}Q${w / 2} ${y} ${w + x} ${-y}Q${w - x / 2} ${h / 2} ${w + x} ${h + y}` +
      `Q${w / 2} ${h - y / 2} ${-x} ${h + y}Q${x / 2} ${h / 2} ${-x} ${-y}z"/>`,
  };
};

const bag: Body = (w, h, cloth) => {
  const [x, top, bottom] = [50, 70, 40];
  const handle = (at: number) =>
    `<path fill="none" stroke="${line}" stroke-width="10" d="M${at} ${-top}v-60q0 -70 45 -70h${w / 2 - 90}q45 0 45 70v60"/>`;
  return {
    ...{ left: x, right: x, top: top + 140, bottom },
    body:
      handle(w / 4) +
      `<path fill="${cloth}" ${pen(h)} d="M${-x} ${-top}h${w + 2 * x}v${h + top + bottom}h${-w - 2 * x}z"/>` +
      `<path fill="none" ${pen(h / 2)} d="M${-x} ${-top + 18}h${w + 2 * x}"/>`,
  };
};

/** Unrolled: the print goes round the mug. */
const mug: Body = (w, h, cloth) => ({
  ...{ left: 8, right: 48, top: 6, bottom: 6 },
  body:
    `<path fill="none" stroke="${line}" stroke-width="8" d="M${w + 6} ${0.18 * h}q40 0 40 ${0.32 * h}t-40 ${0.32 * h}"/>` +
    `<rect x="-8" y="-6" width="${w + 16}" height="${h + 12}" rx="8" fill="${cloth}" ${pen(w)}/>`,
});

const rollUp: Body = (w, h, cloth) => ({
  ...{ left: 40, right: 40, top: 15, bottom: 110 },
  body:
    `<rect width="${w}" height="${h}" fill="${cloth}" ${pen(h)}/>` +
    `<rect x="-10" y="-15" width="${w + 20}" height="20" fill="${line}"/>` +
    `<rect x="-30" y="${h}" width="${w + 60}" height="70" rx="20" fill="${line}"/>` +
    `<path fill="${line}" d="M${0.12 * w} ${h + 70}h140l20 35h-180zM${0.88 * w} ${h + 70}h-140l-20 35h180z"/>`,
});

const cover: Body = (w, h, cloth) => ({
  ...{ left: 0, right: 0, top: 0, bottom: 70 },
  body:
    `<rect width="${w}" height="${h + 70}" fill="#ffffff" ${pen(w)}/><rect width="${w}" height="${h}" fill="${cloth}"/>` +
    `<circle cx="50" cy="${h + 30}" r="26" fill="${line}"/>` +
    `<path stroke="${line}" stroke-width="8" stroke-linecap="round" d="M95 ${h + 25}h130M95 ${h + 45}h80"/>`,
});

const bodies: Readonly<Record<ProductId, Body>> = {
  pillow_50x60: pillow,
  pillow_50x70: pillow,
  tote_bag: bag,
  mug,
  poster_a3: sheet,
  roll_up: rollUp,
  facebook_cover: cover,
  own: sheet,
};
