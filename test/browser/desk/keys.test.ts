import { expect, test } from 'vitest';
import { newWorld } from '../../world/world.ts';
import { expectAccessible } from './axe.ts';
import { focused, openDesk } from './pages.ts';

test('somebody new is shown where everything is, once, and finds it again', async () => {
  const { page, complaints } = await openDesk(newWorld());
  await page
    .getByRole('heading', { level: 2, name: 'Välkommen, Kim Kommunikatör! Här finns allt' })
    .waitFor();
  await expectAccessible(page, 'I dag, första gången');
  await page.getByRole('button', { name: 'Då vet jag' }).click();
  await expect.poll(() => page.getByText('Här finns allt').count()).toBe(1);
  await page.reload();
  await page.getByText('Väntar på dig').waitFor();
  expect(await page.getByText('Välkommen, Kim').count()).toBe(0);
  await page.getByRole('link', { name: 'Här finns allt' }).click();
  await page.getByText('Välkommen, Kim').waitFor();
  expect(complaints).toEqual([]);
});

test('keys lead to each page and list themselves, not while somebody writes, and can be turned off', async () => {
  const { page, url, complaints } = await openDesk(newWorld());
  await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await page.getByRole('heading', { level: 1, name: 'Omgångar' }).waitFor();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Tangenter' });
  await dialog.waitFor();
  await expectAccessible(page, 'Tangenter');
  // A window has keys of its own.
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  await page.keyboard.press('?');
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  expect(new URL(page.url()).pathname).toBe('/redaktion/omgangar');
  expect(await dialog.count()).toBe(0);

  await page.getByRole('button', { name: 'Tangenter' }).click();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Stäng', exact: true }).click();
  await expect.poll(() => focused(page)).toBe('Tangenter');
  await page.goto(`${url}/redaktion/ny`);
  const name = page.getByLabel('Omgångens namn');
  await name.pressSequentially('go? till');
  await expect.poll(() => name.inputValue()).toBe('go? till');
  expect(complaints).toEqual([]);
});
