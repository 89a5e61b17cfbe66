import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { FontId } from '../../../shared/cloud/layout.ts';
import { cssFont, registerFonts } from './canvas-fonts.ts';

/** A word the way an engine places it: (x, y) is the middle of the baseline. */
export interface Word {
  term: string;
  x: number;
  y: number;
  size: number;
  /** Degrees clockwise. */
  rotate: number;
}

export interface Picture {
  width: number;
  height: number;
  font: FontId;
  words: readonly Word[];
}

const scratch = new Map<string, SKRSContext2D>();

/** A canvas of at least this size; reading any part of one copies all of it, so that they are kept small. */
function scratchCanvas(width: number, height: number): SKRSContext2D {
  const [w, h] = [2 ** Math.ceil(Math.log2(width)), 2 ** Math.ceil(Math.log2(height))];
  const known = scratch.get(`${w} ${h}`) ?? createCanvas(w, h).getContext('2d');
  scratch.set(`${w} ${h}`, known);
  return known;
}

/** Pixels that each word inks when the picture is drawn so many times enlarged, without anything cut off. */
export function inkOfWords(picture: Picture, enlarged: number): { x: number; y: number }[][] {
  registerFonts();
  const measuring = scratchCanvas(1, 1);
  return picture.words.map((word) => {
    measuring.font = cssFont(picture.font, word.size * enlarged);
    const along = measuring.measureText(word.term).width / 2 + word.size * enlarged * 0.3 + 2;
    const [up, down] = [word.size * enlarged * 1.2 + 2, word.size * enlarged * 0.45 + 2];
    const turned = word.rotate !== 0;
    const [left, right, above, below] = turned
      ? [word.rotate < 0 ? up : down, word.rotate < 0 ? down : up, along, along]
      : [along, along, up, down];
    const [x, y] = [word.x * enlarged, word.y * enlarged];
    const [originX, originY] = [Math.floor(x - left), Math.floor(y - above)];
    const width = Math.ceil(left + right) + 2;
    const height = Math.ceil(above + below) + 2;
    const context = scratchCanvas(width, height);
    context.font = cssFont(picture.font, word.size * enlarged);
    context.clearRect(0, 0, width, height);
    context.save();
    context.translate(x - originX, y - originY);
    context.rotate((word.rotate * Math.PI) / 180);
    context.textAlign = 'center';
    context.fillText(word.term, 0, 0);
    context.restore();
    const { data } = context.getImageData(0, 0, width, height);
    const pixels: { x: number; y: number }[] = [];
    for (let i = 3; i < data.length; i += 4) {
      if ((data[i] as number) < 128) continue;
      const pixel = i >> 2;
      pixels.push({ x: originX + (pixel % width), y: originY + Math.floor(pixel / width) });
    }
    return pixels;
  });
}

export interface Measured {
  /** Share of the words' common bounding box that is inked. */
  inkShare: number;
  /** Pixels, of the enlarged picture, that more than one word inks. */
  overlapPx: number;
  /** Pixels inked outside the canvas. */
  outsidePx: number;
}

export function measure(picture: Picture, enlarged: number): Measured {
  const width = Math.ceil(picture.width * enlarged);
  const height = Math.ceil(picture.height * enlarged);
  const layers = new Uint8Array(width * height);
  const box = { left: width, right: 0, top: height, bottom: 0 };
  let [inked, overlapPx, outsidePx] = [0, 0, 0];
  for (const pixels of inkOfWords(picture, enlarged)) {
    for (const { x, y } of pixels) {
      if (x < 0 || y < 0 || x >= width || y >= height) {
        outsidePx += 1;
        continue;
      }
      const at = y * width + x;
      if (layers[at] === 0) inked += 1;
      else if (layers[at] === 1) overlapPx += 1;
      layers[at] = (layers[at] as number) + 1;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  const area = (box.right - box.left + 1) * (box.bottom - box.top + 1);
  return { inkShare: area > 0 ? inked / area : 0, overlapPx, outsidePx };
}
