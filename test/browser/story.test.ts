import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { jobHandlers } from '../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../functions/jobs/run-due.ts';
import { everyStory } from '../world/story.ts';
import type { World } from '../world/world.ts';
import { axeFindings } from './axe.ts';
import { newPage, serveNewWorld } from './browser.ts';

const storiesOf = (world: World) => everyStory(world.as());

async function aPicture(background: string) {
  const picture = sharp({ create: { width: 1200, height: 900, channels: 3, background } });
  return { name: 'bild.jpg', mimeType: 'image/jpeg', buffer: await picture.jpeg().toBuffer() };
}

const what = (page: Page) => page.getByLabel('Vad hände?');
const sendButton = (page: Page) => page.getByRole('button', { name: 'Skicka berättelsen' });
const arrived = (page: Page) =>
  page.getByRole('heading', { name: 'Din berättelse har kommit fram' }).waitFor();

async function answerQuestions(page: Page): Promise<void> {
  for (const id of ['client', 'named', 'child', 'protected'])
    await page.locator(`input[name="q_${id}"][value="no"]`).check();
}

test('a story with two photos survives a reload, a lost network and a double tap, and is sent once', async () => {
  const world = await serveNewWorld();
  const page = await newPage();
  await page.goto(`${world.publicUrl}/beratta`);
  expect(await axeFindings(page)).toEqual([]);
  await what(page).fill('När snön kom fick nattgruppen låna sparkar av grannarna.');
  await page.locator('#photos').setInputFiles([await aPicture('#b55'), await aPicture('#5b5')]);
  await page.getByRole('img', { name: 'Bild 2' }).waitFor();

  await page.reload();
  await page.getByText('Det du skrev förut finns kvar här').waitFor();
  await page.getByRole('img', { name: 'Bild 2' }).waitFor();
  await sendButton(page).click();
  await page.getByRole('heading', { name: 'Berättelsen är inte skickad än' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('summary');
  await expect.poll(() => what(page).inputValue()).toContain('nattgruppen');
  await page.getByRole('img', { name: 'Bild 2' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByLabel('Ett gott exempel').check();
  await answerQuestions(page);
  await page.context().setOffline(true);
  await sendButton(page).dblclick();
  await page.getByRole('heading', { name: 'Sparat på telefonen' }).waitFor();
  await expect.poll(() => storiesOf(world)).toEqual([]);
  await page.context().setOffline(false);
  await arrived(page);
  await page.getByText('Bild 2: Görs i ordning').waitFor();
  await runDueJobs(world.as(), jobHandlers);
  await page.getByText('Bild 2: Klar').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const found = await storiesOf(world);
  expect(found.map(({ photos, tellings }) => [photos.map(({ state }) => state), tellings.length])).toEqual([
    [['ready', 'ready'], 1],
  ]);

  const own = page.url();
  await page.goto(`${world.publicUrl}/beratta`);
  await expect.poll(() => what(page).inputValue()).toBe('');
  await page.getByRole('link', { name: 'När snön kom' }).click();
  await page.waitForURL(own);
});

test('photos that did not come through are sent when the story is opened again', async () => {
  const world = await serveNewWorld();
  const page = await newPage();
  await page.goto(`${world.publicUrl}/beratta`);
  await page.getByLabel('Något som gick fel').check();
  await what(page).fill('Vi glömde ringa före besöket. Nu ringer vi alltid först.');
  await answerQuestions(page);
  await page.locator('#photos').setInputFiles([await aPicture('#b55')]);
  await page.getByRole('img', { name: 'Bild 1' }).waitFor();
  await page.evaluate(() => {
    const { fetch } = window;
    window.fetch = (address, ...rest) =>
      String(address).endsWith('/bild') ? Promise.reject(new TypeError('gone')) : fetch(address, ...rest);
  });
  await sendButton(page).click();
  await arrived(page);
  await page.getByText('Bilderna skickas när nätet är tillbaka').waitFor();
  expect((await storiesOf(world))[0]?.photos).toEqual([]);
  await page.reload();
  await page.getByText('Bild 1: Görs i ordning').waitFor();
  expect((await storiesOf(world))[0]?.photos).toMatchObject([{ state: 'working' }]);
});

test('without JavaScript a story is told, put right, sent, changed and taken back', async () => {
  const world = await serveNewWorld();
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(`${world.publicUrl}/beratta`);
  // Photos come in the next step: what were chosen here would be lost.
  await expect.poll(() => page.getByText('Välj eller ta bilder').isVisible()).toBe(false);
  await page.getByLabel('Ett gott exempel').check();
  await what(page).fill('Kollegan 640823-3234 lånade sparkar av grannarna.');
  await answerQuestions(page);
  await sendButton(page).click();
  await page.getByRole('link', { name: /personnummer/ }).click();
  await what(page).fill('En kollega lånade sparkar av grannarna.');
  await sendButton(page).click();
  await arrived(page);
  await page.getByRole('link', { name: 'Ändra och skicka igen' }).click();
  await page.getByLabel('Varför är det viktigt?').fill('Alla fick hjälp i tid.');
  await page.getByRole('button', { name: 'Skicka igen' }).click();
  await arrived(page);
  expect((await storiesOf(world))[0]?.tellings.map(({ why }) => why)).toEqual(['', 'Alla fick hjälp i tid.']);
  await page.getByRole('link', { name: 'Ta tillbaka berättelsen' }).click();
  await page.getByRole('button', { name: 'Ja, ta tillbaka den' }).click();
  await page.getByRole('heading', { name: 'Du har tagit tillbaka din berättelse' }).waitFor();
  await expect.poll(() => storiesOf(world)).toEqual([]);
});

test('two tabs that write each their story keep both', async () => {
  const world = await serveNewWorld();
  const older = await newPage();
  await older.goto(`${world.publicUrl}/beratta`);
  await what(older).fill('Det första som hände.');
  const newer = await older.context().newPage();
  await newer.goto(`${world.publicUrl}/beratta`);
  await expect.poll(() => what(newer).inputValue()).toBe('Det första som hände.');
  await what(newer).fill('Det första som hände, och sedan ännu mer.');
  await what(older).fill('Något helt annat.');
  await older.getByText('Texten skrivs också i en annan flik.').waitFor();

  await newer.reload();
  await expect.poll(() => what(newer).inputValue()).toBe('Det första som hände, och sedan ännu mer.');
  await newer.getByLabel('Ett gott exempel').check();
  await answerQuestions(newer);
  await sendButton(newer).click();
  await arrived(newer);
  const again = await older.context().newPage();
  await again.goto(`${world.publicUrl}/beratta`);
  await expect.poll(() => what(again).inputValue()).toBe('Något helt annat.');
});
