import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { addressUnder, newFolder, startServer } from '../server-process.ts';
import { axeFindings } from './axe.ts';
import { newPage } from './browser.ts';

const text = 'När snön kom fick nattgruppen låna sparkar av grannarna. Fråga oss gärna genom växeln.';
const desktop = { viewport: { width: 1440, height: 900 } };

async function aPicture(name: string, background: string) {
  const picture = sharp({ create: { width: 1600, height: 1200, channels: 3, background } });
  return { name, mimeType: 'image/jpeg', buffer: await picture.jpeg().toBuffer() };
}

/** Tells a story with two photos on a phone, and waits until both are ready. */
async function tellStory(phone: Page): Promise<void> {
  await phone.getByLabel('Ett gott exempel').check();
  await phone.getByLabel('Vad hände?').fill(text);
  await phone
    .locator('#photos')
    .setInputFiles([await aPicture('kaffe.jpg', '#b55'), await aPicture('spark.jpg', '#5b5')]);
  await phone.getByRole('img', { name: 'Bild 2' }).waitFor();
  for (const id of ['client', 'named', 'child', 'protected'])
    await phone.locator(`input[name="q_${id}"][value="no"]`).check();
  await phone.getByRole('button', { name: 'Skicka berättelsen' }).click();
  await phone.getByText('Bild 2: Klar').waitFor({ timeout: 20_000 });
}

/** Makes the story's post for Facebook ready for a second person. */
async function review(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: /^När snön kom/ }).click();
  await desk.getByRole('button', { name: 'Ta hand om' }).first().click();
  await desk.getByRole('button', { name: 'Skriv för Facebook' }).click();
  await desk.getByLabel('Text för Facebook').fill(text);
  await desk.getByRole('button', { name: 'Spara inlägget' }).click();
  for (const [number, words] of [
    [1, 'Kaffetermosar på ett bord.'],
    [2, 'En sparkstötting i snön.'],
  ] as const) {
    await desk.getByLabel(`Alternativtext till bild ${number}`).fill(words);
    await desk.getByRole('button', { name: 'Spara alternativtexten' }).first().click();
  }
  const checklist = desk.getByRole('list').filter({ has: desk.getByRole('checkbox') });
  for (const item of await checklist.last().getByRole('checkbox').all()) await item.check();
  await desk.getByRole('heading', { name: 'Klart för någon annan att godkänna' }).waitFor();
}

it('takes a newcomer from a story told on a phone to the Facebook page, and down again', {
  timeout: 90_000,
}, async () => {
  const server = startServer('--empty', '--port', '0', '--data', newFolder());
  const greeting = await server.says('Ctrl-C stänger');
  const stories = addressUnder(greeting, 'Berättelser i redaktionen');

  const phone = await newPage();
  await phone.goto(addressUnder(greeting, 'Berätta'));
  await tellStory(phone);

  const desk = await newPage(desktop);
  await desk.goto(stories);
  await desk.getByRole('button', { name: /Kim/ }).click();
  await review(desk);

  const second = await newPage(desktop);
  await second.goto(desk.url());
  await second.getByRole('button', { name: /Robin/ }).click();
  await second.getByRole('button', { name: 'Godkänn …' }).click();
  await second.getByLabel('Jag har inte själv skickat in berättelsen.').check();
  await second.getByRole('button', { name: 'Godkänn inlägget' }).click();
  await second.getByText(/^Godkänt av Robin Granskare/).waitFor();

  await desk.reload();
  await desk.getByRole('button', { name: 'Planera …' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByText(/stämmer med plan 1/).waitFor();
  await dialog.getByRole('button', { name: 'Planera', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await desk.getByRole('button', { name: 'Publicera nu …' }).click();
  const now = desk.getByRole('dialog').getByRole('button', { name: 'Publicera nu' });
  const out = desk.getByRole('link', { name: /Öppna inlägget/ });
  const why = desk.getByLabel('Skäl', { exact: false });
  await now.click();
  await out.or(why).waitFor({ timeout: 20_000 });
  // It is whatever time it is, and at some the plan wants a reason.
  if (await why.isVisible()) {
    await why.fill('Läsarna väntar på den.');
    await now.click();
  }
  await out.waitFor({ timeout: 20_000 });

  const visitor = await newPage();
  await visitor.goto(addressUnder(greeting, 'Lokala Facebooksidan'));
  const post = visitor.getByRole('article').filter({ hasText: text });
  await expect.poll(() => post.getByRole('img').count()).toBe(2);
  await expect.poll(() => post.getByRole('img', { name: 'En sparkstötting i snön.' }).count()).toBe(1);
  expect(await axeFindings(visitor)).toEqual([]);
  await phone.reload();
  await phone.getByRole('heading', { name: /ute/ }).waitFor();

  await desk.getByRole('button', { name: 'Ta ned inlägget …' }).click();
  await desk.getByRole('dialog').getByLabel('Skäl').fill('Vi provar att ta ned.');
  await desk.getByRole('dialog').getByRole('button', { name: 'Ta ned inlägget' }).click();
  await desk.getByText('Inlägget är nedtaget', { exact: true }).waitFor({ timeout: 20_000 });
  await visitor.reload();
  await expect.poll(() => visitor.getByText(text).count()).toBe(0);
});
