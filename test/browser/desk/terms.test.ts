import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import type { Person } from '../../../shared/people.ts';
import { storeAnswers, workThrough, workWithoutDrawing } from '../../world/answers.ts';
import { storeExample } from '../../world/example-answers.ts';
import { newWorld, openTestCampaign, type World } from '../../world/world.ts';
import { expectAccessible } from './axe.ts';
import { openDesk } from './pages.ts';

const bo: Person = { id: 'bo', name: 'Bo Redaktör', roles: ['communicator'] };

async function closedExample(world: World, title?: string) {
  const ctx = world.as();
  const { campaign, groups } = await openTestCampaign(world, {
    // One question, and few terms, are soon drawn.
    questions: (questionTemplates[0]?.questions ?? []).slice(0, 1),
    minPeoplePerTerm: 15,
    ...(title !== undefined && { title }),
  });
  await storeExample(ctx, groups, 160);
  await closeCampaign(ctx, campaign.id);
  return campaign;
}

const list = (page: Page) => page.getByRole('listbox', { name: 'Ord' });
const term = (page: Page, name: string) =>
  list(page).getByRole('option', { name: new RegExp(`^${name}( |$|\\d)`) });

const logged = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text }).first();

/** Goes to a term with the keyboard, by the search field. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.getByLabel('Sök ord eller skrivsätt').fill(name);
  await page.keyboard.press('Tab');
  for (let stop = 0; stop < 12; stop += 1) {
    if (await list(page).evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  expect.fail('the keyboard does not reach the list');
}

test('the example goes from raw to published by keyboard alone, undone and done again on the way', async () => {
  const world = newWorld();
  const campaign = await closedExample(world);
  await workThrough(world.as());
  const { page, complaints } = await openDesk(world, `/omgangar/${campaign.id}/ord`);
  await list(page).waitFor();
  await page.locator('.preview-picture svg').waitFor();

  // A suggestion is taken, and the next one has the focus.
  const first = page.getByRole('button', { name: 'Ja: Slå ihop ”hjälpsamhet” med ”hjälpsam”?' });
  await first.focus();
  await page.keyboard.press('Enter');
  await first.waitFor({ state: 'detached' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
    .toMatch(/^Ja: /);

  await goTo(page, 'vanlig');
  await page.keyboard.press('s');
  await page.getByLabel('Vilket ord?').fill('vänliga');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await goTo(page, 'klienter');
  await page.keyboard.press('d');
  await page.getByLabel('Svarar inte på frågan').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => term(page, 'klienter').textContent()).toContain('Dold');

  await page.keyboard.press('Control+z');
  await expect.poll(() => term(page, 'klienter').textContent()).not.toContain('Dold');
  await page.keyboard.press('Control+y');
  await expect.poll(() => term(page, 'klienter').textContent()).toContain('Dold');

  await goTo(page, 'snäll');
  await page.keyboard.press('b');
  await page.getByLabel('Så ska den stå i ordmolnet').fill('snälla');
  await page.keyboard.press('Enter');
  await term(page, 'snälla').waitFor();
  await page.getByLabel('Sök ord eller skrivsätt').fill('');
  await page.getByText('6 ändringar är inte med i ordmolnen än.').waitFor();

  await page.getByRole('button', { name: 'Gör om ordmolnen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Ordmolnen görs om …').waitFor();
  await workThrough(world.as());
  await page.getByText('Ordmolnen har med alla ändringar.').waitFor();
  await page.getByRole('button', { name: 'Visa för nämnden' }).focus();
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Visa för nämnden' });
  await confirm.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Nämnden kan se ordmolnen' }).waitFor();
  expect(complaints).toEqual([]);
});

test('two desks that tidy at once see each other’s steps, and lose none', async () => {
  const world = newWorld();
  const campaign = await closedExample(world);
  await workWithoutDrawing(world.as());
  const here = await openDesk(world, `/omgangar/${campaign.id}/ord`);
  const there = await openDesk(world, `/omgangar/${campaign.id}/ord`, bo);
  const take = (page: Page, name: string) => page.getByRole('button', { name: `Ja: ${name}` }).click();
  await Promise.all([
    take(here.page, 'Slå ihop ”hjälpsamhet” med ”hjälpsam”?'),
    take(there.page, 'Slå ihop ”trygghet” med ”trygg”?'),
  ]);
  for (const { page } of [here, there]) {
    await page.getByText('Logg: 2 steg').click();
    await logged(page, 'Kim Kommunikatör slog ihop ”hjälpsamhet” med ”hjälpsam”').waitFor();
    await logged(page, 'Bo Redaktör slog ihop ”trygghet” med ”trygg”').waitFor();
  }
  // Each takes back their own with the keyboard, and anybody's from the log.
  await list(there.page).focus();
  await there.page.keyboard.press('Control+z');
  await logged(there.page, 'Bo Redaktör ångrade: slog ihop ”trygghet” med ”trygg”').waitFor();
  await logged(here.page, 'Bo Redaktör ångrade: slog ihop ”trygghet” med ”trygg”').waitFor();
  await here.page
    .getByRole('button', { name: 'Gör om: Bo Redaktör slog ihop ”trygghet” med ”trygg”' })
    .click();
  await logged(there.page, 'Kim Kommunikatör gjorde om: slog ihop ”trygghet” med ”trygg”').waitFor();
});

test('the year after, the same steps are offered; a way of writing becomes a term of its own', async () => {
  const world = newWorld();
  const last = await closedExample(world);
  await workWithoutDrawing(world.as());
  const { page, url } = await openDesk(world, `/omgangar/${last.id}/ord`);
  await goTo(page, 'klienter');
  await page.keyboard.press('Enter');
  await page.getByLabel('klienterna').check();
  await page.getByRole('button', { name: 'Gör till ett eget ord' }).click();
  await page.getByLabel('Så ska den stå i ordmolnet').fill('klienterna');
  await page.keyboard.press('Enter');
  await term(page, 'klienterna').waitFor();

  const next = await closedExample(world, 'Nästa år');
  await workWithoutDrawing(world.as());
  await page.goto(`${url}/redaktion/omgangar/${next.id}/ord`);
  await page.getByText('Så gjorde ni i ”Medarbetarna och jobbet 2026”.').waitFor();
  await page.getByRole('button', { name: 'Ja: Gör ”klienterna” till ett eget ord?' }).click();
  await goTo(page, 'klienterna');
  await term(page, 'klienterna').waitFor();
});

test('terms of an open campaign are looked at in steps, and say that they are not final', async () => {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  const { page } = await openDesk(world, `/omgangar/${campaign.id}/ord`);
  await page.getByText('Orden visas när minst 10 personer har svarat').waitFor();
  const [group] = groups;
  await storeAnswers(world.as(), group ?? expect.fail(), 10, () => ({ kannetecken: ['jävla schemat'] }));
  await page.reload();
  await page.getByText('De räknas nu').waitFor();
  await workWithoutDrawing(world.as());
  await page.getByText('Inte slutgiltigt: omgången är öppen.').waitFor();
  await page.getByRole('button', { name: 'Ja: Dölj ”jävla schemat”?' }).waitFor();
});

test('the page for terms is accessible in light and dark, on desktop and phone', async () => {
  const world = newWorld();
  const campaign = await closedExample(world);
  await workWithoutDrawing(world.as());
  const { page } = await openDesk(world, `/omgangar/${campaign.id}/ord`);
  await term(page, 'hjälpsam').click();
  await page.locator('.preview-picture svg').waitFor();
  await expectAccessible(page, 'Ord');
});
