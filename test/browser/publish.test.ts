import { expect, test } from 'vitest';
import { newPublishingDesk } from '../flow/posts/publishing-desk.ts';
import { axeFindings } from './axe.ts';
import { expectAccessible } from './desk/axe.ts';
import { openDesk, overflow } from './desk/pages.ts';
import { aRealPhoto } from './review-world.ts';

test('a post is published now after it is shown what goes out, its comments are looked at, and it is taken down', async () => {
  const { world, approved, work, onPage, setNow } = await newPublishingDesk();
  const { id } = await approved({ text: 'Grannarna lånade ut sparkar. Ring växeln. #SnöIKalix' });
  const { page, complaints } = await openDesk(world, `/berattelser/${id}`);
  const panel = page.getByRole('region', { name: 'Publicering', exact: true });
  const dialog = page.getByRole('dialog');

  await panel.getByRole('button', { name: 'Publicera nu …' }).click();
  await dialog.getByText('Grannarna lånade ut sparkar.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Publicera nu' }).click();
  await panel.getByText(/^Då publiceras inlägget automatiskt/).waitFor();
  await work();
  await page.reload();
  await panel.getByText(/^Ute sedan den 23 november 2026/).waitFor();
  expect(onPage()).toEqual(['Grannarna lånade ut sparkar. Ring växeln. #SnöIKalix']);
  await expect
    .poll(() => panel.getByRole('link', { name: /^Öppna inlägget/ }).getAttribute('href'))
    .toMatch(/facebook/);

  setNow('2026-11-23T08:01:00.000Z');
  await work();
  await panel.getByLabel('Anteckning').fill('Två frågor, båda besvarade.');
  await panel.getByLabel('Gå igenom igen').selectOption('I morgon');
  await panel.getByRole('button', { name: 'Jag har gått igenom kommentarerna' }).click();
  await panel.getByText('Kim Kommunikatör: Två frågor, båda besvarade.').waitFor();
  await panel.getByText('Reaktioner').waitFor();
  await page.getByText('Så ser inlägget ut').click();
  await page.getByRole('button', { name: 'Dator' }).click();
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => overflow(page)).toBe(0);

  await panel.getByRole('button', { name: 'Ta ned inlägget …' }).click();
  await dialog.getByRole('textbox').fill('Fel bild.');
  await dialog.getByRole('button', { name: 'Ta ned inlägget' }).click();
  await panel.getByText('Inlägget tas ned.').waitFor();
  await work();
  await page.reload();
  await panel.getByText('Skäl: Fel bild.').waitFor();
  await panel.getByText(/^Försök \(/).click();
  await panel.getByText('Tog ned: klart.').waitFor();
  expect(onPage()).toEqual([]);
  expect(complaints).toEqual([]);
});

