import { expect, test } from 'vitest';
import { everyone, publishedBoard, words } from '../../world/board.ts';
import { newWorld } from '../../world/world.ts';
import { expectAccessible } from './axe.ts';
import { openDesk, overflow } from './pages.ts';

test('a campaign is laid beside the last, area beside area, and shown to the board that way', async () => {
  const world = newWorld();
  world.setNow('2025-11-21T08:00:00.000Z');
  await publishedBoard(world, { campaign: { title: 'Medarbetarna 2025' } });
  world.setNow('2026-11-21T08:00:00.000Z');
  const { campaign } = await publishedBoard(world, {
    campaign: { title: 'Medarbetarna 2026' },
    scopes: [
      everyone,
      { area: 'Stöd och omsorg', answers: 297, groups: 19 },
      { area: 'Äldreomsorg', answers: 400, groups: 40 },
    ],
    clouds: [
      { questionId: 'kannetecken', words: words('engagerad 112', 'varm 140') },
      { questionId: 'varfor', words: words('kollegorna 305') },
      { questionId: 'kannetecken', area: 'Stöd och omsorg', words: words('tålmodig 90') },
      { questionId: 'varfor', area: 'Stöd och omsorg', words: words('friheten 80') },
      { questionId: 'kannetecken', area: 'Äldreomsorg', words: words('varm 90') },
      { questionId: 'varfor', area: 'Äldreomsorg', words: words('friheten 90') },
    ],
  });
  const { page, complaints } = await openDesk(world, `/omgangar/${campaign.id}`);
  await page.getByRole('link', { name: 'Jämför' }).click();
  await page.getByRole('heading', { level: 4, name: 'Nya' }).first().waitFor();
  const row = page.getByRole('row', { name: /^varm/ }).first();
  await row.getByText('140 av 702 (20 %)').waitFor();
  await row.getByText('färre än 3, eller ingen').waitFor();
  await expect
    .poll(() =>
      page
        .getByRole('img', { name: 'Ordmoln: Medarbetarna 2025. Orden står i tabellen nedanför.' })
        .first()
        .evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0)),
    )
    .toBeGreaterThan(0);
  await expectAccessible(page, 'Jämför');

  await page.getByLabel('Jämför med').selectOption('Område mot område i den här omgången');
  await page.getByRole('heading', { level: 4, name: 'Visas bara i Stöd och omsorg' }).waitFor();
  await page.getByRole('heading', { level: 4, name: 'Gemensamma' }).waitFor();
  // What was chosen is in the address.
  await page.reload();
  await page.getByRole('heading', { level: 4, name: 'Visas bara i Äldreomsorg' }).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
});
