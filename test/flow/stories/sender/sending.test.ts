import { describe, expect, test } from 'vitest';
import { newCode, storyIdOf } from '../../../../functions/new-ids.ts';
import { planInForce } from '../../../../functions/plan/in-force.ts';
import { mostUnread } from '../../../../functions/stories/sender/send.ts';
import { AppError } from '../../../../shared/errors.ts';
import { jobsWaiting } from '../../../world/jobs.ts';
import { everyStory, putStory, storedStory } from '../../../world/story.ts';
import { newWorld } from '../../../world/world.ts';
import { withTable } from '../../answers/phone.ts';
import { aStory, codeOf, senderPhone } from './phone.ts';

const own = `/beratta/${codeOf('a')}`;

describe('a story that is sent', () => {
  test('is stored as it was told, with the plan that was seen, and leads to its private page', async () => {
    const { send, stored, get, audit } = await senderPhone();
    const response = await send(aStory);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(own);
    const story = await stored();
    expect(story.stage).toBe('submitted');
    expect(story.tellings).toMatchObject([
      {
        planNumber: 1,
        tags: ['samverkan', 'tillit'],
        answers: { client: 'no', named: 'no', child: 'no', protected: 'no' },
      },
    ]);
    expect(await audit()).toEqual(['submit']);
    const page = await get(own);
    expect(page.text).toContain('Din berättelse har kommit fram');
    expect(page.text).toContain(`value="http://localhost${own}"`);
    expect(page.text).toContain('nattgruppen');
  });

  test('is one story however often it is sent, also at the same time', async () => {
    const { send, count, stored } = await senderPhone();
    const responses = await Promise.all(Array.from({ length: 6 }, () => send(aStory)));
    expect(responses.map(({ status }) => status)).toEqual(Array(6).fill(303));
    expect(await count()).toBe(1);
    expect((await stored()).tellings).toHaveLength(1);
  });

  test('says nothing of who sent it, and the desk’s id for it does not give away the link', async () => {
    const { send, world } = await senderPhone();
    await send(aStory, { 'user-agent': 'Fickan 1', 'x-forwarded-for': '192.0.2.7' });
    const [{ id } = {}] = await everyStory(world.as());
    const { items } = await world.as().table.query({ pk: `story/${id}` });
    expect(items.map(({ sk }) => sk)).toEqual(['line', 'story', 'words']);
    expect(JSON.stringify(items)).not.toMatch(new RegExp(`192\\.0\\.2|Fickan|${codeOf('a')}`));
  });

  test('is not taken when more wait unread than anybody can read, and nothing written is lost', async () => {
    const { send, world, count } = await senderPhone();
    const ctx = world.as();
    const unread = await storedStory(ctx, { stage: 'submitted' });
    for (let more = 1; more < mostUnread; more += 1)
      await putStory(ctx, { ...unread, id: storyIdOf(newCode(ctx.random)), version: 0 });
    const response = await send(aStory);
    const text = await response.text();
    expect(response.status).toBe(429);
    expect(text).toContain('fler berättelser än vi hinner läsa');
    expect(text).toContain('nattgruppen');
    expect(await count()).toBe(mostUnread);
  });
});

test('a story that cannot be stored just now is given back, and a script is asked to try again', async () => {
  const world = newWorld();
  const failing = withTable(world, (table) => ({
    ...table,
    get: (key) => table.get(key),
    query: (range) => table.query(range),
    writeAll: () => Promise.reject(new AppError('unavailable', 'The disk is full')),
  }));
  await planInForce(world.as());
  const { send } = await senderPhone(failing);
  const plain = await send(aStory);
  expect(plain.status).toBe(503);
  const text = await plain.text();
  expect(text).toContain('kunde inte sparas just nu');
  expect(text).toContain('nattgruppen');
  const script = await send(aStory, { 'x-part': 'main' });
  expect(await script.text()).toContain('data-view="later"');
});

describe('a form that is not right', () => {
  test('says at the top and at each field what is missing, and keeps the rest', async () => {
    const { send, count } = await senderPhone();
    const { kind: _kind, q_client: _client, ...rest } = aStory;
    const response = await send({ ...rest, what: 'Kort & gott', q_named: 'unsure' });
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).toContain('Berättelsen är inte skickad än');
    for (const field of ['kind', 'what', 'q_client', 'q_said_yes']) {
      expect(text).toContain(`href="#f-${field}"`);
      expect(text).toContain(`id="f-${field}-e"`);
    }
    expect(text).toContain('Kort &amp; gott');
    expect(text).toContain(`value="${codeOf('a')}"`);
    expect(text).toMatch(/name="tags" value="tillit" checked/);
    expect(await count()).toBe(0);
  });

  test('with a personal number is refused before anything is stored, without saying the number again', async () => {
    const { send, count, world } = await senderPhone();
    const response = await send({ ...aStory, people: 'Kollegan 640823-3234' });
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).toMatch(/id="f-people-e"[^<]*>[^<]*personnummer/);
    expect(text.match(/640823-3234/g)).toHaveLength(1);
    expect(await count()).toBe(0);
    expect(await jobsWaiting(world.as().table)).toEqual([]);
  });

  test('that has lost its code gets a new one, and is sent the next time', async () => {
    const { send } = await senderPhone();
    const { kod: _kod, ...rest } = aStory;
    const response = await send(rest);
    const text = await response.text();
    expect(response.status).toBe(400);
    const code = /name="kod" value="([a-z2-9]{26})"/.exec(text)?.[1] ?? '';
    expect((await send({ ...rest, kod: code })).headers.get('location')).toBe(`/beratta/${code}`);
  });

  test('that is no form at all says so', async () => {
    const { app } = await senderPhone();
    const response = await app.request('/beratta/skicka', { method: 'POST', body: '{}' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('kom inte fram som ett formulär');
  });
});

test('the form shows the plan’s questions, tips and privacy notice, with a code of its own each time', async () => {
  const { get } = await senderPhone();
  const [one, other] = [await get('/beratta'), await get('/beratta')];
  expect(one.status).toBe(200);
  for (const part of ['q_client', 'q_named', 'q_said_yes', 'q_child', 'q_protected'])
    expect(one.text).toContain(`name="${part}"`);
  expect(one.text).toContain('class="tips"');
  expect(one.text).toContain('Så använder vi det du skriver');
  const code = (text: string) => /name="kod" value="([^"]+)"/.exec(text)?.[1];
  expect(code(one.text)).not.toBe(code(other.text));
});

test('a mistyped or unknown link says what to do', async () => {
  const { get } = await senderPhone();
  for (const path of ['/beratta/hej', `/beratta/${codeOf('z')}`, `/beratta/${codeOf('z')}/andra`]) {
    const { status, text } = await get(path);
    expect(status).toBe(404);
    expect(text).toContain('Kontrollera att hela adressen kom med');
  }
});

test('the poster is a PDF with the form’s address', async () => {
  const { app } = await senderPhone();
  const response = await app.request('/beratta/affisch.pdf');
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
