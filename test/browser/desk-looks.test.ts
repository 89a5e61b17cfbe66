import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { publishedBoard } from '../board-world.ts';
import { newWorld, openTestCampaign } from '../world.ts';
import { openDesk, overflow } from './desk-pages.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the size of the window or the colour scheme can change. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const looks = [
  { viewport: desktop, colorScheme: 'dark' },
  { viewport: phone, colorScheme: 'dark' },
  { viewport: phone, colorScheme: 'light' },
] as const;

/** Every rule in light on a desktop; in the other looks what they can change. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  expect(await findings(new AxeBuilder({ page }).withTags(everyRule)), where).toEqual([]);
  for (const { viewport, colorScheme } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const found = await findings(new AxeBuilder({ page }).withRules(rulesOfLooks));
    expect(found, `${where}, ${colorScheme}, ${viewport.width} px`).toEqual([]);
    expect(await overflow(page), `${where}, ${viewport.width} px`).toBe(0);
  }
  await page.setViewportSize(desktop);
}

test.each(['Svar', 'Ordmoln', 'Nämnd', 'Tryck', 'Historik'])(
  'the step %s is accessible in light and dark, on desktop and phone',
  async (step) => {
    const world = newWorld();
    const { campaign } = await publishedBoard(world, { hiddenAreas: [{ area: 'Stab', reason: 'too_few' }] });
    const { page } = await openDesk(world, `/omgangar/${campaign.id}`);
    await page.getByRole('heading', { name: 'Nämnden kan se ordmolnen' }).waitFor();
    await page.getByRole('link', { name: step, exact: true }).click();
    await page.getByRole('heading', { level: 2, name: step, exact: true }).waitFor();
    await page.getByText('Hämtar').waitFor({ state: 'detached' });
    await expectAccessible(page, step);
  },
);

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
  ['ordmoln', 'Visa bild och termer: En medarbetare hos oss, Alla tillsammans', 'Termer i bilden'],
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
