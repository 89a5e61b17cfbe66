import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { answers } from '../../../functions/store.ts';
import { storeAnswers } from '../../world/answers.ts';
import { aFewWords, phoneWithLink } from './phone.ts';

type Phone = Awaited<ReturnType<typeof phoneWithLink>>;

async function storeWithdrawn({ world, group }: Phone, count: number) {
  const writes = Array.from({ length: count }, () =>
    answers.write({
      keyHash: randomBytes(32).toString('hex'),
      version: 0,
      campaignId: group.campaignId,
      workgroupId: group.id,
      lines: {},
      day: '2026-11-21',
      opening: 1,
      withdrawn: true,
    }),
  );
  for (let start = 0; start < count; start += 100)
    await world.as().table.writeAll(writes.slice(start, start + 100));
}

// A group of twelve takes a hundred answers.
test('a script cannot fill a group, and who comes after it is told whom to ask', async () => {
  const phone = await phoneWithLink();
  await storeAnswers(phone.world.as(), phone.group, 100, () => ({ varfor: ['x'] }));
  const response = await phone.send(aFewWords);
  expect(response.status).toBe(429);
  const text = await response.text();
  expect(text).toContain('Länken tar inte emot fler svar');
  expect(text).toContain('– hjälpsam');
  expect(await phone.stored()).toHaveLength(100);
});

test('answers that were withdrawn take no place from others', async () => {
  const phone = await phoneWithLink();
  await storeAnswers(phone.world.as(), phone.group, 60, () => ({ varfor: ['x'] }));
  await storeWithdrawn(phone, 60);
  expect((await phone.send(aFewWords)).status).toBe(303);
});

test('but they cannot be made without end either', async () => {
  const phone = await phoneWithLink();
  await storeWithdrawn(phone, 1000);
  expect((await phone.send(aFewWords)).status).toBe(429);
});