test('why a post failed is told and it is tried again; one by hand is given out and marked as done', async () => {
  const { world, facebook, approved, desk, work } = await newPublishingDesk();
  facebook.failures.order({ kind: 'expired_token', endpoint: 'feed', times: 1 });
  const failing = await approved();
  await desk.send('POST', `/berattelser/${failing.id}/inlagg/facebook/publicera`);
  await work();
  const { page, url } = await openDesk(world, `/berattelser/${failing.id}`);
  const panel = page.getByRole('region', { name: 'Publicering', exact: true });
  await panel.getByText('Inlägget kom inte ut').waitFor();
  await panel.getByText('Skapa en ny sidåtkomst').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Försök igen' }).click();
  await panel.getByText(/^Då publiceras/).waitFor();
  await work();
  await page.reload();
  await panel.getByText(/^Ute sedan/).waitFor();

  const photo = await aRealPhoto(world.as(), { alt: { kind: 'text', text: 'En sparkstötting i snön.' } });
  const byHand = await approved({ channel: 'manual', photoIds: [photo.id] }, { photos: [photo] });
  await desk.send('POST', `/berattelser/${byHand.id}/inlagg/manual/publicera`);
  await work();
  await page.goto(`${url}/redaktion/berattelser/${byHand.id}`);
  await panel.getByRole('button', { name: 'Kopiera texten' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^När snön kom/);
  const download = page.waitForEvent('download');
  await panel.getByRole('link', { name: 'Hämta bild 1' }).click();
  expect((await download).suggestedFilename()).toBe('bild-1.jpg');
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByLabel('Länk till inlägget').fill('https://intranat.example/sparkar');
  await panel.getByRole('button', { name: 'Inlägget ligger ute' }).click();
  await panel.getByRole('link', { name: /^Öppna inlägget/ }).waitFor();
});

test('everything is stopped with a reason that every page shows, and let go again', async () => {
  const { world, approved, work, onPage } = await newPublishingDesk();
  const { id } = await approved();
  const { page, url, complaints } = await openDesk(world, '/kanaler');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Stoppa all publicering' }).click();
  await dialog.getByRole('textbox').fill('Vi läser kommentarerna först.');
  await dialog.getByRole('button', { name: 'Stoppa all publicering' }).click();
  const banner = page.getByRole('region', { name: 'Publiceringen är stoppad' });
  await banner.getByText(/Vi läser kommentarerna först/).waitFor();
  await expectAccessible(page, 'channels while stopped');

  await page.goto(`${url}/redaktion/berattelser/${id}`);
  await page.getByRole('button', { name: 'Publicera nu …' }).click();
  await dialog.getByRole('button', { name: 'Publicera nu' }).click();
  await dialog.getByText('Publiceringen är stoppad.').waitFor();
  await page.keyboard.press('Escape');
  await banner.getByRole('button', { name: 'Starta publiceringen igen …' }).click();
  await dialog.getByRole('button', { name: 'Starta igen' }).click();
  await banner.waitFor({ state: 'detached' });
  await work();
  expect(onPage()).toEqual([]);
  expect(complaints.filter((text) => !text.includes('409'))).toEqual([]);
});

test('a post that must wait says why and until when, what the plan is against is told first, and a lost story is asked for once', async () => {
  const { world, facebook, approved, work, setNow } = await newPublishingDesk();
  setNow('2026-11-28T21:00:00.000Z');
  const { id } = await approved();
  facebook.failures.order({ kind: 'throttle', endpoint: 'feed' });
  const { page, url } = await openDesk(world, '/kanaler');
  await page.clock.install({ time: world.as().clock.now() });
  await page.goto(`${url}/redaktion/berattelser/${id}`);
  const panel = page.getByRole('region', { name: 'Publicering', exact: true });
  const dialog = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Publicera nu …' }).click();
  await dialog.getByText('Enligt planen publicerar vi inte på lördagar.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Publicera nu' }).click();
  await dialog.getByText('Skriv ett skäl om du vill publicera ändå.').waitFor();
  await dialog.getByLabel('Skäl att publicera ändå').fill('Vi berättar samma kväll.');
  await dialog.getByRole('button', { name: 'Publicera nu' }).click();
  const said = page.getByRole('status').filter({ hasText: /^Inlägget är på väg ut\./ });
  await said.waitFor({ state: 'attached' });
  await work();
  await page.clock.runFor(11_000);
  await panel.getByText(/^Nästa försök görs den 28 november 2026/).waitFor();
  await panel.getByText(/^Inlägget väntar på nästa försök\. Det gick inte den 28 november 2026/).waitFor();
  await expect.poll(() => said.count()).toBe(0);

  let asked = 0;
  const missing = `sto_${'z'.repeat(26)}`;
  page.on('request', (request) => {
    if (request.url().endsWith(`api/berattelser/${missing}`)) asked += 1;
  });
  await page.goto(`${url}/redaktion/berattelser/${missing}`);
  await page.getByRole('button', { name: 'Försök igen' }).waitFor();
  await page.clock.runFor(60_000);
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect.poll(() => asked).toBe(2);
});
