import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sendAnswer } from '../../functions/answers/send.ts';
import { newCode } from '../../functions/new-ids.ts';
import { AnswerId } from '../../shared/ids.ts';
import { workThrough } from '../world/answers.ts';
import { newWorld, openTestCampaign } from '../world/world.ts';
import { expectAccessible, thanks } from './answer-phone.ts';
import { newPage, serve } from './browser.ts';

const projectorSize = { width: 1920, height: 1080 };
const words = ['lyhörd', 'trygg', 'modig', 'glad', 'varm', 'lugn'];

async function room() {
  const world = newWorld();
  const { groups } = await openTestCampaign(world, {
    workgroups: [{ area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount: 30 }],
    words: 'unveiled',
  });
  const [group] = groups;
  if (!group) throw new Error('The campaign has no group');
  const url = await serve(world);
  const answerFrom = async (count: number) => {
    const ctx = world.as({ kind: 'link' });
    for (let person = 0; person < count; person += 1) {
      const answerId = AnswerId.parse(`ans_${newCode(ctx.random)}`);
      const lines = { kannetecken: [words[person % words.length] ?? ''], varfor: ['kollegorna'] };
      await sendAnswer(ctx, { code: group.joinCode, answerId, base: 0, lines });
    }
  };
  return {
    answerFrom,
    leader: `${url}/ledare/${group.leaderCode}`,
    phone: `${url}/s/${group.joinCode}`,
    work: () => workThrough(world.as()),
  };
}

const counted = (page: Page, text: string) => page.locator('p.count', { hasText: text }).waitFor();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
const write = async (page: Page, word: string) => page.locator('#kannetecken-1').fill(word);
const send = (page: Page) => page.getByRole('button', { name: 'Skicka svaret' }).click();

it('a whole workshop: a projector, the leader’s phone, and thirty phones, some without script or network', async () => {
  const { answerFrom, leader, phone, work } = await room();
  const projector = await newPage({ viewport: projectorSize });
  await projector.goto(leader);
  await heading(projector, 'Välkomna!');
  const inHand = await newPage();
  await inHand.goto(leader);

  // People come in: one by an ordinary phone, one who loses the network, one without script.
  const [ordinary, offline, plain] = [
    await newPage(),
    await newPage(),
    await newPage({ javaScriptEnabled: false }),
  ];
  for (const page of [ordinary, offline, plain]) await page.goto(phone);
  await counted(projector, '2 av 30 har kommit in');
  await ordinary.getByText('Välkommen! Workshoppen börjar snart.').waitFor();
  await expectAccessible(projector);
  await expectAccessible(inHand);

  // The leader's phone moves the projector and the phones on; what is written on them stays.
  await write(ordinary, 'omtänksam');
  await inHand.getByRole('button', { name: 'Börja svara' }).click();
  await counted(projector, 'av 30 har svarat');
  await ordinary.getByText('Nu svarar gruppen.').waitFor();
  expect(await ordinary.locator('#kannetecken-1').inputValue()).toBe('omtänksam');
  await send(ordinary);
  await thanks(ordinary);
  await write(plain, 'tålmodig');
  await send(plain);
  await thanks(plain);
  await write(offline, 'rolig');
  await offline.context().setOffline(true);
  await send(offline);
  await answerFrom(26);
  await counted(projector, '28 av 30 har svarat');
  for (const word of ['omtänksam', 'tålmodig', 'lyhörd'])
    expect(await projector.content()).not.toContain(word);
  await expectAccessible(projector);
  await offline.context().setOffline(false);
  await thanks(offline);
  await counted(projector, '29 av 30 har svarat');

  // A presenter's remote unveils; everybody is in it, also on the phones.
  await projector.keyboard.press('PageDown');
  await heading(projector, 'Vad kännetecknar en medarbetare hos oss? Vilka egenskaper har vi?');
  await work();
  await projector.getByText('Ordmolnet är gjort av 29 svar.').waitFor();
  for (const word of ['omtänksam', 'tålmodig', 'rolig', ...words])
    await projector.getByRole('button', { name: word, exact: true }).waitFor();
  await ordinary.getByText('Det är gjort av 29 svar').waitFor();
  await plain.getByRole('link', { name: 'Se om ordmolnet är klart' }).click();
  await plain.getByText('Det är gjort av 29 svar').waitFor();
  await expectAccessible(projector);
  await expectAccessible(inHand);

  // They talk about a word, mark it, and hide another, from the leader's hand.
  await inHand.getByRole('button', { name: 'lyhörd', exact: true }).click();
  await projector.getByRole('region', { name: 'Ordet lyhörd' }).waitFor();
  await expectAccessible(projector);
  await inHand.getByRole('button', { name: 'Märk: det vill vi minnas' }).click();
  await inHand.getByRole('button', { name: 'Tillbaka till molnet' }).click();
  await projector.getByRole('button', { name: '★ lyhörd' }).waitFor();
  await inHand.getByRole('button', { name: 'rolig', exact: true }).click();
  await inHand.getByRole('button', { name: 'Dölj ordet' }).click();
  await projector.getByText('1 ord är dolt av den som leder.').waitFor();
  await work();
  await projector.locator('[data-picture] svg').waitFor();
  expect(await projector.content()).not.toContain('>rolig<');

  // A second screen and a reload show the same; back goes back.
  const second = await newPage({ viewport: projectorSize });
  await second.goto(leader);
  await second.getByRole('button', { name: '★ lyhörd' }).waitFor();
  await second.keyboard.press('ArrowLeft');
  await counted(projector, 'av 30 har svarat');
  for (let step = 0; step < 3; step += 1) {
    const part = await second.locator('main').getAttribute('data-part');
    await second.keyboard.press('ArrowRight');
    await second.waitForFunction((before) => document.querySelector('main')?.dataset.part !== before, part);
  }
  await heading(projector, 'Tack för i dag!');
  await projector.getByRole('heading', { name: /det vill vi minnas/ }).waitFor();
  await projector.reload();
  await heading(projector, 'Tack för i dag!');
  await expectAccessible(projector);
}, 90_000);

