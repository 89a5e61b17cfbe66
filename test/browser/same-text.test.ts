import { expect, test } from 'vitest';
import { newPublishingDesk } from '../flow/posts/publishing-desk.ts';
import { axeFindings } from './axe.ts';
import { openDesk, overflow } from './desk/pages.ts';

test('a text that another story has is warned of by name before it goes out, and what Facebook says of it then leads on', async () => {
  const { world, desk, approved, post, work } = await newPublishingDesk();
  const text = 'Grannarna lånade ut sparkar. Ring växeln.';
  const [first, later] = [await approved({ text }), await approved({ text })];
  await desk.post(first.id, '/inlagg/facebook/publicera');
  await work();
  const { page, url } = await openDesk(world, '/kanaler');
  await page.clock.setFixedTime(world.as().clock.now());
  await page.goto(`${url}/redaktion/berattelser/${later.id}`);
  const dialog = page.getByRole('dialog');
  const panel = page.getByRole('region', { name: 'Publicering', exact: true });
  const warning = page.getByText('Samma text finns i en annan berättelse.');
  await warning.first().waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'publicerat' }).count()).toBe(1);
  await panel.getByRole('button', { name: 'Planera …' }).click();
  await dialog.getByText('Samma text finns i en annan berättelse.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Publicera nu …' }).click();
  await dialog.getByText('Samma text finns i en annan berättelse.').waitFor();
  await dialog.getByLabel('Skäl att publicera ändå').fill('Båda ska ut.');
  await dialog.getByRole('button', { name: 'Publicera nu' }).click();
  await panel.getByText(/^Då publiceras/).waitFor();
  await work();
  expect((await post(later.id)).failure?.reason).toBe('duplicate');
  await page.reload();
  await panel.getByText('Samma text ligger redan på sidan').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await panel
    .getByLabel('Länk till inlägget (behövs om det ligger ute)')
    .fill('https://www.facebook.com/1_2');
  await panel.getByRole('button', { name: 'Det ligger ute' }).click();
  await panel.getByText(/^Ute sedan/).waitFor();
  await page.goto(`${url}/redaktion/berattelser/${first.id}`);
  await panel.getByText(/^Ute sedan/).waitFor();
  expect(await warning.count()).toBe(0);
});
