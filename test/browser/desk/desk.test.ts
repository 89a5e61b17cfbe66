import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createCampaign } from '../../../functions/campaigns/create.ts';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import { answerAll, workAll } from '../../flow/desk/desk-client.ts';
import { publishedBoard } from '../../world/board.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';
import { focused, openDesk } from './pages.ts';

const lines = { kannetecken: ['hjälpsam', 'glad'], varfor: ['kollegorna'] };

test('a campaign is opened by keyboard alone, and the focus goes back to where it was', async () => {
  const world = newWorld();
  const { id } = await createCampaign(world.as(), {
    title: 'Medarbetarna 2027',
    organisation: 'Socialförvaltningen',
    questions: questionTemplates[0]?.questions ?? [],
    workgroups: [{ area: 'Stab', name: 'Ledningsgrupp', headcount: 4 }],
  });
  const { page, complaints } = await openDesk(world, `/omgangar/${id}`);
  await page.getByRole('heading', { level: 1, name: 'Medarbetarna 2027' }).waitFor();

  await page.getByRole('button', { name: 'Länkar till Ledningsgrupp' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Ledningsgrupp' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('Länkar till Ledningsgrupp');

  await page.getByRole('button', { name: 'Öppna omgången' }).focus();
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Öppna omgången' });
  await confirm.waitFor();
  while ((await focused(page)) !== 'Öppna omgången') await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Öppen för svar').waitFor();
  await page.getByRole('heading', { name: 'Grupperna kan svara nu' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Grupperna kan svara nu');
  expect(complaints).toEqual([]);
});

test('from closing to the board and the print shop, without reloading the page', async () => {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  await answerAll(world, groups[0], 6, lines);
  const { page, complaints } = await openDesk(world, `/omgangar/${campaign.id}`);

  await page.getByRole('button', { name: 'Stäng och gör ordmoln' }).click();
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.textContent()).toContain('6 personer i 1 av 2 grupper har svarat.');
  await expect.poll(() => dialog.textContent()).toContain('Inget svar än från');
  await dialog.getByRole('button', { name: 'Stäng och gör ordmoln' }).click();
  await page.getByRole('heading', { name: 'Ordmolnen görs nu' }).waitFor();
  await workAll(world);
  await page.getByRole('heading', { name: 'Visa ordmolnen för nämnden' }).waitFor();

  await page.getByRole('link', { name: 'Ordmoln', exact: true }).click();
  await page
    .getByRole('button', { name: 'Visa bild och ord: En medarbetare hos oss, Alla tillsammans' })
    .click();
  await page.getByRole('row', { name: 'hjälpsam 6' }).waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Visa för nämnden' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Visa för nämnden' }).click();
  await page.getByRole('button', { name: 'Kopiera nämndens länk' }).click();
  await page.getByRole('button', { name: 'Kopierat' }).waitFor();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^http:\/\/localhost\/namnd\//);

  await page.getByRole('link', { name: 'Tryck', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'PDF med CMYK-färger' }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe(
    'orngott-medarbetarna-och-jobbet-2026-en-medarbetare-hos-oss.pdf',
  );
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('link', { name: 'Nämnd', exact: true }).click();
  await page.getByRole('button', { name: 'Ta ned sidan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta ned sidan' }).click();
  await page.getByText('Sidan togs ned').waitFor();
  await page.getByRole('link', { name: 'Historik' }).click();
  await page.getByText('tog ned nämndens sida').waitFor();
  expect(complaints).toEqual([]);
});

test('the clouds are asked for in another look, in the window that shows the choices', async () => {
  const world = newWorld();
  const { campaign } = await publishedBoard(world);
  const { page } = await openDesk(world, `/omgangar/${campaign.id}/ordmoln`);
  await page.getByRole('button', { name: 'Ändra utseende' }).click();
  await page.getByLabel('Hjärta').check();
  await page.getByLabel('Lingon').check();
  await page.getByRole('button', { name: 'Annat utseende' }).click();
  await expect.poll(() => page.getByLabel('Variant').inputValue()).not.toBe('1');
  await page.getByRole('button', { name: 'Gör nya ordmoln' }).click();
  await page.getByText('Läser svaren och räknar orden').waitFor();
  await page.getByRole('heading', { name: 'Ordmolnen görs nu' }).waitFor();
});

test('a group is found by its name, and those who are silent by a choice', async () => {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  const answering = groups.find((group) => group.name === 'Hemtjänst 1');
  await answerAll(world, answering, 1, lines);
  const { page } = await openDesk(world, `/omgangar/${campaign.id}`);
  await page.getByLabel('Sök grupp eller område').fill('hem');
  await page.getByText('Boendestöd 1').waitFor({ state: 'detached' });
  await page.getByLabel('Sök grupp eller område').fill('');
  await page.getByLabel('Inga svar än (1)').check();
  await page.getByText('Hemtjänst 1').waitFor({ state: 'detached' });
  await expect.poll(() => page.getByText('Boendestöd 1').isVisible()).toBe(true);
});
