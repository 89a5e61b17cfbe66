import { expect, test } from 'vitest';
import { planInForce } from '../../../../functions/plan/in-force.ts';
import { type Role, roleNames } from '../../../../shared/people.ts';
import { aPhoto, aPost, storedStory } from '../../../world/story.ts';
import { newWorld } from '../../../world/world.ts';
import { reviewDesk } from './desk.ts';

const editors: Role[] = ['communicator', 'administrator'];
const everybody: Role[] = [...editors, 'approver'];
const person = 'personer/per_aaaaaaaaaaaaaaaaaaaaaaaaaa';
const post = 'inlagg/facebook';
const hash = 'a'.repeat(64);
const somebody = {
  name: 'En kollega',
  role: 'staff',
  appears: 'named',
  legalBasis: 'staff',
  protectedData: 'no',
};
const settle = { what: 'client', reason: 'Ingen brukare är med.' };
const finding = { channel: 'facebook', kind: 'name', words: 'x' };
const text = 'Vad hände sedan, och vem var med?';

type Row = ['GET' | 'POST' | 'PUT' | 'DELETE', string, Role[], unknown?];
/** Every address about one story, who may use it, and a body that it takes. */
const ofStory: Row[] = [
  ['GET', '', everybody],
  ['GET', 'historik', everybody],
  ['POST', 'ta-over', editors],
  ['POST', 'komplettering', everybody, { text }],
  ['POST', 'avsla', everybody, { reason: text }],
  ['POST', 'ateroppna', everybody],
  ['POST', 'kommentarer', everybody, { text }],
  ['POST', 'jobb/forsok-igen', editors, { jobId: 'job_aaaaaaaaaaaaaaaaaaaaaaaaaa' }],
  ['POST', 'bekrafta', editors, { ...finding, reason: text }],
  ['POST', 'angra-bekraftelse', editors, finding],
  ['POST', 'checklista', editors, { itemId: 'x', done: true }],
  ['POST', 'blandning', editors, { mix: 'openness' }],
  ['POST', 'stallningstagande', editors, settle],
  ['PUT', post, editors, { text, photoIds: [], seen: '' }],
  ['DELETE', post, editors],
  ['POST', `${post}/godkann`, ['approver'], { hash, notMine: true }],
  ['POST', `${post}/upphav`, everybody],
  ['POST', 'personer', editors, somebody],
  ['PUT', person, editors, somebody],
  ['DELETE', person, editors],
  ['POST', `${person}/aterkalla`, editors],
  ['GET', `${person}/finns-ocksa`, everybody],
  ['POST', 'bilder', editors],
  ['POST', 'bilder/BILD/mottagen', editors],
  ['PUT', 'bilder/BILD', editors, { alt: { kind: 'decorative' } }],
  ['DELETE', 'bilder/BILD', editors],
  ['GET', 'bilder/BILD/clean', everybody],
  ['POST', `${post}/planera`, editors, { day: '2026-11-24', time: '10:00', despite: '' }],
  ['POST', `${post}/avplanera`, editors],
  ['POST', `${post}/publicera`, editors],
  ['POST', `${post}/forsok-igen`, editors],
  ['POST', `${post}/avgor`, editors, { url: null }],
  ['POST', `${post}/stoppa`, everybody, { reason: text }],
  ['POST', `${post}/ta-ned`, everybody, { reason: text }],
  ['POST', `${post}/klar`, editors, {}],
  ['POST', `${post}/kommentarer`, editors, { note: '', nextInHours: null }],
];

const seen = { number: 2, seen: '2026-11-21T08:00:00.000Z' };
const others: Row[] = [
  ['GET', '/berattelser', everybody],
  ['GET', '/kalender?fran=2026-11-16&till=2026-11-22', everybody],
  ['GET', '/publicering', everybody],
  ['POST', '/publicering/stopp', everybody, { reason: text }],
  ['POST', '/publicering/slapp', editors],
  ['GET', '/plan', everybody],
  ['GET', '/plan/paminnelse', everybody],
  ['GET', '/plan/1', everybody],
  ['POST', '/plan/utkast', editors],
  ['DELETE', '/plan/utkast', editors, seen],
  ['POST', '/plan/utkast/i-kraft', ['approver', 'administrator'], seen],
];

const placeless = (address: string) => address.replace(/:\w+/g, '*').replace(/\?.*/, '');

test('every address about stories, publishing and the plan stands here', async () => {
  const { app } = reviewDesk(newWorld());
  const about = /^\/redaktion\/api\/(berattelser|kalender|publicering|plan)/;
  const known = app.routes.filter(({ path, method }) => about.test(path) && method !== 'ALL');
  const served = new Set(known.map(({ method, path }) => `${method} ${placeless(path.slice(14))}`));
  const listed = [...ofStory.map(([method, path]) => [method, path === '' ? '' : `/${path}`] as const)].map(
    ([method, path]) =>
      `${method} /berattelser/*${path
        .replace(/per_a+|BILD/, '*')
        .replace(/clean$/, '*')
        .replace('/facebook', '/*')}`,
  );
  const general = others.map(([method, path]) => `${method} ${placeless(path).replace(/\/1$/, '/*')}`);
  expect([...served].sort()).toEqual([...listed, ...general, 'PUT /plan/utkast'].sort());
});

test.each<{ role: Role | undefined; name: string }>([
  { role: undefined, name: 'somebody without a role' },
  ...everybody.map((role) => ({ role, name: roleNames[role] })),
])('$name is refused what only others may do, and nothing else', async ({ role }) => {
  const world = newWorld();
  const ctx = world.as();
  const { send } = reviewDesk(world, { id: 'x', name: 'X', roles: role ? [role] : [] });
  await planInForce(ctx);
  const wrong: string[] = [];
  const ask = async (address: string, [method, , allowed, json]: Row) => {
    const { status } = await send(method, address, json);
    const isRefused = status === 403;
    if (status === 400 || status === 503 || isRefused === (role !== undefined && allowed.includes(role)))
      wrong.push(`${method} ${address}: ${status}`);
  };
  for (const row of ofStory) {
    const photo = aPhoto(ctx);
    const { id } = await storedStory(ctx, { photos: [photo], posts: [aPost({ channel: 'facebook' })] });
    await ask(`/berattelser/${id}/${row[1].replace('BILD', photo.id)}`.replace(/\/$/, ''), row);
  }
  for (const row of others) await ask(row[1], row);
  expect(wrong).toEqual([]);
});
