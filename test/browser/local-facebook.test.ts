import { expect, test } from 'vitest';
import { anOutgoing } from '../contract/channel/channel.ts';
import { startFacebook } from '../facebook.ts';
import { corners } from '../unit/photos/pictures.ts';
import { axeFindings } from './axe.ts';
import { newPage } from './browser.ts';

const signal = new AbortController().signal;

test('a visitor sees the posts with their photos, reacts, and can order a failure, on a phone and in the dark', async () => {
  const { facebook, channel, url } = await startFacebook();
  const bytes = new Uint8Array(await (await corners(80, 60)).jpeg().toBuffer());
  const image = { path: 'a.jpg', sha256: 'a'.repeat(64), widthPx: 80, heightPx: 60, sizeBytes: bytes.length };
  const alt = { kind: 'text', text: 'Två sparkar i djup snö' } as const;
  const brought = await channel.bring({ image, alt, bytes }, signal);
  const mediaId = brought.kind === 'done' ? brought.mediaId : expect.fail('not brought');
  const sent = await channel.send(anOutgoing({ photos: [{ image, alt, mediaId }] }), signal);
  const remoteId = sent.kind === 'done' ? sent.remoteId : expect.fail('not sent');

  const page = await newPage({ colorScheme: 'dark' });
  await page.goto(`${url}/facebook`);
  await page.getByText('bara på den här datorn').waitFor();
  const photo = page.getByRole('img', { name: alt.text });
  await photo.scrollIntoViewIfNeeded();
  await expect
    .poll(() => photo.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0)))
    .toBe(80);
  expect(await axeFindings(page)).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await page.getByRole('button', { name: /Gilla/ }).click();
  await page.getByRole('button', { name: /Dela/ }).click();
  await page.getByLabel('Kommentera').fill('Så fint!');
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.getByText('1 reaktion · 1 kommentar · 1 delning').waitFor();
  expect(await channel.figures(remoteId, signal)).toMatchObject({
    figures: { reactions: 1, comments: 1, shares: 1, views: expect.any(Number) },
  });

  await page.getByText('Beställ fel till nästa anrop').click();
  await page.getByLabel('Felet').selectOption('Kapad förbindelse, fast det blev gjort');
  await page.getByLabel('När Örngott ska').selectOption('publicera');
  await page.getByRole('button', { name: 'Beställ' }).click();
  await page.getByRole('status').getByText('Kapad förbindelse').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await channel.send(anOutgoing({ text: 'Ett till' }), signal)).toMatchObject({ kind: 'unknown' });
  await page.goto(sent.kind === 'done' ? sent.url : '');
  await page.getByRole('heading', { level: 1, name: /Inlägg från/ }).waitFor();
  await page.getByRole('link', { name: 'Alla inlägg på sidan' }).click();
  await expect.poll(() => page.getByRole('article').count()).toBe(2);
  expect(facebook.failures.waiting()).toEqual([]);

  const order = (kind: string) =>
    fetch(`${url}/facebook/fel`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ kind, endpoint: 'feed', times: 2 }),
    });
  expect(await (await order('throttle')).json()).toEqual({
    waiting: [{ kind: 'throttle', endpoint: 'feed', times: 2 }],
  });
  expect((await order('nonsense')).status).toBe(400);
  const elsewhere = { method: 'POST', headers: { Origin: 'https://elsewhere.example' } };
  expect((await fetch(`${url}/facebook/fel/glom`, elsewhere)).status).toBe(403);
});
