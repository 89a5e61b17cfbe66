import { expect, test } from 'vitest';
import { newCode, storyIdOf } from '../../../functions/new-ids.ts';
import { sendStory } from '../../../functions/stories/sender/send.ts';
import { aTelling, everyStory } from '../../world/story.ts';
import { newWorld } from '../../world/world.ts';
import { expectAccessible } from './axe.ts';
import { openDesk, overflow } from './pages.ts';

test('what a flood left behind is looked through, emptied by one action, and had back', async () => {
  const world = newWorld();
  const ctx = world.as({ kind: 'link' });
  const tell = async (what: string) => {
    const code = newCode(ctx.random);
    await sendStory(ctx, { code, seen: 0, telling: aTelling({ what }), planNumber: 1 });
    return storyIdOf(code);
  };
  for (let number = 0; number < 40; number += 1) await tell('Köp billiga klockor på nätet i dag. Ring nu.');
  const meant = await tell('Nattgruppen fick låna sparkar av grannarna när snön kom.');
  const { page, complaints } = await openDesk(world, '/berattelser');
  await page.getByText('41 berättelser kom ovanligt tätt.').waitFor();
  await page.getByRole('link', { name: 'Titta igenom dem på en gång' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kom ovanligt tätt' }).waitFor();
  await page.getByText('Läs: Nattgruppen').click();
  await page.getByText('när snön kom', { exact: false }).last().waitFor();
  await page.getByRole('checkbox', { name: /^Köp billiga klockor/ }).check();
  await page.getByText('40 berättelser markerade').waitFor();
  await expect.poll(() => overflow(page)).toBe(0);
  await expectAccessible(page, 'what came very close together');

  await page.getByRole('button', { name: 'Tacka nej till dem …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tacka nej till alla' }).click();
  await page.getByText('Ni har tackat nej till 40 berättelser.').waitFor();
  await page.getByText('Inget att titta igenom').waitFor();
  const waiting = async () =>
    (await everyStory(world.as())).filter(({ stage }) => stage === 'submitted').map(({ id }) => id);
  expect(await waiting()).toEqual([meant]);

  await page.getByRole('button', { name: 'Ångra' }).click();
  await page.getByRole('checkbox', { name: /^Köp billiga klockor/ }).waitFor();
  expect(await waiting()).toHaveLength(41);
  expect(complaints).toEqual([]);
});
