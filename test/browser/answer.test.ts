import { expect, test } from 'vitest';
import { newWorld, openTestCampaign } from '../world.ts';
import { newPage, serve } from './browser.ts';

async function openLink(options: Parameters<typeof newPage>[0] = {}) {
  const world = newWorld();
  const { groups } = await openTestCampaign(world);
  const url = await serve(world);
  const page = await newPage(options);
  await page.goto(`${url}/s/${groups[0]?.joinCode}`);
  return { world, page, url, group: groups[0] };
}

test('an answer goes from the phone to the thanks', async () => {
  const { page } = await openLink();
  await page.getByLabel('Rad 1').first().fill('hjälpsam');
  await page.screenshot({ path: '/tmp/shot-form.png', fullPage: true });
  await page.getByRole('button', { name: 'Skicka svaret' }).click();
  await page.getByRole('heading', { name: 'Tack!' }).waitFor();
  await page.screenshot({ path: '/tmp/shot-thanks.png', fullPage: true });
  expect(page.url()).toContain('/svar/ans_');
});
