import { expect, test } from 'vitest';
import { publishToBoard } from '../../functions/board/publish.ts';
import { everyone, publishedBoard, words } from '../world/board.ts';
import { newWorld } from '../world/world.ts';
import { axeFindings } from './axe.ts';
import { newPage, serve } from './browser.ts';

async function address(): Promise<string> {
  const world = newWorld();
  world.setNow('2025-11-21T08:00:00.000Z');
  const before = await publishedBoard(world, { campaign: { title: 'Medarbetarna 2025' } });
  world.setNow('2026-11-21T08:00:00.000Z');
  const now = await publishedBoard(world, {
    campaign: { title: 'Medarbetarna 2026' },
    scopes: [everyone, { area: 'Stöd och omsorg', answers: 297, groups: 19 }],
    clouds: [
      { questionId: 'kannetecken', words: words('engagerad 212', 'lyhörd 140') },
      { questionId: 'varfor', words: words('kollegorna 305') },
      { questionId: 'kannetecken', area: 'Stöd och omsorg', words: words('tålmodig 90') },
      { questionId: 'varfor', area: 'Stöd och omsorg', words: words('friheten 80') },
    ],
  });
  await publishToBoard(world.as(), now.campaign.id, now.set.id, before.campaign.id);
  return `${await serve(world)}/namnd/${now.view.code}`;
}

test('the meeting sees one picture at a time, moved by keys through questions, areas and the comparison', async () => {
  const page = await newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(await address());
  await page.getByRole('button', { name: 'Helskärm' }).click();
  const heading = (name: string) => page.getByRole('heading', { level: 2, name });
  await page.getByText('Pil höger och vänster byter bild').waitFor();
  await heading('En medarbetare hos oss').waitFor();
  await expect.poll(() => page.locator('.cloud:visible').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await heading('Det bästa med jobbet').waitFor();
  await expect.poll(() => heading('En medarbetare hos oss').isVisible()).toBe(false);
  // Past the last picture comes the next view; a remote control sends these keys.
  await page.keyboard.press('PageDown');
  await page.getByRole('heading', { level: 1, name: 'Medarbetarna 2026 – Stöd och omsorg' }).waitFor();
  await page
    .getByRole('img', { name: /Stöd och omsorg/ })
    .first()
    .waitFor();
  await page.keyboard.press('PageUp');
  await page.getByRole('heading', { level: 1, name: 'Medarbetarna 2026', exact: true }).waitFor();
  await expect.poll(() => heading('Det bästa med jobbet').isVisible()).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { level: 1, name: 'Medarbetarna 2026 – Stöd och omsorg' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { level: 1, name: 'Medarbetarna 2026 och Medarbetarna 2025' }).waitFor();
  await expect.poll(() => page.locator('.compared:visible').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.compared:visible').count()).toBe(2);
  await page.getByText('Visa som tabeller').first().click();
  await page.getByText('Visas inte längre').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  // The address is that of what is seen.
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Medarbetarna 2026 och Medarbetarna 2025' }).waitFor();
});

test('the comparison is there without JavaScript, on a phone and in the dark', async () => {
  const page = await newPage({ javaScriptEnabled: false, colorScheme: 'dark' });
  await page.goto(`${await address()}/jamforelse`);
  await page.getByText('Visa som tabeller').first().click();
  await page.getByRole('columnheader', { name: 'Medarbetarna 2025' }).first().waitFor();
  expect(await page.getByRole('button', { name: 'Helskärm' }).count()).toBe(0);
});