it('works without JavaScript for the one who leads, and in the dark when it is chosen', async () => {
  const { answerFrom, leader, work } = await room();
  const plain = await newPage({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: false });
  await plain.goto(leader);
  await answerFrom(6);
  await plain.getByRole('button', { name: 'Börja svara' }).click();
  await counted(plain, '6 av 30 har svarat');
  await plain.getByRole('button', { name: 'Visa ordmolnet' }).click();
  await work();
  await plain.reload();
  await plain.getByRole('button', { name: 'modig', exact: true }).click();
  await plain.getByRole('region', { name: 'Ordet modig' }).waitFor();

  const dark = await newPage({ viewport: projectorSize });
  await dark.goto(leader);
  await dark.keyboard.press('m');
  const ground = () => dark.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(ground).toBe('rgb(20, 25, 31)');
  await expectAccessible(dark);
  await dark.reload();
  await expect.poll(ground).toBe('rgb(20, 25, 31)');
});

it('unveils the words one by one, shows them all when asked to, and moves them calmly when one is hidden', async () => {
  const { answerFrom, leader, work } = await room();
  const projector = await newPage({ viewport: projectorSize, reducedMotion: 'no-preference' });
  await projector.goto(leader);
  await answerFrom(12);
  await projector.getByRole('button', { name: 'Börja svara' }).click();
  await counted(projector, '12 av 30 har svarat');
  await projector.getByRole('button', { name: 'Visa ordmolnet' }).click();
  await heading(projector, /^Vad kännetecknar/);
  const moving = () => projector.evaluate(() => document.getAnimations().length);
  await work();
  await expect.poll(moving).toBe(words.length);
  await projector.keyboard.press('Space');
  await expect.poll(moving).toBe(0);

  const placeOf = (word: string) => projector.locator(`[data-word="${word}"]`).boundingBox();
  const before = await placeOf('lyhörd');
  await projector.getByRole('button', { name: 'glad', exact: true }).click();
  // What is asked for has to be stored before it can be worked on.
  const hidden = projector.waitForResponse((response) => response.url().includes('/ord/dolj'));
  await projector.getByRole('button', { name: 'Dölj ordet' }).click();
  await hidden;
  await work();
  await projector.locator('[data-picture]:not(:has([data-word="glad"]))').waitFor();
  await expect.poll(moving).toBe(0);
  const after = await placeOf('lyhörd');
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 9999))).toBeLessThan(300);
});
