import { expect, test } from 'vitest';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { openCampaign } from '../../../functions/campaigns/open.ts';
import { answers, answersOfCampaign } from '../../../functions/store.ts';
import { workWithoutDrawing } from '../../world/answers.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';
import { expectAccessible } from './axe.ts';
import { openDesk, overflow } from './pages.ts';

const csv = [
  'ID;Namn;Vilken arbetsgrupp tillhör du?;Vad kännetecknar en medarbetare hos oss?;Övrigt om jobbet',
  '1;Kim Ek;Hemtjänst 1;glad;kollegorna',
  '2;Bo Alm;Hemtjänst 1;trygg;schemat',
  '3;Åsa Berg;Hemtj 1;lugn;chefen',
  '4;Eva Lind;Boendestöd 1;850709-9805;',
].join('\n');

const fileOf = (text: string, name = 'svar.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

async function deskAt(part: string) {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  const opened = await openDesk(world, `/omgangar/${campaign.id}${part}`);
  const stored = async () => {
    const all = await answers.all(world.as().table, answersOfCampaign(campaign.id));
    return all
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ lines }) => Object.values(lines).flat().join(', '))
      .sort();
  };
  return { world, campaign, groups, stored, work: () => workWithoutDrawing(world.as()), ...opened };
}

test('a file is looked at, mended, brought in, and taken out as a whole', async () => {
  const { page, complaints, stored, work } = await deskAt('');
  await page.getByRole('link', { name: 'Läs in svar från en fil' }).click();
  await page.getByLabel('Excel- eller CSV-fil').setInputFiles(fileOf(csv));
  await page.getByText('2 svar i 1 grupp').waitFor();
  // The column that was not understood, and the group that is called otherwise.
  await page.getByLabel('Övrigt om jobbet').selectOption({ label: 'Det bästa med jobbet' });
  await page.getByLabel('Grupp som menas med Hemtj 1').selectOption({ label: 'Hemtjänst 1' });
  await page.getByText('3 svar i 1 grupp').waitFor();
  await page.getByText('Raden ser ut att ha ett personnummer').waitFor();
  expect(await page.locator('main').textContent()).not.toContain('850709');
  await expectAccessible(page, 'Läs in svar');
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await overflow(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole('button', { name: 'Läs in 3 svar' }).click();
  await page.getByText('svar.csv läses in').waitFor();
  await work();
  await page.getByRole('button', { name: /^Ta bort svaren från svar.csv/ }).waitFor();
  expect(await stored()).toEqual(['glad, kollegorna', 'lugn, chefen', 'trygg, schemat']);

  await page.getByLabel('Excel- eller CSV-fil').setInputFiles(fileOf(csv.replaceAll(';', '\t'), 'samma.tsv'));
  await page.getByText('Filen är redan inläst').waitFor();

  await page.getByRole('button', { name: /^Ta bort svaren från svar.csv/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort 3 svar' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await work();
  await page.getByText('3 svar, borttagna igen').waitFor();
  expect(await stored()).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a file that is none says what it is and what to do', async () => {
  const { page } = await deskAt('/las-in');
  const choose = page.getByLabel('Excel- eller CSV-fil');
  await choose.setInputFiles({
    name: 'bild.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('\x89PNG\r\n', 'latin1'),
  });
  await page.getByText('Filen är en bild').waitFor();
  await choose.setInputFiles(fileOf('', 'tom.csv'));
  await page.getByText('Filen är tom').waitFor();
  await choose.setInputFiles(fileOf('svar;namn\nglad;Kim\nlugn;Bo', 'utan.csv'));
  await page.getByText('Välj vilken kolumn som har arbetsgruppen').waitFor();
  await page.getByLabel('Alla svar i filen hör till').selectOption({ label: 'Boendestöd 1' });
  await page.getByText('Välj minst en kolumn som har svar på en fråga.').waitFor();
  await expectAccessible(page, 'Fel fil');
});

test('a pile of three sheets is typed in by the keyboard alone, and the last one taken back', async () => {
  const { page, complaints, stored } = await deskAt('/papper');
  const group = page.getByLabel('Arbetsgrupp', { exact: true });
  await group.focus();
  await page.keyboard.type('Hemt');
  await page.keyboard.press('Tab');
  const type = async (first: string, second: string, end = 'Enter') => {
    await page.keyboard.type(first);
    await page.keyboard.press('Enter');
    await page.keyboard.type(second);
    await page.keyboard.press(end);
  };
  await type('glad; trygg', 'kollegorna');
  await page.getByText('1 blad i högen.').waitFor();
  await type('lugn', 'schemat', 'Control+Enter');
  await page.getByText('2 blad i högen.').waitFor();
  await page.keyboard.type('fel');
  await page.keyboard.press('Meta+Enter');
  await page.getByText('3 blad i högen.').waitFor();
  await page.getByText('Allt är sparat.').waitFor();
  expect(await stored()).toEqual(['fel', 'glad, trygg, kollegorna', 'lugn, schemat']);
  await expectAccessible(page, 'Skriv in svar');

  await page.getByRole('button', { name: 'Ångra senaste bladet' }).click();
  await page.getByText('2 blad i högen.').waitFor();
  const field = page.getByLabel(/^Vad kännetecknar/);
  await expect.poll(() => field.inputValue()).toBe('fel');
  await expect.poll(stored).toEqual(['glad, trygg, kollegorna', 'lugn, schemat']);
  await field.fill('rätt');
  await field.press('Control+Enter');
  await page.getByText('3 blad i högen.').waitFor();
  await expect.poll(stored).toEqual(['glad, trygg, kollegorna', 'lugn, schemat', 'rätt']);
  await page.getByText('Inskrivet från papper').waitFor();

  await field.fill('pnr 850709-9805');
  await field.press('Control+Enter');
  await page.getByText('Raden ser ut att ha ett personnummer').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('blad-0');
  expect(await stored()).toHaveLength(3);
  expect(complaints).toEqual([]);
});

test('nothing is lost when the network goes, also when the page is left meanwhile', async () => {
  const { page, stored } = await deskAt('/papper');
  await page.getByLabel('Arbetsgrupp', { exact: true }).selectOption({ label: 'Hemtjänst 1' });
  const field = page.getByLabel(/^Vad kännetecknar/);
  // The server gets the first, but its answer is lost on the way.
  let isLost = true;
  await page.route('**/blad', async (route) => {
    if (!isLost) return route.continue();
    await route.fetch();
    await route.abort('internetdisconnected');
  });
  await field.fill('glad');
  await field.press('Control+Enter');
  await page.getByText('1 blad väntar på att sparas.').waitFor();
  await field.fill('lugn');
  await field.press('Control+Enter');
  await page.getByText('2 blad väntar på att sparas.').waitFor();
  await field.fill('halvvägs');
  expect(await stored()).toEqual(['glad']);

  isLost = false;
  await page.reload();
  await page.getByText('2 blad i högen.').waitFor();
  await page.getByText('Allt är sparat.').waitFor();
  await expect.poll(() => field.inputValue()).toBe('halvvägs');
  expect(await stored()).toEqual(['glad', 'lugn']);
});

test('a sheet that the server will not have is kept until it stands in the fields again', async () => {
  const { page, stored, world, campaign } = await deskAt('/papper');
  await page.getByLabel('Arbetsgrupp', { exact: true }).selectOption({ label: 'Hemtjänst 1' });
  const field = page.getByLabel(/^Vad kännetecknar/);
  await closeCampaign(world.as(), campaign.id);
  await field.fill('glad');
  await field.press('Control+Enter');
  await page.getByText('Ett blad är inte sparat.').waitFor();
  await expectAccessible(page, 'Inte sparat');
  await page.reload();
  await page.getByText('1 blad är inte sparat och finns kvar').waitFor();
  await openCampaign(world.as(), campaign.id);
  await page.reload();
  await page.getByRole('button', { name: 'Lägg tillbaka det i fälten' }).click();
  await expect.poll(() => field.inputValue()).toBe('glad');
  await field.press('Control+Enter');
  await page.getByText('Allt är sparat.').waitFor();
  expect(await stored()).toEqual(['glad']);
});

test('a campaign that is closed says how answers can come in all the same', async () => {
  const { page, world, campaign } = await deskAt('/papper');
  await closeCampaign(world.as(), campaign.id);
  await page.reload();
  await page.getByText('Öppna den för fler svar först').waitFor();
  await expectAccessible(page, 'Stängd');
});
