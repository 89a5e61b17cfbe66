import { expect, test } from 'vitest';
import { storyIdOf } from '../../../../functions/new-ids.ts';
import { readDeskStory } from '../../../../functions/stories/desk/view.ts';
import { takeOver } from '../../../../functions/stories/review/take-over.ts';
import { withdrawStory } from '../../../../functions/stories/sender/withdraw.ts';
import { tray } from '../../../../functions/stories/tray/tray.ts';
import { takeBackMany, turnDownMany } from '../../../../functions/stories/tray/turn-down.ts';
import { today } from '../../../../functions/today/today.ts';
import { codeFromBytes } from '../../../../shared/ids.ts';
import { everyStory } from '../../../world/story.ts';
import type { World } from '../../../world/world.ts';
import { aStory, senderPhone } from '../sender/phone.ts';

const kim = { kind: 'person' as const, id: 'kim', name: 'Kim', roles: ['communicator' as const] };
const lo = { kind: 'person' as const, id: 'lo', name: 'Lo', roles: ['communicator' as const] };
const reason = 'De kom på en gång.';
const codeOfNumber = (number: number) =>
  codeFromBytes(Uint8Array.from({ length: 26 }, (_, place) => Math.floor(number / 31 ** place) % 31));

/** A flood of one text, with something among it that somebody means. */
async function flooded() {
  const { world, send } = await senderPhone();
  for (let number = 0; number < 30; number += 1)
    await send({
      ...aStory,
      kod: codeOfNumber(number),
      what: 'Köp billiga klockor på nätet i dag. Ring nu.',
    });
  await send({
    ...aStory,
    kod: codeOfNumber(99),
    what: 'Nattgruppen fick låna sparkar av grannarna i snön.',
  });
  const { bursts } = await tray(world.as(kim));
  return { world, bursts, noise: bursts[0]?.alike[0]?.ids ?? [] };
}

const states = async (world: World) => Object.groupBy(await everyStory(world.as()), ({ stage }) => stage);

test('a flood is seen as one, those of the same title together, and turned down by one action', async () => {
  const { world, bursts, noise } = await flooded();
  expect(bursts).toMatchObject([{ count: 31, alike: [{ ids: { length: 30 } }, { ids: { length: 1 } }] }]);
  expect((await today(world.as(kim))).items.map(({ href }) => href)).toContain(
    '/redaktion/berattelser/hogen',
  );

  expect(await turnDownMany(world.as(kim), noise, reason)).toEqual(noise);
  expect((await states(world)).rejected).toHaveLength(30);
  expect((await states(world)).submitted).toHaveLength(1);
  expect(await tray(world.as(kim))).toEqual({ bursts: [] });
  expect(await turnDownMany(world.as(kim), noise, reason)).toEqual([]);
});

test('it is taken back by whoever did it, and by nobody else', async () => {
  const { world, noise } = await flooded();
  await turnDownMany(world.as(kim), noise, reason);
  expect(await takeBackMany(world.as(lo), noise)).toEqual([]);
  expect(await takeBackMany(world.as(kim), noise)).toEqual(noise);
  expect((await states(world)).submitted).toHaveLength(31);
});

test('what somebody has taken care of meanwhile, or its sender has taken back, is left alone', async () => {
  const { world, noise } = await flooded();
  const [taken, withdrawn, ...rest] = noise;
  if (!taken || !withdrawn) throw new Error('Nothing came');
  await takeOver(world.as(lo), taken);
  const codes = Array.from({ length: 30 }, (_, number) => codeOfNumber(number));
  const code = codes.find((one) => storyIdOf(one) === withdrawn);
  if (!code) throw new Error('It came from no link');
  await withdrawStory(world.as({ kind: 'link' }), code);
  expect(await turnDownMany(world.as(kim), noise, reason)).toEqual(rest);
  expect((await readDeskStory(world.as(kim), taken)).state).toBe('in_review');
});
