import { expect, test } from 'vitest';
import { maxWrites } from '../../../../functions/ports/table.ts';
import {
  arrivalWrite,
  mostStoriesInDay,
  mostTellingsInDay,
} from '../../../../functions/stories/sender/arrivals.ts';
import { codeFromBytes } from '../../../../shared/ids.ts';
import { everyStory } from '../../../world/story.ts';
import { aStory, senderPhone } from './phone.ts';

const codeNumber = (number: number) =>
  codeFromBytes(Uint8Array.from({ length: 26 }, (_, place) => Math.floor(number / 31 ** place) % 31));

test('stories that are sent and taken back count as much as others, for a day, and leave nothing on the desk', async () => {
  const { world, post, send } = await senderPhone();
  const sendAndWithdraw = async (number: number) => {
    const kod = codeNumber(number);
    const sent = await send({ ...aStory, kod });
    await post(`/beratta/${kod}/ta-tillbaka`);
    return sent.status;
  };
  for (let number = 0; number < mostStoriesInDay; number += 1)
    expect(await sendAndWithdraw(number)).toBe(303);
  const refused = await send({ ...aStory, kod: codeNumber(mostStoriesInDay) });
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('nattgruppen');
  expect(await everyStory(world.as())).toEqual([]);

  world.setNow('2026-11-22T08:00:01.000Z');
  expect(await sendAndWithdraw(mostStoriesInDay)).toBe(303);
});

test('a story is changed no more when too much has come in a day, and nothing written is lost', async () => {
  const { world, send, stored } = await senderPhone();
  const ctx = world.as();
  await send(aStory);
  for (let more = 1; more < mostTellingsInDay; more += maxWrites) {
    const writes = Array.from({ length: Math.min(maxWrites, mostTellingsInDay - more) }, () =>
      arrivalWrite(ctx, 'telling'),
    );
    await ctx.table.writeAll(writes);
  }
  const refused = await send({ ...aStory, sedd: '1', why: 'Det gick fort.' });
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('Det gick fort.');
  expect((await stored()).tellings).toHaveLength(1);
});
