import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteChannel } from '../../functions/adapters/site-channel.ts';
import { ensureMorning } from '../../functions/mail/morning.ts';
import { allCampaigns, campaigns, workgroups, workgroupsOf } from '../../functions/store.ts';
import { CampaignId } from '../../shared/ids.ts';
import { storeAnswers, workThrough } from '../world/answers.ts';
import { kim, type MailWorld, mailWorld, robin } from '../world/mail.ts';
import { axeFindings } from './axe.ts';
import { newPage, serve } from './browser.ts';
import { openDesk } from './desk/pages.ts';

// A whole year as the people would: a communicator, an approver, a manager, an employee, a member of the board, each with
// the mails that call them.

const teller = 'den.som.berattade@exempel.se';
const text =
  'När snön kom fick nattgruppen låna sparkar av grannarna, och alla fick sin hjälp i tid. Fråga oss gärna: ring växeln.';

interface Year extends MailWorld {
  communicator: Page;
  approver: Page;
  deskUrl: string;
  /** Moves the clock and does what is due by then. */
  pass: (instant: string) => Promise<void>;
  /** The latest mail to somebody, and the address in it. */
  mailTo: (address: string) => { subject: string; path: string };
}

async function beginYear(): Promise<Year> {
  const plain = await mailWorld([kim, robin]);
  const { world } = plain;
  const ctx = world.as();
  // Posts go to the municipality's own site.
  const site = siteChannel(ctx.table, ctx.clock, world.publicUrl);
  world.setNow('2027-01-11T08:00:00.000Z');
  const withSite = {
    ...world,
    as: (actor?: Parameters<typeof world.as>[0]) => ({ ...world.as(actor), channels: { site } }),
  };
  await ensureMorning(withSite.as());
  const desk = await openDesk(withSite, '', kim);
  const second = await openDesk(withSite, '', robin);
  return {
    ...plain,
    world: withSite,
    as: (person) => withSite.as(person ? { kind: 'person', ...person } : undefined),
    communicator: desk.page,
    approver: second.page,
    deskUrl: desk.url,
    pass: async (instant) => {
      world.setNow(instant);
      await workThrough(withSite.as());
      await workThrough(withSite.as());
    },
    mailTo: (address) => {
      const letter = plain.letterbox.store.letters().find(({ sentTo }) => sentTo === address);
      const [url = 'https://x.se/'] = letter?.text.match(/https:\/\/\S+/) ?? [];
      return { subject: letter?.subject ?? '', path: new URL(url).pathname };
    },
  };
}

const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const go = (page: Page, path: string) => page.goto(`${new URL(page.url()).origin}${path}`);

