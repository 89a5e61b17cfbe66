import { expect, test } from 'vitest';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { createCampaign } from '../../../functions/campaigns/create.ts';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';
import { expectAccessible } from './axe.ts';
import { openDesk } from './pages.ts';

test('a campaign is changed before it opens, and taken away', async () => {
  const world = newWorld();
  const { id } = await createCampaign(world.as(), {
    title: 'Medarbetarna 2027',
    organisation: 'Socialförvaltningen',
    questions: questionTemplates[0]?.questions ?? [],
    workgroups: [{ area: 'Stab', name: 'Ledningsgrupp', headcount: 4 }],
  });
  const { page, complaints } = await openDesk(world, `/omgangar/${id}`);
  await page.getByRole('link', { name: 'Ändra omgången' }).click();
  await page.getByLabel('Omgångens namn').fill('Medarbetarna och jobbet 2027');
  await expect
    .poll(() => page.getByLabel('Klistra in från Excel').inputValue())
    .toBe('Stab\tLedningsgrupp\t4');
  await page.getByLabel('Klistra in från Excel').fill('Stab\tLedningsgrupp\t5\nStab\tEkonomi\t7');
  // What is written is there after a reload.
  await page.reload();
  await expect
    .poll(() => page.getByLabel('Omgångens namn').inputValue())
    .toBe('Medarbetarna och jobbet 2027');
  await expectAccessible(page, 'Ändra omgången');
  await page.getByRole('button', { name: 'Spara ändringarna' }).click();
  await page.getByRole('heading', { level: 1, name: 'Medarbetarna och jobbet 2027' }).waitFor();
  await page.getByText('Ekonomi').waitFor();

  await page.getByRole('button', { name: 'Ta bort omgången' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort omgången' }).click();
  await page.getByRole('heading', { name: 'Här blir det omgångar' }).waitFor();
  expect(complaints).toEqual([]);
});

test('a campaign is copied for another year, with its groups and their posters', async () => {
  const world = newWorld();
  const { campaign } = await openTestCampaign(world);
  await closeCampaign(world.as(), campaign.id);
  const { page } = await openDesk(world, `/omgangar/${campaign.id}`);
  await page.getByRole('link', { name: 'Kopiera till en ny' }).click();
  await page.getByLabel('Omgångens namn').fill('Nästa år');
  await expect.poll(() => page.getByLabel('Samma grupper som').inputValue()).toBe(campaign.id);
  await page.getByRole('button', { name: 'Skapa omgången' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nästa år' }).waitFor();
  await page.getByText('Hemtjänst 1').waitFor();
});

test('groups that have another name this year are found, and keep their posters unless somebody says otherwise', async () => {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world, {
    workgroups: [
      { area: 'Äldreomsorg', name: 'Hemtjänst Norr', headcount: 12 },
      { area: 'Äldreomsorg', name: 'Natten', headcount: 9 },
      { area: 'Äldreomsorg', name: 'Larmet', headcount: 9 },
    ],
  });
  await closeCampaign(world.as(), campaign.id);
  const { page } = await openDesk(world, `/ny?fran=${campaign.id}`);
  await page.getByLabel('Omgångens namn').fill('Nästa år');
  await page
    .getByLabel('Klistra in från Excel')
    .fill('Äldreomsorg\tHemtjänsten Norra\t12\nÄldreomsorg\tNattpatrull\t9\nÄldreomsorg\tLarmet i natt\t9');
  await page.getByText('Hemtjänst Norr heter nu Hemtjänsten Norra').waitFor();
  await page.getByText('2 grupper behåller sin QR-kod.').waitFor();
  await page.getByLabel('Larmet heter nu Larmet i natt').uncheck();
  await page.getByText('1 grupp behåller sin QR-kod.').waitFor();
  await page.getByText('Nya, med ny QR-kod (2)').waitFor();
  await expectAccessible(page, 'Omdöpta grupper');
  await page.getByRole('button', { name: 'Skapa omgången' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nästa år' }).waitFor();
  await page.getByRole('button', { name: 'Länkar till Hemtjänsten Norra' }).click();
  const norr = groups.find(({ name }) => name === 'Hemtjänst Norr') ?? expect.fail();
  expect(await page.getByLabel('Till medarbetarna, för att svara').inputValue()).toContain(norr.joinCode);
});

test('a list that has been pasted is compared with an earlier one, and replaced only on demand', async () => {
  const world = newWorld();
  const { campaign } = await openTestCampaign(world);
  const { page } = await openDesk(world, '/ny');
  const list = page.getByLabel('Klistra in från Excel');
  await list.fill('Äldreomsorg\tHemtjänst 1\t12\nÄldreomsorg\tNatten\t9');
  await page.getByLabel('Samma grupper som').selectOption(campaign.id);
  await page.getByText('1 grupp behåller sin QR-kod.').waitFor();
  expect(await list.inputValue()).toContain('Natten');
  await page.getByRole('button', { name: 'Hämta den omgångens lista i stället' }).click();
  await expect.poll(() => list.inputValue()).toContain('Boendestöd 1');
  await page.getByText('2 grupper behåller sin QR-kod.').waitFor();
});

test('a campaign that too few answered can be closed, and says that there will be no clouds', async () => {
  const world = newWorld();
  const { campaign } = await openTestCampaign(world);
  const { page } = await openDesk(world, `/omgangar/${campaign.id}`);
  await page.getByRole('button', { name: 'Stäng utan ordmoln' }).click();
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.textContent()).toContain('Det blir inga ordmoln');
  await dialog.getByRole('button', { name: 'Stäng utan ordmoln' }).click();
  await page.getByText('Stängd', { exact: true }).waitFor();
});

test('a link that has leaked is replaced in two clicks, and the old one says where to turn', async () => {
  const world = newWorld();
  const { campaign } = await openTestCampaign(world);
  const { page, url } = await openDesk(world, `/omgangar/${campaign.id}`);
  await page.getByRole('button', { name: 'Länkar till Hemtjänst 1' }).click();
  const address = page.getByLabel('Till medarbetarna, för att svara');
  const old = new URL(await address.inputValue());
  await page.getByText('Byt ut medarbetarnas länk', { exact: true }).click();
  await page.getByRole('button', { name: 'Byt ut medarbetarnas länk nu' }).click();
  await page.getByText('Länken är utbytt. Det är den nya som står här.').waitFor();
  const next = new URL(await address.inputValue());
  expect(next.pathname).not.toBe(old.pathname);
  await expectAccessible(page, 'Länkar');
  await page.goto(`${url}${old.pathname}`);
  await page.getByText('Be den som leder workshoppen om den nya.').waitFor();
  await page.goto(`${url}${next.pathname}`);
  await page.getByRole('button', { name: 'Skicka' }).waitFor();
});

test('a question’s wording is mended while the campaign is open, and the phones ask by it', async () => {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  const { page, url } = await openDesk(world, `/omgangar/${campaign.id}`);
  await page.getByRole('button', { name: 'Rätta frågorna' }).click();
  await page.getByLabel('Fråga 1', { exact: true }).fill('Vad kännetecknar en medarbetare hos oss?');
  await expectAccessible(page, 'Rätta frågorna');
  await page.getByRole('button', { name: 'Spara rättelsen' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goto(`${url}/s/${groups[0]?.joinCode ?? ''}`);
  await page.getByText('Vad kännetecknar en medarbetare hos oss?').waitFor();
});
