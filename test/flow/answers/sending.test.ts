import { describe, expect, test } from 'vitest';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { setGroupClosed } from '../../../functions/campaigns/close-group.ts';
import { aFewWords, idOf, phoneWithLink } from './phone.ts';

describe('an answer that is sent', () => {
  test('is stored with its lines and the day, and nothing about who sent it', async () => {
    const { send, stored, world, campaign, link } = await phoneWithLink();
    const response = await send(aFewWords, { 'user-agent': 'Fickan 1', 'x-forwarded-for': '192.0.2.7' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`${link}/svar/${idOf('a')}`);
    expect(await stored()).toEqual([
      {
        lines: { kannetecken: ['hjälpsam', 'trygg'], varfor: ['kollegorna'] },
        withdrawn: false,
        day: '2026-11-21',
      },
    ]);
    const { items } = await world.as().table.query({ pk: `answers/${campaign.id}` });
    expect(JSON.stringify(items)).not.toMatch(/192\.0\.2|Fickan|ans_|T\d\d:/);
  });

  test('shows the thanks, what was sent, and how many more are needed for the cloud', async () => {
    const { send, get, link } = await phoneWithLink();
    await send(aFewWords);
    const { status, text } = await get(`${link}/svar/${idOf('a')}`);
    expect(status).toBe(200);
    expect(text).toContain('Tack!');
    expect(text).toContain('kollegorna');
    expect(text).toContain('4 svar till behövs');
  });

  test('is one answer however often it is sent, also at the same time', async () => {
    const { send, stored } = await phoneWithLink();
    const responses = await Promise.all(Array.from({ length: 8 }, () => send(aFewWords)));
    expect(responses.map((response) => response.status)).toEqual(Array(8).fill(303));
    expect(await stored()).toHaveLength(1);
  });

  test('is one per person when the whole group sends at once', async () => {
    const { send, stored } = await phoneWithLink();
    const letters = [...'abcdefghijkm'];
    const responses = await Promise.all(letters.map((letter) => send({ ...aFewWords, svar: idOf(letter) })));
    expect(responses.every((response) => response.status === 303)).toBe(true);
    expect(await stored()).toHaveLength(letters.length);
  });

  test('can be changed from the same phone', async () => {
    const { send, stored, get, link } = await phoneWithLink();
    await send(aFewWords);
    const form = await get(`${link}/svar/${idOf('a')}/andra`);
    expect(form.text).toContain('value="hjälpsam"');
    expect(form.text).toMatch(/name="version" value="1"/);
    const changed = await send({ ...aFewWords, version: '1', f_kannetecken: 'modig' });
    expect(changed.status).toBe(303);
    expect((await stored()).map(({ lines }) => lines.kannetecken)).toEqual([['modig']]);
  });

  test('changed in two tabs is not overwritten unseen', async () => {
    const { send, stored, link } = await phoneWithLink();
    await send(aFewWords);
    await send({ ...aFewWords, version: '1', f_kannetecken: 'modig' });
    const late = await send({ ...aFewWords, version: '1', f_kannetecken: 'klok' });
    const text = await late.text();
    expect(late.status).toBe(409);
    expect(text).toContain('Du har redan skickat ett annat svar');
    expect(text).toContain('modig');
    expect(text).toContain('value="klok"');
    expect(text).toContain(`href="${link}/svar/${idOf('a')}"`);
    expect((await stored())[0]?.lines.kannetecken).toEqual(['modig']);
    const again = await send({ ...aFewWords, version: '2', f_kannetecken: 'klok' });
    expect(again.status).toBe(303);
    expect((await stored())[0]?.lines.kannetecken).toEqual(['klok']);
  });
});

describe('a withdrawn answer', () => {
  test('is gone at once, and a late copy of the sending does not bring it back', async () => {
    const { send, stored, app, get, link } = await phoneWithLink();
    await send(aFewWords);
    const own = `${link}/svar/${idOf('a')}`;
    const taken = await app.request(`${own}/ta-bort`, { method: 'POST' });
    expect(taken.headers.get('location')).toBe(own);
    expect((await get(own)).text).toContain('Ditt svar är borttaget');

    const late = await send(aFewWords);
    expect(late.status).toBe(409);
    const text = await late.text();
    expect(text).toContain('Det svaret har du tagit bort');
    expect(text).toContain('value="hjälpsam"');
    expect(text).not.toContain(idOf('a'));
    expect(await stored()).toEqual([{ lines: {}, withdrawn: true, day: '2026-11-21' }]);
  });

  test('can be withdrawn twice, but not when the answers are in', async () => {
    const { send, stored, app, world, campaign, get, link } = await phoneWithLink();
    await send(aFewWords);
    await send({ ...aFewWords, svar: idOf('b') });
    const takeBack = (letter: string) =>
      app.request(`${link}/svar/${idOf(letter)}/ta-bort`, { method: 'POST' });
    expect((await takeBack('a')).status).toBe(303);
    expect((await takeBack('a')).status).toBe(303);
    await closeCampaign(world.as(), campaign.id);
    await takeBack('b');
    const own = await get(`${link}/svar/${idOf('b')}`);
    expect(own.text).toContain('går inte längre att ändra');
    expect(own.text).not.toContain('Ta bort svaret');
    expect((await stored()).filter((answer) => !answer.withdrawn)).toHaveLength(1);
  });
});

describe('a closed link', () => {
  test('gives back what was written, to copy', async () => {
    const { send, stored, world, campaign } = await phoneWithLink();
    await closeCampaign(world.as(), campaign.id);
    const response = await send(aFewWords);
    const text = await response.text();
    expect(response.status).toBe(409);
    expect(text).toContain('Svaret kom för sent');
    expect(text).toContain('– hjälpsam');
    expect(await stored()).toEqual([]);
  });

  test('still confirms what was stored before it closed', async () => {
    const { send, world, campaign } = await phoneWithLink();
    await send(aFewWords);
    await closeCampaign(world.as(), campaign.id);
    expect((await send(aFewWords)).status).toBe(303);
  });

  test('says so and what to do', async () => {
    const { get, world, group, link } = await phoneWithLink();
    await setGroupClosed(world.as(), group.leaderCode, true);
    const { status, text } = await get(link);
    expect(status).toBe(200);
    expect(text).toContain('Svaren är insamlade');
    expect(text).toContain('Prata med din chef');
    expect(text).not.toContain('<form');
  });

  test('closing while a whole group sends loses nobody who was thanked', async () => {
    const { send, stored, world, campaign } = await phoneWithLink();
    const letters = [...'abcdefghijkm'];
    const sending = letters.map((letter) => send({ ...aFewWords, svar: idOf(letter) }));
    const closing = closeCampaign(world.as(), campaign.id).then(
      () => true,
      () => false,
    );
    const statuses = (await Promise.all(sending)).map((response) => response.status);
    if (!(await closing)) await closeCampaign(world.as(), campaign.id);
    expect(statuses.filter((status) => status === 303)).toHaveLength((await stored()).length);
    expect(statuses.every((status) => status === 303 || status === 409)).toBe(true);
  });
});

test('a mistyped, unknown or other kind of link says what to do', async () => {
  const { get, group, link } = await phoneWithLink();
  for (const path of ['/s', '/s/hej', `/s/${'a'.repeat(26)}`, `${link}x`, `/s/${group.leaderCode}`]) {
    const { status, text } = await get(path);
    expect(status).toBe(404);
    expect(text).toMatch(/Skanna QR-koden igen, eller be om en ny länk/);
  }
  expect((await get(`${link}/svar/${idOf('z')}`)).text).toContain('Vi hittar inte det svaret');
  expect((await get(`${link}/svar/hej/andra`)).status).toBe(404);
});

test('a link in capitals, as somebody may write it down, works', async () => {
  const { get, group } = await phoneWithLink();
  expect((await get(`/s/${group.joinCode.toUpperCase()}`)).status).toBe(200);
});

test('a group takes no more than its people could have sent', async () => {
  const { send, world, campaign, group } = await phoneWithLink();
  const { table } = world.as();
  const answer = {
    campaignId: campaign.id,
    workgroupId: group.id,
    lines: { varfor: ['x'] },
    day: '2026-11-21',
  };
  for (let number = 0; number < 100; number++) {
    const keyHash = number.toString(16).padStart(64, '0');
    const item = {
      pk: `answers/${campaign.id}`,
      sk: `${group.id}/${keyHash}`,
      data: { ...answer, keyHash, withdrawn: false },
    };
    await table.put(item, { if: 'absent' });
  }
  const response = await send(aFewWords);
  expect(response.status).toBe(429);
  const text = await response.text();
  expect(text).toContain('Visa det här för den som leder workshoppen');
  expect(text).toContain('– hjälpsam');
});