/** A campaign from a pasted list to the board; the employees that nobody looks at answer all at once. */
async function holdCampaign(year: Year, title: string, words: (person: number) => string): Promise<string> {
  const { communicator: page, world } = year;
  const list = 'Äldreomsorg\tHemtjänst 1\t12\nÄldreomsorg\tHemtjänst 2\t9\nStöd och omsorg\tBoendestöd 1\t9';
  await page.getByLabel('Omgångens namn').fill(title);
  await page.getByLabel('Organisation').fill('Socialförvaltningen i Provköping');
  if ((await page.locator('#grupper').inputValue()) === '') await page.locator('#grupper').fill(list);
  await page.getByText('3 grupper').first().waitFor();
  await page.getByRole('button', { name: /^Skapa omgången/ }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await click(page, 'Öppna omgången');
  await page.getByRole('dialog').getByRole('button', { name: 'Öppna omgången' }).click();
  await page.getByText('Öppen för svar').waitFor();

  const campaign = (await campaigns.all(world.as().table, allCampaigns)).find((one) => one.title === title);
  const groups = await workgroups.all(
    world.as().table,
    workgroupsOf(campaign?.id ?? expect.fail('no campaign')),
  );
  const [first, ...rest] = groups;
  for (const group of rest)
    await storeAnswers(world.as(), group, 7, (person) => ({
      kannetecken: [words(person)],
      varfor: ['kollegorna'],
    }));
  await storeAnswers(world.as(), first ?? expect.fail('no group'), 5, () => ({
    kannetecken: ['trygg'],
    varfor: ['kollegorna'],
  }));
  return campaign?.id ?? '';
}

async function closeAndShow(year: Year, comparedWith?: string): Promise<string> {
  const { communicator: page, world } = year;
  await page.reload();
  await click(page, 'Stäng och gör ordmoln');
  await page.getByRole('dialog').getByRole('button', { name: 'Stäng och gör ordmoln' }).click();
  await page.getByText('Stängd').first().waitFor();
  await workThrough(world.as());
  await page.reload();
  await click(page, 'Visa för nämnden');
  const dialog = page.getByRole('dialog');
  if (comparedWith) await dialog.getByLabel('Visa också en jämförelse med').selectOption(comparedWith);
  await dialog.getByRole('button', { name: 'Visa för nämnden' }).click();
  await page.getByText('Nämnden kan se ordmolnen').waitFor();
  await page.getByRole('link', { name: 'Nämnd', exact: true }).click();
  return page.getByLabel('Länk till nämnden').inputValue();
}

test('a year: a campaign, a story, the plan, and the next campaign beside the first', {
  timeout: 120_000,
}, async () => {
  const year = await beginYear();
  const { communicator, approver, world, pass, mailTo } = year;

  // January: somebody new finds the way, and chooses what to be told of.
  await communicator.getByText('Välkommen, Kim Kommunikatör!').waitFor();
  await click(communicator, 'Då vet jag');
  await go(communicator, '/redaktion/mejl');
  await communicator.getByRole('group', { name: 'En ny berättelse har kommit' }).getByLabel('Direkt').check();
  await communicator.getByText('Det du väljer sparas direkt.').waitFor();

  // February: the first campaign. An employee answers on a phone while the manager leads.
  await pass('2027-02-01T08:00:00.000Z');
  await go(communicator, '/redaktion/ny');
  const first = await holdCampaign(year, 'Medarbetarna 2027', () => 'trygg');
  const [group] = await workgroups.all(world.as().table, workgroupsOf(CampaignId.parse(first)));
  const publicUrl = await serve(world);
  const manager = await newPage({ viewport: { width: 1920, height: 1080 } });
  await manager.goto(`${publicUrl}/ledare/${group?.leaderCode}`);
  await manager.getByRole('heading', { level: 1 }).waitFor();
  const employee = await newPage();
  await employee.goto(`${publicUrl}/s/${group?.joinCode}`);
  await employee.locator('#kannetecken-1').fill('modig');
  await employee.locator('#varfor-1').fill('kollegorna');
  await employee.getByRole('button', { name: 'Skicka svaret' }).click();
  await employee.getByRole('heading', { name: 'Tack!' }).waitFor();
  await workThrough(world.as());
  const firstBoard = await closeAndShow(year);
  const member = await newPage({ viewport: { width: 1920, height: 1080 } });
  await member.goto(firstBoard.replace(world.publicUrl, publicUrl));
  await member.getByText('20 svar från 3 arbetsgrupper').waitFor();
  expect(await axeFindings(member)).toEqual([]);

  // March: an employee tells a story, and leaves an address for the answer.
  await pass('2027-03-02T08:00:00.000Z');
  await employee.goto(`${publicUrl}/beratta`);
  await employee.getByLabel('Ett gott exempel').check();
  await employee.getByLabel('Vad hände?').fill(text);
  for (const id of ['client', 'named', 'child', 'protected'])
    await employee.locator(`input[name="q_${id}"][value="no"]`).check();
  await employee.getByLabel('E-postadress för svaret').fill(teller);
  await employee.getByRole('button', { name: 'Skicka berättelsen' }).click();
  await employee.getByRole('heading', { name: 'Din berättelse har kommit fram' }).waitFor();
  await pass('2027-03-02T08:05:00.000Z');
  const told = mailTo('kim@exempel.se');
  expect(told.subject).toBe('En ny berättelse har kommit');
  await go(communicator, told.path);
  await click(communicator, 'Ta hand om');
  await click(communicator, /^Webbplatsen/);
  await click(communicator, 'Skriv för webbplatsen');
  await communicator.getByLabel('Text för webbplatsen').fill(text);
  await click(communicator, 'Spara inlägget');
  const checklist = communicator.getByRole('list').filter({ has: communicator.getByRole('checkbox') });
  for (const item of await checklist.last().getByRole('checkbox').all()) await item.check();
  await communicator.getByRole('heading', { name: 'Klart för någon annan att godkänna' }).waitFor();

  await pass('2027-03-02T09:00:00.000Z');
  const toApprove = mailTo('robin@exempel.se');
  expect(toApprove.subject).toBe('Ett inlägg (Webbplatsen) är klart att läsa och godkänna');
  await go(approver, toApprove.path);
  await click(approver, 'Godkänn …');
  await approver.getByLabel('Jag har inte själv skickat in berättelsen.').check();
  await click(approver, 'Godkänn inlägget');
  await approver.getByText(/^Godkänt av Robin Granskare/).waitFor();
  await communicator.reload();
  await click(communicator, 'Publicera nu …');
  await communicator.getByRole('dialog').getByRole('button', { name: 'Publicera nu' }).click();
  await communicator.getByText('Inlägget är på väg ut.').waitFor();
  await pass('2027-03-02T09:05:00.000Z');
  await employee.goto(`${publicUrl}/flode`);
  await employee.getByText('När snön kom').first().waitFor();
  expect(mailTo(teller).subject).toBe('Svar om det du berättade');
  const letters = year.letterbox.store.letters().map((letter) => letter.text + letter.subject);
  expect(letters.filter((letter) => /snön|sparkar|nattgrupp/.test(letter))).toEqual([]);

  // December: the plan is soon to be revised, and a second person puts it in force.
  await pass('2027-12-11T08:00:00.000Z');
  await go(communicator, '/redaktion');
  await communicator.getByText('Väntar på dig').waitFor();
  // What is found one morning is in the next one’s mail.
  await pass('2027-12-12T06:30:00.000Z');
  await pass('2027-12-13T06:30:00.000Z');
  expect(mailTo('kim@exempel.se')).toMatchObject({
    subject: expect.stringContaining('1 plan att se över'),
    path: '/redaktion/plan',
  });
  await go(communicator, '/redaktion/plan');
  await click(communicator, 'Påbörja nästa version');
  await communicator.getByLabel('Planen ska ses över senast').fill('2028-12-01');
  await click(communicator, 'Spara utkastet');
  await communicator.getByText(/^Sparat den \d/).waitFor();
  await go(approver, '/redaktion/plan');
  await click(approver, 'Sätt i kraft …');
  await approver.getByRole('button', { name: 'Sätt version 2 i kraft' }).click();
  await approver.getByRole('heading', { name: 'Version 2 gäller' }).waitFor();

  // February again: last year's groups, and the board sees what is new.
  await pass('2028-02-01T08:00:00.000Z');
  await go(communicator, `/redaktion/ny?fran=${first}`);
  await communicator.getByLabel('Omgångens namn').waitFor();
  await holdCampaign(year, 'Medarbetarna 2028', () => 'lyhörd');
  const secondBoard = await closeAndShow(year, 'Medarbetarna 2027');
  await member.goto(`${secondBoard.replace(world.publicUrl, publicUrl)}/jamforelse`);
  await member.getByText('Visa som tabeller').first().click();
  await member
    .getByRole('row', { name: /^lyhörd 14 av 19/ })
    .first()
    .waitFor();
  expect(await axeFindings(member)).toEqual([]);
});
