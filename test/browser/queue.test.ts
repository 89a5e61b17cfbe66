import { expect, test } from 'vitest';
import { manyStories } from '../world/many-stories.ts';
import { newWorld } from '../world/world.ts';
import { expectAccessible } from './desk/axe.ts';
import { openDesk, overflow } from './desk/pages.ts';

test('a long queue comes in pages, is searched without losing the field', async () => {
  const world = newWorld();
  await manyStories(world.as(), 160);
  world.setNow('2026-11-21T08:05:00.000Z');
  const { page, complaints } = await openDesk(world, '/berattelser');
  const status = page.getByRole('status').first();
  const rows = page.locator('.queue > li');
  await page
    .getByText('50 av 160 berättelser visas. Det som någon behöver göra något åt står först.')
    .waitFor();
  await expectAccessible(page, 'a long queue');
  expect(await overflow(page)).toBe(0);

  await page.getByRole('button', { name: 'Visa fler' }).click();
  await page.getByText('100 av 160 berättelser visas.').waitFor();
  expect(await rows.count()).toBe(100);

  await page.getByRole('button', { name: /^Publicerad/ }).click();
  await page.getByText('50 av 80 berättelser visas. De senaste står först.').waitFor();

  await page.getByLabel('Sök').pressSequentially('Berättelse 7:');
  await page.getByText('1 berättelse. De senaste står först.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('ko-text');
  await page.getByLabel('Sök').fill('finns inte');
  await page.getByRole('heading', { name: 'Inget passar filtren' }).waitFor();
  await page.getByRole('button', { name: 'Visa alla' }).click();
  await page.getByText('50 av 160 berättelser visas.').waitFor();
  expect(await status.textContent()).toContain('av 160');
  expect(complaints).toEqual([]);
});
