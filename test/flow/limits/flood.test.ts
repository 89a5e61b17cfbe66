import { expect, it } from 'vitest';
import { lastAddressIn } from '../../../functions/entry/limits/address.ts';
import { createGate } from '../../../functions/entry/limits/gate.ts';
import { type LimitedKind, limits } from '../../../shared/limits/table.ts';
import { appOf, newWorld, openTestCampaign } from '../../world/world.ts';
import { aFewWords, idOf } from '../answers/phone.ts';
import { aStory, codeOf } from '../stories/sender/phone.ts';

const flooder = '192.0.2.1';
const workshop = '192.0.2.2';
const json = { accept: 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

function bodyOf(fields: Record<string, string | string[]>): string {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) body.append(name, value);
  return body.toString();
}

/** A product that knows where requests come from; from one address all that may be done of a kind is done. */
async function floodedWith(kind: LimitedKind) {
  const world = newWorld();
  const { groups } = await openTestCampaign(world);
  const gate = createGate(world.as());
  for (let n = 0; n < limits[kind].perOrigin.is.most; n += 1) {
    gate.count(kind, { address: flooder, link: `link ${n}` });
  }
  const addressOf: NonNullable<Parameters<typeof appOf>[2]>['addressOf'] = (c) =>
    lastAddressIn(c.req.header('x-forwarded-for'));
  const app = await appOf(world, undefined, { gate, addressOf });
  const link = `/s/${groups[0]?.joinCode}`;
  return {
    link,
    async ask(
      from: string,
      method: string,
      path: string,
      fields?: Parameters<typeof bodyOf>[0],
      headers = {},
    ) {
      const body = fields && bodyOf(fields);
      const head = { 'x-forwarded-for': from, ...(fields && form), ...headers };
      const answer = await app.request(path, { method, headers: head, ...(body && { body }) });
      return {
        status: answer.status,
        after: Number(answer.headers.get('retry-after')),
        text: await answer.text(),
      };
    },
  };
}

it('gives back an answer that came too early, and takes it from everybody else', async () => {
  const { link, ask } = await floodedWith('answers');
  const plain = await ask(flooder, 'POST', `${link}/svar`, aFewWords);
  expect(plain).toMatchObject({ status: 429, after: 1 });
  expect(plain.text).toContain('ovanligt många svar just nu');
  expect(plain.text).toContain('Försök igen om 1 sekund.');
  expect(plain.text).toContain('value="hjälpsam"');
  expect(plain.text).toContain(idOf('a'));
  // The page's script keeps it on the phone, and tries again by itself.
  const script = await ask(flooder, 'POST', `${link}/svar`, aFewWords, { 'x-part': 'main' });
  expect(script).toMatchObject({ status: 429, text: expect.stringContaining('data-view="later"') });
  expect(await ask(workshop, 'POST', `${link}/svar`, aFewWords)).toMatchObject({ status: 303 });
  expect(await ask(flooder, 'GET', link)).toMatchObject({ status: 200 });
});

it('gives back a story that came too early, and takes it from everybody else', async () => {
  const { ask } = await floodedWith('stories');
  const plain = await ask(flooder, 'POST', '/beratta/skicka', aStory);
  expect(plain).toMatchObject({ status: 429, after: 2 });
  expect(plain.text).toContain('Det du har skrivit finns kvar. Försök igen om 2 sekunder.');
  expect(plain.text).toContain('När snön kom fick nattgruppen');
  const script = await ask(flooder, 'POST', '/beratta/skicka', aStory, { 'x-part': 'main' });
  expect(script).toMatchObject({ status: 429, text: expect.stringContaining('data-view="later"') });
  expect(await ask(workshop, 'POST', '/beratta/skicka', aStory)).toMatchObject({ status: 303 });
  for (const deed of ['svar', 'ta-tillbaka']) {
    const path = `/beratta/${codeOf('a')}/${deed}`;
    expect(await ask(flooder, 'POST', path, { text: 'x' })).toMatchObject({ status: 429 });
  }
});

it.each([
  ['photos', 'POST', `/beratta/${codeOf('a')}/bild`],
  ['photos', 'POST', `/beratta/${codeOf('a')}/bild/x/ta-bort`],
  ['uploads', 'POST', '/filer?do=upload&path=quarantine/x'],
  ['uploads', 'POST', '/filer/?do=upload&path=quarantine/x'],
  ['signIns', 'GET', '/redaktion/logga-in'],
  ['signIns', 'GET', '/redaktion/logga-in/klar?code=x&state=y'],
  ['signIns', 'POST', '/redaktion/logga-ut'],
  ['exports', 'GET', '/plan/plan.pdf'],
  ['exports', 'GET', '/beratta/affisch.pdf'],
  ['exports', 'HEAD', '/beratta/affisch.pdf'],
  ['exports', 'GET', `/namnd/${codeOf('b')}/underlag.pdf`],
  ['exports', 'GET', `/namnd/${codeOf('b')}/bild/kannetecken`],
  ['exports', 'GET', '/filer?do=download&path=x'],
  ['pages', 'GET', '/'],
  ['pages', 'GET', '/static/none.js'],
] as const)('tells whoever floods it to wait, and nobody else: %s, %s %s', async (kind, method, path) => {
  const { ask } = await floodedWith(kind);
  const early = await ask(flooder, method, path, undefined, json);
  expect(early.status).toBe(429);
  expect(early.after).toBeGreaterThan(0);
  if (method !== 'HEAD') expect(JSON.parse(early.text)).toMatchObject({ code: 'too_many' });
  expect((await ask(workshop, method, path)).status).not.toBe(429);
});

it('counts a request once of its kind, however many addresses of ours it looks like', async () => {
  const world = newWorld();
  const counted: LimitedKind[] = [];
  const gate = { count: (kind: LimitedKind) => void counted.push(kind), enter: () => () => {} };
  const app = await appOf(world, undefined, { gate });
  await app.request(`/beratta/${codeOf('a')}/bild`, { method: 'POST' });
  await app.request('/filer?path=x', { method: 'POST' });
  await app.request('/redaktion/logga-in/klar');
  expect(counted).toEqual(['pages', 'photos', 'pages', 'uploads', 'pages', 'signIns']);
});

it('keeps no place for a file that nobody reads to its end', async () => {
  const { ask } = await floodedWith('answers');
  for (let n = 0; n < limits.exports.atOnce.is.inAll + 10; n += 1) {
    expect(await ask(workshop, 'HEAD', '/plan/plan.pdf')).toMatchObject({ status: 200 });
  }
  expect(await ask(workshop, 'GET', '/plan/plan.pdf')).toMatchObject({ status: 200 });
}, 60_000);
