import { expect, it } from 'vitest';
import { sendAnswer } from '../../functions/answers/send.ts';
import { newCode } from '../../functions/new-ids.ts';
import { questionTemplates } from '../../shared/campaigns/templates.ts';
import { AnswerId } from '../../shared/ids.ts';
import { workThrough } from '../world/answers.ts';
import { newWorld, openTestCampaign } from '../world/world.ts';
import { expectAccessible, thanks } from './answer-phone.ts';
import { newPage, serve } from './browser.ts';

it('participants propose questions, vote and answer, with and without script, led from one page', async () => {
  const world = newWorld();
  const { groups } = await openTestCampaign(world, {
    workgroups: [{ area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount: 12 }],
    questions: questionTemplates.find(({ id }) => id === 'participant-evaluation')?.questions ?? [],
    words: 'unveiled',
  });
  const [group] = groups;
  if (!group) expect.fail();
  const url = await serve(world);
  const ctx = world.as({ kind: 'link' });
  const others = Array.from({ length: 5 }, () => AnswerId.parse(`ans_${newCode(ctx.random)}`));
  const all = async (base: number, question: string, ...lines: string[]) => {
    for (const answerId of others)
      await sendAnswer(ctx, { code: group.joinCode, answerId, base, lines: { [question]: lines } });
  };
  const projector = await newPage({ viewport: { width: 1920, height: 1080 } });
  await projector.goto(`${url}/ledare/${group.leaderCode}`);
  const [phone, plain] = [await newPage(), await newPage({ javaScriptEnabled: false })];
  const next = async (name: string) => {
    await projector.getByRole('button', { name, exact: true }).click();
    await workThrough(world.as());
  };

  await next('Börja svara');
  for (const page of [phone, plain]) {
    await page.goto(`${url}/s/${group.joinCode}`);
    await page.locator('#forslag-1').fill('Hinner vi prata med varandra?');
    await page.getByRole('button', { name: 'Skicka svaret' }).click();
    await thanks(page);
  }
  await all(0, 'forslag', 'Vad är vi stolta över?');
  await next('Visa ordmolnet');
  await projector.getByRole('button', { name: 'vad är vi stolta över', exact: true }).waitFor();

  // The vote comes to the phone by itself; without script it is a link away.
  await next('Rösta');
  await projector.getByText('Hinner vi prata med varandra?').waitFor();
  await expectAccessible(projector);
  await plain.getByRole('link', { name: 'Se om ordmolnet är klart' }).click();
  for (const page of [phone, plain]) {
    await page.getByRole('link', { name: 'Rösta nu' }).click();
    await page.getByLabel('Vad är vi stolta över?').check();
    if (page === phone) await expectAccessible(page);
    await page.getByRole('button', { name: 'Spara ändringen' }).click();
    await thanks(page);
  }
  await all(1, 'rost', 'Vad är vi stolta över?', 'Hinner vi prata med varandra?');
  await next('Visa ordmolnet');
  await projector.getByText('Ordmolnet är gjort av 7 svar.').waitFor();

  await next('Börja svara');
  await projector.getByText('Vad är vi stolta över?').waitFor();
  await phone.getByRole('link', { name: 'Svara på nästa fråga' }).click();
  await phone.locator('#fraga1-1').fill('kollegorna');
  await phone.getByRole('button', { name: 'Spara ändringen' }).click();
  await thanks(phone);
  await phone.getByText('Hinner vi prata med varandra?').first().waitFor();
  await all(2, 'fraga1', 'kollegorna');
  await next('Visa ordmolnet');
  await projector.getByRole('heading', { name: 'Vad är vi stolta över?' }).waitFor();
  await projector.getByRole('button', { name: 'kollegorna', exact: true }).waitFor();
  await next('Sluta här');
  await projector.getByRole('heading', { name: 'Tack för i dag!' }).waitFor();
});
