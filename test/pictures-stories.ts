// Makes the README's pictures of stories with the product itself, as `npm start` brings it up with its examples:
// `npm run pictures`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { readArguments } from '../infra/server/arguments.ts';
import { startProduct } from '../infra/server/product.ts';
import { startChromium } from './machine/chromium.ts';

const pictures = new URL('../docs/pictures/', import.meta.url).pathname;
const port = 3990;
const publicUrl = `http://localhost:${port}`;

const data = mkdtempSync(join(tmpdir(), 'orngott-pictures-'));
const options = { ...readArguments(['--port', String(port)]), data };
const product = await startProduct(options, {}, new AbortController().signal);
const browser = await startChromium();

function newPage(width: number, height: number): Promise<Page> {
  return browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5, locale: 'sv-SE' });
}

async function photograph(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await sharp(await page.screenshot())
    .png({ palette: true, colours: 128 })
    .toFile(join(pictures, name));
}

await photograph(await newPage(390, 844), `${publicUrl}/beratta`, 'tell.png');
await photograph(await newPage(390, 844), `${publicUrl}/facebook`, 'facebook.png');

const desk = await newPage(1440, 900);
await desk.goto(`${publicUrl}/redaktion/berattelser`);
await desk.getByRole('button', { name: /Kim/ }).click();
const inReview = desk.getByRole('link', { name: /^Jag vill lyfta fram/ });
await inReview.waitFor();
const review = (await inReview.getAttribute('href')) ?? '';
await photograph(desk, `${publicUrl}${review}`, 'review.png');
await photograph(desk, `${publicUrl}/redaktion/kalender`, 'calendar.png');

await browser.close();
await product.stop();
rmSync(data, { recursive: true });
