import { expect, test } from 'vitest';
import { newPublishingDesk } from '../flow/posts/publishing-desk.ts';
import { newPlan } from '../world/plan.ts';
import { axeFindings } from './axe.ts';
import { expectAccessible } from './desk/axe.ts';
import { focused, openDesk, overflow } from './desk/pages.ts';

test('an approved post is planned by drag, moved with keys alone, and put back', async () => {
  const { world, approved, post } = await newPublishingDesk();
  const { id } = await approved({ channel: 'site' });
  const plannedFor = async () => (await post(id, 'site')).plannedFor;
  const { page, url, complaints } = await openDesk(world, '/kanaler');
  await page.clock.setFixedTime(world.as().clock.now());
  await page.goto(`${url}/redaktion/kalender?manad=2026-11`);
  const dialog = page.getByRole('dialog');
  const hasFocus = (name: RegExp) => expect.poll(() => focused(page)).toMatch(name);
  const dayOf = (day: string) => page.locator(`[data-day="${day}"]`);

  // To a Saturday, which the plan advises against.
  await page
    .getByRole('region', { name: 'Godkända, inte planerade' })
    .getByRole('listitem')
    .dragTo(dayOf('2026-11-28'));
  await dialog.getByText('Enligt planen publicerar vi inte på lördagar.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Planera', exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('Dag', { exact: true }).fill('2026-11-25');
  await dialog.getByText('Onsdag 25 november kl. 09.00 stämmer med plan 1.').waitFor();
  await dialog.getByRole('button', { name: 'Planera', exact: true }).click();
  await dayOf('2026-11-25')
    .getByRole('link', { name: /^När snön kom/ })
    .waitFor();
  await hasFocus(/^Ångra/);
  await expect.poll(() => plannedFor()).toBe('2026-11-25T08:00:00.000Z');
  await expectAccessible(page, 'calendar with a planned post');
  // A wide window shows the month again, and no list.
  await page.getByRole('table', { name: /november 2026/i }).waitFor();

  const handle = page.getByRole('button', { name: /^Flytta: När snön kom/ });
  await handle.focus();
  await hasFocus(/^Flytta: /);
  await page.keyboard.press('Enter');
  await hasFocus(/^Välj onsdag 25 november/);
  await page.keyboard.press('ArrowDown');
  await hasFocus(/^Välj onsdag 2 december/);
  await page.keyboard.press('Escape');
  await hasFocus(/^Flytta: /);

  // Into the next month, and never further back than today.
  await page.keyboard.press('Enter');
  for (let week = 0; week < 3; week += 1) await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { name: 'December 2026' }).waitFor();
  for (let week = 0; week < 9; week += 1) await page.keyboard.press('ArrowUp');
  await hasFocus(/^Välj onsdag 25 november/);
  await page.keyboard.press('ArrowRight');
  await page.getByText('Torsdag 26 november · inget annat inlägg').waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Flytta hit' }).press('Enter');
  await page.getByText(/^Flyttat till torsdag 26 november kl. 09.00/).waitFor();
  await hasFocus(/^Ångra/);
  await expect.poll(() => plannedFor()).toBe('2026-11-26T08:00:00.000Z');
  await page.keyboard.press('Enter');
  await expect.poll(() => plannedFor()).toBe('2026-11-25T08:00:00.000Z');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('heading', { name: 'Onsdag 25 november' }).waitFor();
  await expect.poll(() => overflow(page)).toBe(0);
  expect(complaints).toEqual([]);
});

test('a post that a new plan wants approved again is marked with the reason, and cannot be moved', async () => {
  const { world, desk, approved } = await newPublishingDesk();
  const planned = await approved();
  await approved({ text: 'Vi byter arbetssätt. Ring växeln.' });
  const when = { day: '2026-11-25', time: '09:00', despite: '' };
  await desk.post(planned.id, '/inlagg/facebook/planera', when);
  await newPlan(world, () => ({ askWhom: 'Fråga Mira på 0923-650 00' }));
  const { page } = await openDesk(world, '/kalender?manad=2026-11');
  const tray = page.getByRole('region', { name: 'Godkända, inte planerade' });
  for (const place of [tray, page.locator('[data-day="2026-11-25"]')]) {
    await place.getByText('behöver nytt godkännande').waitFor();
    await place.getByText(/^En ny plan gäller sedan inlägget godkändes/).waitFor();
    await expect.poll(() => place.getByRole('button').count()).toBe(0);
  }
  await expectAccessible(page, 'calendar after a new plan');
});
