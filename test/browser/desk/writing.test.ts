import { expect, test } from 'vitest';
import { publishedBoard } from '../../world/board.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';
import { focused, openDesk } from './pages.ts';

test('the first campaign is created from a pasted list, with what is wrong told row by row', async () => {
  const { page, complaints } = await openDesk(newWorld());
  await page.getByRole('link', { name: 'Skapa den första omgången' }).click();
  await page.getByLabel('Omgångens namn').fill('Medarbetarna 2027');
  await page.getByLabel('Organisation').fill('Socialförvaltningen');
  await page.getByLabel('Klistra in från Excel').fill('Stab\tLedning\t4\nStab\t\tnio');
  await page.getByText('Rad 2: Arbetsgruppens namn saknas.').waitFor();
  await page.getByRole('button', { name: 'Skapa omgången' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('grupper');

  await page.getByLabel('Klistra in från Excel').fill('Stab\tLedning\t4\nStab\tNatt\t9');
  await page.getByText('2 grupper i 1 område, 13 medarbetare').waitFor();
  await page.getByRole('button', { name: 'Skapa omgången' }).click();
  await page.getByRole('heading', { level: 1, name: 'Medarbetarna 2027' }).waitFor();
  await page.getByText('0 av 13 har svarat').first().waitFor();
  expect(complaints).toEqual([]);
});

test('a list saved by Excel on Windows keeps its å, ä and ö', async () => {
  const { page } = await openDesk(newWorld(), '/ny');
  await page.getByLabel('Eller välj en Excel- eller CSV-fil').setInputFiles({
    name: 'grupper.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Äldreomsorg;Åsens hemtjänst;12', 'latin1'),
  });
  await page.getByText('1 grupp i 1 område, 12 medarbetare').waitFor();
  await expect
    .poll(() => page.getByLabel('Klistra in från Excel').inputValue())
    .toBe('Äldreomsorg;Åsens hemtjänst;12');
});

test('what was written is there after the tab was closed, and emptying it can be undone', async () => {
  const { page, url } = await openDesk(newWorld(), '/ny');
  await page.getByLabel('Omgångens namn').fill('Medarbetarna 2027');
  const other = await page.context().newPage();
  await page.close();
  await other.goto(`${url}/redaktion/ny`);
  const title = other.getByLabel('Omgångens namn');
  await title.waitFor();
  await expect.poll(() => title.inputValue()).toBe('Medarbetarna 2027');

  await other.getByRole('button', { name: 'Börja om' }).click();
  await expect.poll(() => title.inputValue()).toBe('');
  await other.getByRole('button', { name: 'Ångra' }).click();
  await expect.poll(() => title.inputValue()).toBe('Medarbetarna 2027');
});

test('somebody who was signed out meanwhile signs in again and finds what they wrote', async () => {
  const { page } = await openDesk(newWorld(), '/ny');
  await page.getByLabel('Omgångens namn').fill('Medarbetarna 2027');
  await page.getByLabel('Organisation').fill('Socialförvaltningen');
  await page.route('**/redaktion/api/**', (route) =>
    route.fulfill({ status: 401, json: { code: 'signed_out', message: 'Du har loggats ut.' } }),
  );
  await page.getByLabel('Klistra in från Excel').fill('Stab;Natt;3');
  const again = page.getByRole('link', { name: 'Logga in igen' }).first();
  await expect.poll(() => again.getAttribute('href')).toBe('/redaktion/logga-in?till=%2Fredaktion%2Fny');
  await page.unroute('**/redaktion/api/**');
  await page.reload();
  await expect.poll(() => page.getByLabel('Klistra in från Excel').inputValue()).toBe('Stab;Natt;3');
});

test('a look that was chosen before one was signed out is still chosen afterwards', async () => {
  const world = newWorld();
  const { campaign } = await publishedBoard(world);
  const { page } = await openDesk(world, `/omgangar/${campaign.id}/ordmoln`);
  await page.getByRole('button', { name: 'Ändra utseende' }).click();
  await page.getByLabel('Hjärta').check();
  await page.route('**/redaktion/api/**', (route) =>
    route.fulfill({ status: 401, json: { code: 'signed_out', message: 'Du har loggats ut.' } }),
  );
  await page.getByRole('button', { name: 'Gör nya ordmoln' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Logga in igen' }).waitFor();
  await page.unroute('**/redaktion/api/**');
  await page.reload();
  await page.getByRole('button', { name: 'Ändra utseende' }).click();
  await expect.poll(() => page.getByLabel('Hjärta').isChecked()).toBe(true);
});

test('an outage says what to do, with a reference, and goes away when it is over', async () => {
  const { page } = await openDesk(newWorld(), '/ny');
  await page.getByRole('heading', { name: 'Ny omgång' }).waitFor();
  const body = { code: 'unavailable', message: 'Tjänsten svarar inte just nu.', reference: 'ab12cd34' };
  await page.route('**/redaktion/api/omgangar', (route) => route.fulfill({ status: 503, json: body }));
  await page.getByRole('link', { name: '← Alla omgångar' }).click();
  await page.getByText('Felkod: ab12cd34').waitFor();
  await page.unroute('**/redaktion/api/omgangar');
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await page.getByRole('heading', { name: 'Här blir det omgångar' }).waitFor();
  await expect.poll(() => page.getByText('Felkod').count()).toBe(0);
});

test('a lost network keeps the window open and says so', async () => {
  const world = newWorld();
  const { campaign } = await openTestCampaign(world, { minAnswers: 3 });
  const { page } = await openDesk(world, `/omgangar/${campaign.id}`);
  await page.getByRole('link', { name: 'Skriv ut QR-koder' }).click();
  await page.getByRole('heading', { name: 'QR-koder att skriva ut' }).waitFor();
  await expect.poll(() => focused(page)).toBe('QR-koder att skriva ut');
  await page.route('**/redaktion/api/**', (route) => route.abort());
  await page.getByRole('link', { name: `← ${campaign.title}` }).click();
  await page.getByText('Det gick inte att nå servern.').waitFor();
});
