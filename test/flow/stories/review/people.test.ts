import { expect, test } from 'vitest';
import { type Person, Role } from '../../../../shared/people.ts';
import {
  completePerson,
  completePhoto,
  personIdFor,
  photoIdFor,
} from '../../../unit/stories/review/complete-story.ts';
import { aPost, storedStory } from '../../../world/story.ts';
import { newWorld } from '../../../world/world.ts';
import { reviewDesk } from './desk.ts';

const { id: _id, ...person } = completePerson('p');
const photo = `/bilder/${photoIdFor('b')}`;
const one = `/personer/${personIdFor('p')}`;
const finding = { channel: 'facebook', kind: 'name', words: 'mikaela' };
const reason = 'Ett gott skäl.';
const jobId = `job_${'a'.repeat(26)}`;

const all: Role[] = ['communicator', 'approver', 'administrator'];
const editors: Role[] = ['communicator', 'administrator'];

/** Each thing that the desk can do with a story, and who may. */
const deeds: ['GET' | 'POST' | 'PUT' | 'DELETE', string, unknown, Role[]][] = [
  ['GET', '', undefined, all],
  ['GET', '/historik', undefined, all],
  ['POST', '/ta-over', undefined, editors],
  ['PUT', '/inlagg/facebook', { text: 'Nytt.', photoIds: [], seen: '' }, editors],
  ['DELETE', '/inlagg/facebook', undefined, editors],
  ['POST', '/bekrafta', { ...finding, reason }, editors],
  ['POST', '/angra-bekraftelse', finding, editors],
  ['POST', '/checklista', { itemId: 'purpose', done: false }, editors],
  ['POST', '/blandning', { mix: 'openness' }, editors],
  ['POST', '/stallningstagande', { what: 'client', reason }, editors],
  ['POST', '/personer', person, editors],
  ['PUT', one, person, editors],
  ['DELETE', one, undefined, editors],
  ['GET', `${one}/finns-ocksa`, undefined, all],
  ['POST', `${one}/aterkalla`, undefined, editors],
  ['POST', '/bilder', undefined, editors],
  ['POST', `${photo}/mottagen`, undefined, editors],
  ['PUT', photo, { alt: null }, editors],
  ['DELETE', photo, undefined, editors],
  ['POST', '/jobb/forsok-igen', { jobId }, editors],
  ['POST', '/kommentarer', { text: 'Hej.' }, all],
  ['POST', '/komplettering', { text: 'Vad hände sedan?' }, all],
  ['POST', '/avsla', { reason }, all],
  ['POST', '/ateroppna', undefined, all],
  ['POST', '/inlagg/facebook/godkann', { hash: 'f'.repeat(64), notMine: true }, ['approver']],
  ['POST', '/inlagg/facebook/upphav', undefined, all],
];

test('each role may do what is its own, and nothing else', async () => {
  const world = newWorld();
  const { id } = await storedStory(world.as(), {
    posts: [aPost({ channel: 'facebook' })],
    photos: [completePhoto('b')],
    people: [completePerson('p')],
  });
  const table: Record<string, Role[]> = {};
  for (const [method, path, json] of deeds) {
    const allowed: Role[] = [];
    for (const role of Role.options) {
      const somebody: Person = { id: role, name: role, roles: [role] };
      const { status } = await reviewDesk(world, somebody).send(method, `/berattelser/${id}${path}`, json);
      expect([200, 400, 403, 404, 409], `${method} ${path}`).toContain(status);
      if (status !== 403) allowed.push(role);
    }
    table[`${method} ${path}`] = allowed;
  }
  expect(table).toEqual(
    Object.fromEntries(deeds.map(([method, path, , roles]) => [`${method} ${path}`, roles])),
  );
});

test('a person without a role here sees nothing', async () => {
  const world = newWorld();
  const { id } = await storedStory(world.as());
  const desk = reviewDesk(world, { id: 'x', name: 'X', roles: [] });
  expect((await desk.send('GET', '/berattelser')).status).toBe(403);
  expect((await desk.send('GET', `/berattelser/${id}`)).status).toBe(403);
});

test('a finding is confirmed with a reason, and only when it is there', async () => {
  const world = newWorld();
  const text = 'Ring Mikaela på växeln.';
  const { id } = await storedStory(world.as(), {
    posts: [aPost({ channel: 'site', text })],
    people: [completePerson('p')],
  });
  const desk = reviewDesk(world);
  expect((await desk.story(id)).posts[0]?.blockers).toMatchObject([
    { kind: 'finding', finding: { kind: 'name', words: 'mikaela' } },
  ]);
  const confirm = { channel: 'site', kind: 'name', words: 'Mikaela', reason: 'Hon har sagt ja.' };
  expect((await desk.post(id, '/bekrafta', confirm)).posts[0]?.blockers).toEqual([]);
  expect(await desk.refusal('POST', id, '/bekrafta', { ...confirm, words: 'Frida' })).toContain(
    '409 Det står inte',
  );
  expect((await desk.post(id, '/angra-bekraftelse', confirm)).posts[0]?.blockers).toHaveLength(1);
});

