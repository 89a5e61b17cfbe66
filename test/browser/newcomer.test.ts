import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { addressUnder, newFolder, startServer } from '../server-process.ts';
import { newPage } from './browser.ts';

// Drawing twelve clouds with their print files takes most of it.
const timeoutMs = 120_000;

it('takes a newcomer from npm start to both clouds and a pillow file by what the terminal says and a few clicks', {
  timeout: timeoutMs,
}, async () => {
  const server = startServer('--port', '0', '--data', newFolder());
  const greeting = await server.says('Ctrl-C stänger');

  const phone = await newPage();
  await phone.goto(addressUnder(greeting, 'Svara som en arbetsgrupp'));
  await phone.getByRole('textbox').first().fill('Modiga medarbetare');
  await phone.getByRole('button', { name: 'Skicka' }).click();
  await phone.getByRole('heading', { name: /Tack/ }).waitFor();

  const desk = await newPage({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  await desk.goto(addressUnder(greeting, 'Redaktionen'));
  await desk.getByRole('button', { name: /Kim/ }).click();
  await desk.getByRole('link', { name: 'Medarbetarna och jobbet' }).click();
  await desk.getByText('721').first().waitFor();
  await desk.getByRole('button', { name: 'Stäng och gör ordmoln' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Stäng och gör ordmoln' }).click();
  const publish = desk.getByRole('button', { name: 'Visa för nämnden' });
  await publish.waitFor({ timeout: timeoutMs });
  await publish.click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Visa för nämnden' }).click();
  await desk.getByRole('link', { name: 'Tryck', exact: true }).click();
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: /PDF/ }).first().click(),
  ]);
  const pdf = await readFile(await download.path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(download.suggestedFilename()).toMatch(/^orngott.*\.pdf$/);

  await desk.getByRole('link', { name: 'Nämnd', exact: true }).click();
  const board = await newPage({ viewport: { width: 1920, height: 1080 }, javaScriptEnabled: false });
  const link = desk.locator('a[href*="/namnd/"]').first();
  await board.goto((await link.getAttribute('href')) ?? expect.fail('no link for the board'));
  await expect.poll(() => board.getByRole('img', { name: /Ordmoln/ }).count()).toBe(2);
  await board.getByText('721 svar från 60 arbetsgrupper').waitFor();
});
