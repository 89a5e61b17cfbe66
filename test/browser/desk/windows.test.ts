import { test } from 'vitest';
import { publishedBoard } from '../../world/board.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';
import { expectAccessible } from './axe.ts';
import { openDesk } from './pages.ts';

test('the list is accessible', async () => {
  const world = newWorld();
  const { campaign } = await openTestCampaign(world, { example: true });
  const { page } = await openDesk(world);
  await page.getByRole('link', { name: campaign.title }).waitFor();
  await expectAccessible(page, 'list');
});

test('the form is accessible, with what is wrong in it', async () => {
  const { page } = await openDesk(newWorld(), '/ny');
  await page.getByLabel('Klistra in från Excel').fill('Stab;;1');
  await page.getByText('1 sak att rätta').waitFor();
  await expectAccessible(page, 'form');
});

test('the page to print is accessible', async () => {
  const world = newWorld();
  const { campaign } = await openTestCampaign(world);
  const { page } = await openDesk(world, `/omgangar/${campaign.id}/qr`);
  await page.getByRole('img', { name: 'QR-kod till Hemtjänst 1' }).waitFor();
  await expectAccessible(page, 'print');
});

test.each([
  ['ordmoln', 'Ändra utseende', 'Skymning'],
  ['ordmoln', 'Visa bild och ord: En medarbetare hos oss, Alla tillsammans', 'Ord i bilden'],
  ['namnd', 'Ta ned sidan', 'Ta ned nämndens sida?'],
])('the window behind a button on %s is accessible: %s', async (step, button, inside) => {
  const world = newWorld();
  const { campaign } = await publishedBoard(world);
  const { page } = await openDesk(world, `/omgangar/${campaign.id}/${step}`);
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('dialog').getByText(inside).waitFor();
  await page.getByText('Hämtar').waitFor({ state: 'detached' });
  await expectAccessible(page, button);
});
