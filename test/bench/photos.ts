/**
 * What it costs to clean a photo of 12 megapixels: `node test/bench/photos.ts`. Each row is a process of its own, so that
 * its peak memory is its own; `start` does nothing with the photo. The peers check nothing and pack less; the last makes one size only.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import { jpegOf, pixelsOf, thumbnailOf } from '../../functions/photos/pixels.ts';

const rounds = 3;

async function ours(file: Buffer): Promise<number> {
  const pixels = await pixelsOf(file);
  if (typeof pixels === 'string') throw new Error(`Refused: ${pixels}`);
  const thumbnail = await jpegOf(await thumbnailOf(pixels));
  return (await jpegOf(pixels)).byteLength + thumbnail.byteLength;
}

/** As it is often written: everything by default, the file decoded anew for each size. */
async function plainSharp(file: Buffer): Promise<number> {
  sharp.cache(true);
  sharp.concurrency(0);
  const sized = (side: number) =>
    sharp(file, { sequentialRead: false }).rotate().resize(side, side, { fit: 'inside' }).jpeg().toBuffer();
  const [image, thumbnail] = await Promise.all([sized(2048), sized(480)]);
  return image.byteLength + thumbnail.byteLength;
}

/** Skia: the whole picture in memory, drawn smaller. */
async function canvas(file: Buffer): Promise<number> {
  const picture = await loadImage(file);
  const scale = 2048 / Math.max(picture.width, picture.height);
  const sheet = createCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  sheet.getContext('2d').drawImage(picture, 0, 0, sheet.width, sheet.height);
  return (await sheet.encode('jpeg', 82)).byteLength;
}

const ways: Record<string, (file: Buffer) => Promise<number>> = {
  start: async () => 0,
  Örngott: ours,
  'sharp, by default': plainSharp,
  '@napi-rs/canvas': canvas,
};

/** Hills of light with some grain, which is about as hard to compress as a photo out of doors. */
async function aPhoto(): Promise<Buffer> {
  const [width, height] = [4032, 3024];
  const data = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let at = 0; at < data.byteLength; at += 1) {
    const [x, y] = [((at / 3) | 0) % width, (at / 3 / width) | 0];
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    const light = 128 + 70 * Math.sin(x / 190 + (at % 3)) * Math.cos(y / 130);
    data[at] = light + ((seed >> 16) % 24);
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 92 })
    .toBuffer();
}

const [, , name, path] = process.argv;
const way = ways[name ?? ''];
if (way && path) {
  const file = readFileSync(path);
  let [ms, kb] = [Number.POSITIVE_INFINITY, 0];
  const cpuBefore = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    kb = Math.round((await way(file)) / 1024);
    ms = Math.min(ms, Math.round(performance.now() - startedAt));
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpuMs = Math.round((user + system) / 1000 / rounds);
  const mb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${ms} ms (CPU ${cpuMs}) · peak ${mb} MB · ${kb} kB out`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-bench-'));
  const file = join(folder, 'photo.jpg');
  try {
    const photo = await aPhoto();
    writeFileSync(file, photo);
    console.log(`A photo of 4032 × 3024, ${(photo.byteLength / 1e6).toFixed(1)} MB, best of ${rounds}`);
    for (const one of Object.keys(ways)) {
      const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), one, file], {
        encoding: 'utf8',
      });
      if (child.status !== 0) throw new Error(child.stderr);
      console.log(`${one.padEnd(20)}${child.stdout}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
