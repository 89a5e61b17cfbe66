import { expect, test } from 'vitest';
import { commentOn } from '../../../../functions/stories/review/comment.ts';
import { rejectStory } from '../../../../functions/stories/review/reject.ts';
import { aStory, codeOf, senderPhone } from './phone.ts';

const own = `/beratta/${codeOf('a')}`;
const kim = { kind: 'person' as const, id: 'kim', name: 'Kim', roles: ['communicator' as const] };

test('a sender cannot fill a story so that the desk cannot get rid of it, nor can the desk itself', async () => {
  const { send, stored, world } = await senderPhone();
  // Signs that take three bytes each, as much as the form has room for.
  const sign = '字';
  const long = { why: sign.repeat(2_000), learned: sign.repeat(2_000), people: sign.repeat(1_000) };
  const revise = (seen: number) =>
    send({ ...aStory, ...long, sedd: `${seen}`, what: `${seen}${sign.repeat(3_990)}` });
  const statuses = [];
  for (let seen = 0; seen < 8; seen += 1) statuses.push((await revise(seen)).status);
  expect(statuses).toEqual([303, 303, 303, 303, 303, 409, 409, 409]);
  const { id } = await stored();
  const desk = world.as(kim);
  const comment = (number: number) => commentOn(desk, id, `${number} ${sign.repeat(1_990)}`);
  const commentUntilFull = async () => {
    for (let number = 0; number < 60; number += 1) await comment(number);
  };
  await expect(commentUntilFull()).rejects.toMatchObject({ code: 'conflict' });
  expect((await rejectStory(desk, id, sign.repeat(2_000))).stage).toBe('rejected');
});

test('strange names of fields and strange addresses are refused as what they are, and are no faults of ours', async () => {
  const { send, post, get } = await senderPhone();
  const strange = Object.fromEntries([['__proto__', 'x']]);
  expect((await send({ ...strange, constructor: 'x' })).status).toBe(400);
  expect((await send({ ...aStory, ...strange, toString: 'x' })).status).toBe(303);
  expect((await post('/beratta/__proto__/svar', { text: 'Hej' })).status).toBe(404);
  for (const path of [
    '/beratta/%0d%0aset-cookie:a=b/svar',
    `${own}%0d%0a/bild`,
    '/beratta/..%2f..%2f%2fx.se/svar',
  ]) {
    const { status, headers } = await get(path);
    expect([303, 404]).toContain(status);
    expect(headers.get('set-cookie')).toBeNull();
    expect(new URL(headers.get('location') ?? '/', 'http://localhost').origin).toBe('http://localhost');
  }
});
