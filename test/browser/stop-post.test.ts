import { expect, test } from 'vitest';
import { anna, newPublishingDesk } from '../flow/posts/publishing-desk.ts';
import { axeFindings } from './axe.ts';
import { openDesk, overflow } from './desk/pages.ts';

test('a post that nobody knows about is stopped with one button, and comes back as a new version when it is down', async () => {
  const { world, facebook, desk, approved, work, workUntil, onPage } = await newPublishingDesk();
  const { id, posts } = await approved();
  facebook.failures.order({ kind: 'cut_after', endpoint: 'feed' });
  await desk.post(id, '/inlagg/facebook/publicera');
  await work();
  const { page, complaints } = await openDesk(world, `/berattelser/${id}`);
  const panel = page.getByRole('region', { name: 'Publicering', exact: true });
  const dialog = page.getByRole('dialog');

  await panel.getByRole('button', { name: 'Stoppa inlägget …' }).click();
  await dialog.getByText(/^Vi vet inte om inlägget är ute/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('textbox').fill('Fel namn på gruppen.');
  await dialog.getByRole('button', { name: 'Stoppa inlägget' }).click();
  await panel.getByText(/säger Kim Kommunikatör .*: Fel namn på gruppen\./).waitFor();
  await page.getByRole('heading', { name: 'Stoppas' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => overflow(page)).toBe(0);

  await workUntil('2026-11-23T07:10:00.000Z');
  expect(onPage()).toEqual([]);
  await page.reload();
  await panel.getByText(/^Det går att rätta och publicera på nytt/).waitFor();
  await page.getByText('Nedtagen', { exact: true }).waitFor();
  await page.setViewportSize({ width: 1440, height: 1000 });
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Börja på en ny version' }).click();
  const text = page.getByLabel('Text för Facebook');
  await text.fill(`${posts[0]?.text} Rättat.`);
  await page.getByRole('button', { name: 'Spara inlägget' }).click();
  await page.getByRole('button', { name: 'Sparat' }).waitFor();
  await panel.getByText('Har varit ute tidigare (1)').click();
  await panel.getByText('Skäl: Fel namn på gruppen.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a yes that was taken back is the first thing said of what is out, which nobody can turn down', async () => {
  const { world, desk, approved, work } = await newPublishingDesk();
  const { id, people } = await approved({}, { people: [anna()] });
  await desk.post(id, '/inlagg/facebook/publicera');
  await work();
  await desk.post(id, `/personer/${people[0]?.id}/aterkalla`);
  const { page } = await openDesk(world, `/berattelser/${id}`);
  await page.getByRole('heading', { name: 'Ta ned inlägget' }).waitFor();
  const panel = page.getByRole('region', { name: 'Publicering', exact: true });
  await panel.getByText('Anna Ek har tagit tillbaka sitt ja. Ta ned det som är ute på Facebook.').waitFor();
  expect(await page.getByText(/^Godkänt av/).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Tacka nej' }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});
