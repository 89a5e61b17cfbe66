import { expect, test } from 'vitest';
import { workThrough } from '../../world/answers.ts';
import { kim, mailWorld } from '../../world/mail.ts';
import { storedStory } from '../../world/story.ts';
import { axeFindings } from '../axe.ts';
import { newPage } from '../browser.ts';
import { expectAccessible } from './axe.ts';
import { openDesk } from './pages.ts';

test('somebody chooses what to be told of, reads the mail and follows it to the story', async () => {
  const { world, letterbox, as } = await mailWorld([kim]);
  const { page, url, complaints } = await openDesk(world, '', kim);
  await page.getByRole('banner').getByRole('link', { name: 'Mejl', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Mejl och kalender' }).waitFor();
  await page.getByText('kim@exempel.se').waitFor();
  const kind = page.getByRole('group', { name: 'En ny berättelse har kommit' });
  await expect.poll(() => kind.getByLabel('Kl. 7.30').isChecked()).toBe(true);
  await kind.getByLabel('Direkt').check();
  await page.getByText('Det du väljer sparas direkt.').waitFor();
  await page.reload();
  await expect.poll(() => kind.getByLabel('Direkt').isChecked()).toBe(true);
  await expectAccessible(page, 'Mejl och kalender');

  const untouched = { stage: 'submitted', owner: undefined, review: undefined, lastEdit: undefined } as const;
  const story = await storedStory(as(), untouched);
  await workThrough(as());
  const box = await newPage();
  await box.goto(`${letterbox.url}/brevlada`);
  await box.getByRole('heading', { level: 2, name: 'En ny berättelse har kommit' }).waitFor();
  expect(await axeFindings(box)).toEqual([]);
  const link = await box.getByRole('link', { name: story.id }).getAttribute('href');
  await page.goto(`${url}${new URL(link ?? '').pathname}`);
  await page.getByRole('button', { name: 'Ta hand om' }).first().waitFor();
  await box.getByRole('button', { name: 'Töm brevlådan' }).click();
  await box.getByText('Inga mejl än.').waitFor();
  expect(complaints).toEqual([]);
});

test('a private address for the calendar is fetched, replaced and ended', async () => {
  const { world } = await mailWorld([kim]);
  const { page } = await openDesk(world, '/mejl', kim);
  await page.getByRole('button', { name: 'Hämta en adress' }).click();
  const address = page.getByLabel('Din egen adress');
  await expect.poll(() => address.inputValue()).toMatch(/\/kalender\/[a-z2-9]{26}\/orngott\.ics$/);
  const first = await address.inputValue();
  await page.getByRole('button', { name: 'Byt adress' }).click();
  await expect.poll(() => address.inputValue()).not.toBe(first);
  await page.getByRole('button', { name: 'Ta bort adressen' }).click();
  await page.getByRole('button', { name: 'Hämta en adress' }).waitFor();
});