test('a name that is nobody’s asks for nobody to be registered', async () => {
  const world = newWorld();
  const text = 'Vi fikade i Mikaela, vår gamla buss. Ring växeln.';
  const { id } = await storedStory(world.as(), { posts: [aPost({ channel: 'site', text })] });
  const desk = reviewDesk(world);
  const confirm = { channel: 'site', kind: 'name', words: 'mikaela', reason: 'Det är en buss.' };
  const asPerson = await desk.post(id, '/bekrafta', confirm);
  expect(asPerson.posts[0]?.blockers).toMatchObject([{ kind: 'person_unrecorded' }]);
  const asBus = await desk.post(id, '/bekrafta', { ...confirm, notPerson: true });
  expect(asBus.posts[0]?.blockers).toEqual([]);
  const { body } = await desk.send('GET', `/berattelser/${id}/historik`);
  expect(JSON.stringify(body)).toContain('site name not_person');
});

test('what has not happened yet cannot be noted about a person', async () => {
  const world = newWorld();
  const { id } = await storedStory(world.as());
  const desk = reviewDesk(world);
  const refused = (change: object) => desk.refusal('POST', id, '/personer', { ...person, ...change });
  expect(await refused({ yes: { ...person.yes, on: '2026-11-22' } })).toBe(
    '400 Dagen för ja-svaret har inte varit än.',
  );
  expect(await refused({ yes: { ...person.yes, until: '2026-11-01' } })).toContain('400 Ja-svaret kan inte');
  expect(await refused({ legalBasis: 'gone' })).toContain('400 Den rättsliga grunden');
  expect(await refused({ secrecy: { on: '2026-12-01', reference: 'SN 1' } })).toContain(
    '400 Dagen för sekretess',
  );
});

test('a yes that was taken back is there again only as a later one', async () => {
  const world = newWorld();
  const { id, people } = await storedStory(world.as(), { people: [completePerson('p')] });
  const desk = reviewDesk(world);
  const one = `/personer/${people[0]?.id}`;
  expect((await desk.post(id, `${one}/aterkalla`)).people[0]?.withdrawnOn).toBe('2026-11-21');
  expect((await desk.put(id, one, { ...person, role: 'relative' })).people[0]?.withdrawnOn).toBe(
    '2026-11-21',
  );
  world.setNow('2026-11-25T08:00:00.000Z');
  const again = await desk.put(id, one, { ...person, yes: { ...person.yes, on: '2026-11-24' } });
  expect(again.people[0]?.withdrawnOn).toBeUndefined();
});

test('whoever took a yes back cannot be removed, nor renamed, while a post still names or may show the person', async () => {
  const world = newWorld();
  const post = aPost({ channel: 'site', text: 'Ring Mikaela på växeln.', photoIds: [photoIdFor('b')] });
  const { id } = await storedStory(world.as(), {
    posts: [post],
    photos: [completePhoto('b')],
    people: [completePerson('p')],
  });
  const desk = reviewDesk(world);
  await desk.post(id, `${one}/aterkalla`);
  for (const change of [{ name: 'Någon annan' }, { appears: 'named' }])
    expect(await desk.refusal('PUT', id, one, { ...person, ...change })).toMatch(/^409 Mikaela Ek har tagit/);
  expect(await desk.refusal('DELETE', id, one)).toMatch(/^409 .*Ta först bort namnet ur inlägget/);
  const nameless = { text: 'Ring växeln.', photoIds: post.photoIds, seen: post.editedAt };
  const saved = await desk.put(id, '/inlagg/site', nameless);
  expect(await desk.refusal('DELETE', id, one)).toMatch(/^409 .*Ta först bort bilderna ur inlägget/);
  const seen = saved.posts[0]?.editedAt ?? '';
  await desk.put(id, '/inlagg/site', { ...nameless, photoIds: [], seen });
  expect((await desk.delete(id, one)).people).toEqual([]);
});

test('whoever takes a yes back is found in other stories too, until it is noted there', async () => {
  const world = newWorld();
  const ctx = world.as();
  const named = (name: string) => ({ people: [completePerson('p', { name })] });
  const told = await storedStory(ctx, named('Åsa Ek'));
  const out = await storedStory(ctx, {
    ...named('Åsa Maria Ek'),
    posts: [aPost({ channel: 'site', state: 'published' })],
  });
  await storedStory(ctx, named('Bo Ek'));
  const desk = reviewDesk(world);
  const found = async () => (await desk.send('GET', `/berattelser/${told.id}${one}/finns-ocksa`)).body;
  expect(await found()).toMatchObject([{ id: out.id, state: 'published' }]);
  await desk.post(out.id, `${one}/aterkalla`);
  expect(await found()).toEqual([]);
});
