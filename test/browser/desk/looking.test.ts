import { expect, test } from 'vitest';
import { mira } from '../../flow/desk/desk-client.ts';
import { publishedBoard } from '../../world/board.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';
import { openDesk } from './pages.ts';

const changing =
  /öppna omgången|stäng och gör|visa för nämnden|ta ned|ändra utseende|ny omgång|länkar till|kopiera alla länkar|skriv ut/i;

test('somebody who may only look follows a campaign, and is offered nothing that would be refused', async () => {
  const world = newWorld();
  await openTestCampaign(world, { title: 'En öppen omgång' });
  const { campaign } = await publishedBoard(world);
  const { page, complaints } = await openDesk(world, '', mira);

  await page.getByRole('link', { name: 'En öppen omgång' }).click();
  await page.getByRole('heading', { name: 'Grupperna kan svara nu' }).waitFor();
  const offered = async () => (await page.locator('button, a.button').allInnerTexts()).join('\n');
  expect(await offered()).not.toMatch(changing);

  for (const step of ['svar', 'ordmoln', 'namnd', 'tryck', 'historik']) {
    await page.goto(`${new URL(page.url()).origin}/redaktion/omgangar/${campaign.id}/${step}`);
    await page.getByRole('heading', { name: 'Nämnden kan se ordmolnen' }).waitFor();
    await page.getByRole('main').getByRole('heading', { level: 2 }).nth(1).waitFor();
    expect(await offered()).not.toMatch(changing);
  }
  await page.getByRole('button', { name: 'Kopiera nämndens länk' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^http:\/\/localhost\/namnd\//);
  expect(complaints).toEqual([]);
});
