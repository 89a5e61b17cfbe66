import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Person } from '../../shared/people.ts';
import { aPost, approvedStory } from '../world/story.ts';
import { newWorld } from '../world/world.ts';
import { axeFindings } from './axe.ts';
import { newPage } from './browser.ts';
import { focused, openDesk, overflow } from './desk/pages.ts';

const robin: Person = { id: 'robin', name: 'Robin Granskare', roles: ['approver'] };

/** Each page in one look: what they are made of is the same in all. */
async function expectAccessible(page: Page, width: 390 | 1440, colorScheme: 'light' | 'dark') {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  expect(await axeFindings(page)).toEqual([]);
  await expect.poll(() => overflow(page)).toBe(0);
}

test('the next version is written, compared, put in force, and then read by anybody', async () => {
  const world = newWorld();
  await approvedStory(world.as(), aPost({ channel: 'facebook' }));
  const { page, url, complaints } = await openDesk(world, '/plan');
  await page.getByRole('button', { name: 'Påbörja nästa version' }).click();
  await page.getByLabel('Planen ska ses över senast').waitFor();

  await page.getByText('Syften').click();
  await page.getByRole('button', { name: 'Lägg till Syfte' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('plan-purposes-4-text');
  await page.getByRole('button', { name: 'Flytta upp Syfte 5' }).press('Enter');
  await expect.poll(() => focused(page)).toContain('Flytta upp Syfte 4');
  await page.getByText('Takt', { exact: true }).click();
  await page.getByLabel('Högsta antal berättelser i veckan').fill('');
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByText('2 saker behöver ordnas innan planen kan sparas').waitFor();
  await expectAccessible(page, 390, 'light');

  await page.getByRole('button', { name: 'Syfte 4: Punkten saknas.' }).click();
  await page.keyboard.type('Visa vägen till hjälp.');
  await page.getByLabel('Högsta antal berättelser i veckan').fill('4');
  await page.getByRole('button', { name: 'Ta bort Syfte 1' }).click();
  await page.getByRole('button', { name: 'Ångra' }).click();
  await page.getByRole('button', { name: 'Ta bort Syfte 2' }).click();
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByText(/^Sparat den \d/).waitFor();

  await page.getByRole('link', { name: 'Jämför med planen som gäller' }).click();
  await page.getByText('3 ändringar').waitFor();
  const takt = page.getByRole('region', { name: 'Takt' });
  expect([await takt.locator('del').textContent(), await takt.locator('ins').textContent()]).toEqual([
    ' [borttaget: 3] ',
    ' [tillagt: 4] ',
  ]);
  await expectAccessible(page, 390, 'dark');

  await page.getByRole('link', { name: '← Media- och PR-plan' }).click();
  await expectAccessible(page, 1440, 'light');
  await page.getByText('Du ändrade senast i utkastet. Någon annan behöver läsa det').waitFor();
  const second = (await openDesk(world, '/plan', robin)).page;
  await second.getByRole('button', { name: 'Sätt i kraft' }).click();
  await second.getByText('Inget godkänt inlägg vilar på det som har ändrats').waitFor();
  await second.getByRole('button', { name: 'Sätt version 2 i kraft' }).click();
  await second.getByRole('heading', { name: 'Version 2 gäller' }).waitFor();
  world.setNow('2027-11-30T09:00:00.000Z');
  await page.goto(`${url}/redaktion`);
  await page.getByText('för 9 dagar sedan').waitFor();

  await page.goto(`${url}/plan#tips-till-chefer`);
  await page.getByText('Visa vägen till hjälp.').waitFor();
  await expectAccessible(page, 390, 'dark');
  expect(complaints).toEqual([]);
}, 60_000);

test('what is not saved survives a reload, and what somebody else saved meanwhile is not overwritten unseen', async () => {
  const world = newWorld();
  const { page, url } = await openDesk(world, '/plan');
  await page.getByRole('button', { name: 'Påbörja nästa version' }).click();
  await page.getByLabel('Planen ska ses över senast').waitFor();
  await page.getByText('Om planen').click();
  const other = await newPage();
  await other.goto(`${url}/redaktion/plan/utkast`);
  await other.getByText('Om planen').click();
  await other.getByLabel('Organisation').fill('Socialtjänsten');

  world.setNow('2026-11-21T09:00:00.000Z');
  await page.getByLabel('Planens namn').fill('Berättarplan');
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByText(/^Sparat .* kl. 10.00/).waitFor();

  await other.getByRole('button', { name: 'Spara utkastet' }).click();
  await other.getByText('Kim Kommunikatör sparade utkastet').waitFor();
  await other.getByText('Se vad som skiljer').click();
  await expect.poll(() => other.locator('.plan-behind li ins').first().textContent()).toContain('Media');
  await other.reload();
  await other.getByRole('button', { name: 'Fortsätt med mitt' }).click();
  await other.getByText('Om planen').click();
  await expect.poll(() => other.getByLabel('Organisation').inputValue()).toBe('Socialtjänsten');
  await other.getByRole('button', { name: 'Spara utkastet' }).click();
  await other.getByText(/^Sparat den \d/).waitFor();
  await page.reload();
  await page.getByText('Om planen').click();
  await expect.poll(() => page.getByLabel('Planens namn').inputValue()).toBe('Media- och PR-plan');
});
