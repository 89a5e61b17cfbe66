import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { storeAnswers, workThrough } from '../../world/answers.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';
import { expectAccessible } from './axe.ts';
import { openDesk } from './pages.ts';

test('a communicator chooses a product, sees the print on it, and saves the order', {
  timeout: 60_000,
}, async () => {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world, { title: 'Medarbetarna 2026' });
  for (const group of groups)
    await storeAnswers(world.as(), group, 6, () => ({
      kannetecken: ['trygg', 'lyhörd', 'kunnig'],
      varfor: ['göra skillnad', 'kollegorna'],
    }));
  await closeCampaign(world.as(), campaign.id);
  await workThrough(world.as());
  const { page, complaints } = await openDesk(world, `/omgangar/${campaign.id}/tryck`);

  await page.getByLabel('Produkt').selectOption('Eget mått');
  await page.getByLabel('Bredd, mm').fill('150');
  await page.getByLabel('Höjd, mm').fill('200');
  await page.getByText('150 × 200 mm').waitFor();
  await page.getByRole('img', { name: 'Eget mått med ordmolnet' }).waitFor();
  await page.getByLabel('Dekorfärg').check();
  await page.getByText('dekorfärgen PANTONE 2955 C').waitFor();
  await page.getByLabel('Rad under ordmolnet').fill('Sov på saken');
  await page.getByLabel('Rad under ordmolnet').press('Tab');
  await page.getByText('Så här blir det').waitFor();

  const order = page.getByRole('button', { name: 'Hämta beställningen som ZIP' });
  await page.getByLabel('Antal', { exact: true }).fill('250');
  await page.getByLabel('Kontakt').fill('Kim, kim@exempel.se');
  await page.getByLabel('Meddelande').fill('Vi hämtar själva.');
  const [download] = await Promise.all([page.waitForEvent('download'), order.click()]);
  expect(download.suggestedFilename()).toBe('tryck-eget-matt-medarbetarna-2026-en-medarbetare-hos-oss.zip');
  const files = unzipSync(await readFile(await download.path()));
  const note = new TextDecoder().decode(files['till-tryckeriet.txt']);
  for (const said of ['Antal: 250', '150 × 200 mm', 'Sov på saken', 'kim@exempel.se', 'Vi hämtar själva.'])
    expect(note).toContain(said);

  await page.getByLabel('Höjd, mm').fill('3000');
  await page.getByText('Den ena kan vara högst fyra gånger den andra').waitFor();
  await page.getByLabel('Produkt').selectOption('Mugg');
  await page.getByRole('img', { name: 'Mugg med ordmolnet' }).waitFor();
  await expectAccessible(page, 'Tryck');
  expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
});
