import { expect, it } from 'vitest';
import { closeCampaign } from '../../functions/campaigns/close.ts';
import { createCampaign } from '../../functions/campaigns/create.ts';
import { openCampaign } from '../../functions/campaigns/open.ts';
import { answers, answersOfGroup, workgroups, workgroupsOf } from '../../functions/store.ts';
import { questionTemplates } from '../../shared/campaigns/templates.ts';
import type { CampaignId, WorkgroupId } from '../../shared/ids.ts';
import { workThrough } from '../world/answers.ts';
import { newWorld, openTestCampaign } from '../world/world.ts';
import { expectAccessible, line, sendWords, thanks } from './answer-phone.ts';
import { newPage, serve } from './browser.ts';
import { expectAccessible as expectAccessibleDesk } from './desk/axe.ts';
import { openDesk } from './desk/pages.ts';

const workgroup = { area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount: 12 };

const savedOnPhone = 'Sparat på telefonen';

it('the same poster next year: the leader’s screen and the phones follow, and last year’s unsent answer goes nowhere', async () => {
  const world = newWorld();
  const ctx = world.as();
  const { campaign: last, groups } = await openTestCampaign(world, {
    title: 'Jobbet 2026',
    workgroups: [workgroup],
  });
  const [old] = groups;
  if (!old) throw new Error('The campaign has no group');
  const url = await serve(world);
  const stored = async (campaignId: CampaignId, group: WorkgroupId) =>
    (await answers.all(ctx.table, answersOfGroup(campaignId, group))).map(({ lines }) => lines.varfor);

  // Last year: one answers, and another's answer waits on a phone that has lost its network.
  const [sender, waiting] = [await newPage(), await newPage()];
  for (const page of [sender, waiting]) await page.goto(`${url}/s/${old.joinCode}`);
  await sendWords(sender, 'kollegorna');
  await thanks(sender);
  await workThrough(ctx);
  await waiting.context().setOffline(true);
  await sendWords(waiting, 'förlegad');
  await waiting.getByRole('heading', { name: savedOnPhone }).waitFor();
  // Its page stays open: one that is left has the network back for a moment, by how it is played that it is away.
  const phone = waiting.context();
  expect(await stored(last.id, old.id)).toEqual([['kollegorna']]);

  // In between the poster says how it stands.
  await closeCampaign(ctx, last.id);
  await sender.goto(`${url}/s/${old.joinCode}`);
  await sender.getByText('Den senaste omgången var ”Jobbet 2026”.').waitFor();
  await expectAccessible(sender);

  // Next year: the same codes, on the wall and in the leader's mail.
  const next = await createCampaign(ctx, {
    title: 'Jobbet 2027',
    organisation: 'Socialförvaltningen i Provköping',
    questions: questionTemplates[0]?.questions ?? [],
    workgroups: [workgroup],
    follows: last.id,
    words: 'unveiled',
  });
  await openCampaign(ctx, next.id);
  const [mine] = await workgroups.all(ctx.table, workgroupsOf(next.id));
  if (!mine) throw new Error('The campaign has no group');
  const projector = await newPage({ viewport: { width: 1440, height: 900 } });
  await projector.goto(`${url}/ledare/${old.leaderCode}`);
  await projector.getByText('Jobbet 2027').waitFor();
  const inHand = await newPage();
  await inHand.goto(`${url}/ledare/${old.leaderCode}`);
  await inHand.getByRole('button', { name: 'Börja svara' }).click();
  await projector.locator('p.count', { hasText: '0 av 12 har svarat' }).waitFor();

  await phone.setOffline(false);
  const again = await phone.newPage();
  await again.goto(`${url}/s/${old.joinCode}`);
  expect(await line(again, 1).inputValue()).toBe('');
  await sendWords(again, 'friheten');
  await thanks(again);
  await projector.locator('p.count', { hasText: '1 av 12 har svarat' }).waitFor();
  expect(await stored(next.id, mine.id)).toEqual([['friheten']]);
  expect(await stored(last.id, old.id)).toEqual([['kollegorna']]);
});

it.each([
  ['the main template', 0, 'unveiled'],
  ['a template in steps', 3, 'unveiled'],
  ['words from the start', 0, 'from_start'],
] as const)('the guide for %s fits on one A4 and can be read by everybody', async (_, template, words) => {
  const world = newWorld();
  const { groups } = await openTestCampaign(world, {
    title: 'Medarbetarna och jobbet '.repeat(5).trim(),
    questions: questionTemplates[template]?.questions ?? [],
    // Too small for a cloud, which the guide has a paragraph more about.
    workgroups: [
      { ...workgroup, name: 'Hemtjänst och larmpatrull i centrum och skärgården samt natten', headcount: 4 },
    ],
    words,
  });
  const page = await newPage();
  await page.goto(`${await serve(world)}/ledare/${groups[0]?.leaderCode}/guide`);
  await page.getByRole('heading', { name: 'Så leder du workshoppen' }).waitFor();
  await expectAccessible(page);
  const sheet = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

it('the desk warns when the printed codes lead to the machine itself, and only then', async () => {
  for (const [publicUrl, warns] of [
    ['http://localhost:3000', true],
    ['https://orngott.exempel.se', false],
  ] as const) {
    const world = newWorld(publicUrl);
    const { campaign } = await openTestCampaign(world);
    const { page } = await openDesk(world, `/omgangar/${campaign.id}/qr`);
    await page.getByRole('link', { name: 'Allt till alla grupper (ZIP)' }).waitFor();
    expect(await page.getByText('Koderna leder till localhost:3000').count()).toBe(warns ? 1 : 0);
    expect(await page.getByText('som bara finns på den här datorn').count()).toBe(warns ? 1 : 0);
    await expectAccessibleDesk(page, 'QR codes to print');
  }
});
