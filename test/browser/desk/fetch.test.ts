import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import type { Person } from '../../../shared/people.ts';
import { storeAnswers, workThrough } from '../../world/answers.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';
import { expectAccessible } from './axe.ts';
import { openDesk } from './pages.ts';

async function withClouds() {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world, { title: 'Medarbetarna 2026' });
  for (const group of groups)
    await storeAnswers(world.as(), group, 6, () => ({
      kannetecken: ['trygg', 'lyhörd', 'kunnig'],
      varfor: ['göra skillnad', 'kollegorna'],
    }));
  await closeCampaign(world.as(), campaign.id);
  await workThrough(world.as());
  return { world, campaign };
}

async function saved(page: Page, click: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), body: await readFile(await download.path()) };
}

test('a communicator saves answers, words, pictures, and all of it at once', {
  timeout: 60_000,
}, async () => {
  const { world, campaign } = await withClouds();
  const { page, complaints } = await openDesk(world, `/omgangar/${campaign.id}`);
  await page.getByRole('link', { name: 'Hämta', exact: true }).click();
  await page.getByRole('heading', { name: 'Allt på en gång' }).waitFor();

  const words = await saved(page, () => page.getByRole('link', { name: 'Excel Ord', exact: true }).click());
  expect(words.name).toBe('ord-medarbetarna-2026.xlsx');
  expect((await readSheet(words.body))[1]?.slice(0, 3)).toEqual(['Alla tillsammans', 'kunnig', 12]);

  const answers = await saved(page, () => page.getByRole('button', { name: 'Hämta svaren som CSV' }).click());
  expect(answers.name).toBe('svar-medarbetarna-2026.csv');
  expect(answers.body.toString('utf8')).toContain('Äldreomsorg;trygg');

  const picture = page.getByRole('link', { name: 'PDF En medarbetare hos oss, Alla tillsammans' });
  const pdf = await saved(page, () => picture.click());
  expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');

  const all = await saved(page, () => page.getByRole('button', { name: 'Hämta allt som ZIP' }).click());
  expect(all.name).toBe('medarbetarna-2026.zip');
  expect(Object.keys(unzipSync(all.body))).toContain('svar-medarbetarna-2026.xlsx');

  await page.getByRole('link', { name: 'Historik', exact: true }).click();
  await page.getByText('hämtade svaren: som CSV').waitFor();
  await page.getByText('hämtade svaren: med allt annat i en ZIP-fil').waitFor();
  await page.getByRole('link', { name: 'Hämta', exact: true }).click();
  await page.getByRole('heading', { name: 'Allt på en gång' }).waitFor();
  await expectAccessible(page, 'Hämta');
  expect(complaints).toEqual([]);
});

test('an approver saves what the pages show, and no answers', { timeout: 60_000 }, async () => {
  const { world, campaign } = await withClouds();
  const approver: Person = { id: 'mira', name: 'Mira Granskare', roles: ['approver'] };
  const { page } = await openDesk(world, `/omgangar/${campaign.id}/hamta`, approver);
  await page.getByRole('heading', { name: 'Ordmoln som bilder' }).waitFor();
  expect(await page.getByRole('button', { name: /Hämta/ }).count()).toBe(0);
});
