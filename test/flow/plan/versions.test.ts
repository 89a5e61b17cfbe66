import { expect, test } from 'vitest';
import { auditEntries, auditOf } from '../../../functions/store.ts';
import type { Person } from '../../../shared/people.ts';
import { aPost, approvedStory } from '../../world/story.ts';
import { newWorld } from '../../world/world.ts';
import { edited, mira, planDeskOf, robin, seenOf } from './plan-desk.ts';

const later = '2026-11-21T09:00:00.000Z';

test('a draft is begun from the plan in force, written, and put in force by an approver', async () => {
  const world = newWorld();
  const desk = await planDeskOf(world, mira);
  const before = await desk.overview();
  expect(before).toMatchObject({ mayEdit: true, mayPutInForce: false, approvedPosts: 0 });
  expect(before.draft).toBeUndefined();

  const draft = await desk.begin();
  expect(draft).toMatchObject({ number: 2, state: 'draft', reviseBy: '2027-11-21', editedBy: mira.name });
  expect(draft.content).toEqual(before.inForce.content);
  world.setNow(later);
  const saved = await desk.save(draft, { title: 'Berättarplan 2027' });
  expect((await desk.overview()).inForce.number).toBe(1);

  const approver = await planDeskOf(world, robin);
  expect((await approver.send('POST', '/utkast/i-kraft', seenOf(saved))).status).toBe(200);
  const after = await approver.overview();
  expect(after.inForce).toMatchObject({ number: 2, inForceAt: later, inForceBy: robin.name });
  expect(after.inForce.content.title).toBe('Berättarplan 2027');
  expect(after.draft).toBeUndefined();
  expect(after.versions.map(({ number, state }) => [number, state])).toEqual([
    [2, 'in_force'],
    [1, 'retired'],
  ]);
  expect((await approver.version(1)).retiredAt).toBe(later);
  const log = await auditEntries.all(world.as().table, auditOf('plan'));
  expect(log.map(({ action, by, detail }) => [action, by, detail]).sort()).toEqual(
    [
      ['put_in_force', robin.name, 'Version 2'],
      ['edit_plan', mira.name, 'Version 2'],
      ['edit_plan', mira.name, 'Version 2 påbörjad'],
    ].sort(),
  );
});

test('of two who write at the same time the second is told, and nothing is overwritten', async () => {
  const world = newWorld();
  const first = await planDeskOf(world, mira);
  const second = await planDeskOf(world);
  const draft = await first.begin();
  expect((await second.send('POST', '/utkast')).status).toBe(409);
  world.setNow(later);
  const saved = await first.save(draft, { title: 'Miras plan' });

  const refused = await second.send('PUT', '/utkast', edited(draft, { title: 'Kims plan' }));
  expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect(JSON.stringify(refused.body)).toContain('Mira Kommunikatör har ändrat utkastet');
  expect((await second.send('POST', '/utkast/i-kraft', seenOf(draft))).status).toBe(409);
  expect((await second.send('DELETE', '/utkast', seenOf(draft))).status).toBe(409);
  expect((await first.version(2)).content.title).toBe('Miras plan');

  world.setNow('2026-11-21T10:00:00.000Z');
  await second.save({ ...draft, editedAt: saved.editedAt }, { title: 'Bådas plan' });
  expect((await first.version(2)).content.title).toBe('Bådas plan');
});

test('an unfinished draft is kept but cannot be put in force', async () => {
  const world = newWorld();
  const desk = await planDeskOf(world);
  const draft = await desk.begin();
  const [one, ...rest] = draft.content.mix;
  const mix = one ? [{ ...one, sharePercent: 10 }, ...rest] : [];
  const saved = await desk.save(draft, { mix });
  const approver = await planDeskOf(world, robin);
  const refused = await approver.send('POST', '/utkast/i-kraft', seenOf(saved));
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid' } });
  expect(JSON.stringify(refused.body)).toContain('Nu blir de 60');
  expect((await desk.overview()).inForce.number).toBe(1);
});

test('a draft that is put aside can be read but not written, and its number is not used again', async () => {
  const world = newWorld();
  const desk = await planDeskOf(world);
  const draft = await desk.begin();
  expect((await desk.send('DELETE', '/utkast', seenOf(draft))).status).toBe(200);
  expect((await desk.version(2)).state).toBe('discarded');
  expect((await desk.send('PUT', '/utkast', edited(draft, {}))).status).toBe(404);
  expect((await desk.begin()).number).toBe(3);
});

test('each role does its own: writing, putting in force, looking', async () => {
  const world = newWorld();
  const writer = await planDeskOf(world, mira);
  const approver = await planDeskOf(world, robin);
  expect((await approver.send('POST', '/utkast')).status).toBe(403);
  const draft = await writer.begin();
  expect((await approver.send('PUT', '/utkast', edited(draft, {}))).status).toBe(403);
  expect((await approver.send('DELETE', '/utkast', seenOf(draft))).status).toBe(403);
  expect((await writer.send('POST', '/utkast/i-kraft', seenOf(draft))).status).toBe(403);
  expect((await approver.version(2)).state).toBe('draft');
  expect((await approver.send('GET', '/9')).status).toBe(404);
});

test('whoever changed the draft last is not the second pair of eyes', async () => {
  const world = newWorld();
  const both: Person = { ...robin, roles: ['communicator', 'approver', 'administrator'] };
  const writer = await planDeskOf(world, both);
  const draft = await writer.begin();
  const refused = await writer.send('POST', '/utkast/i-kraft', seenOf(draft));
  expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(JSON.stringify(refused.body)).toContain('Du ändrade senast i utkastet.');
  expect((await writer.overview()).notByYou).toMatch(/^Du ändrade senast/);
  const second = await planDeskOf(world, { ...both, id: 'alva' });
  expect((await second.overview()).notByYou).toBeUndefined();
  expect((await second.send('POST', '/utkast/i-kraft', seenOf(draft))).status).toBe(200);
});

test('a personal number in the plan is refused and not said back', async () => {
  const desk = await planDeskOf(newWorld());
  const draft = await desk.begin();
  const askWhom = 'Ring Anna, 640823-3234.';
  const refused = await desk.send('PUT', '/utkast', edited(draft, { askWhom }));
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain('personnummer');
  expect(JSON.stringify(refused.body)).not.toContain('3234');
});

test('the desk is told how many approved posts a new plan would make wait for a new approval', async () => {
  const world = newWorld();
  await approvedStory(world.as(), aPost({ channel: 'facebook' }));
  await approvedStory(world.as(), aPost({ channel: 'site' }));
  const desk = await planDeskOf(world);
  const draft = await desk.begin();
  expect((await desk.overview()).approvedPosts).toBe(0);
  const channels = draft.content.channels.map((one) =>
    one.id === 'site' ? { ...one, purpose: 'Bara för lediga jobb.' } : one,
  );
  const oneChannel = await desk.save(draft, { channels });
  expect((await desk.overview()).approvedPosts).toBe(1);
  await desk.save(oneChannel, { askWhom: 'Fråga Mira på 0923-650 00' });
  expect((await desk.overview()).approvedPosts).toBe(2);
});

test('the desk is reminded of the revision a month ahead, and once it is late', async () => {
  const world = newWorld();
  const desk = await planDeskOf(world);
  expect((await desk.send('GET', '/paminnelse')).body).toEqual({});
  world.setNow('2027-11-10T09:00:00.000Z');
  expect((await desk.send('GET', '/paminnelse')).body).toMatchObject({ notice: { kind: 'soon', days: 11 } });
  world.setNow('2027-11-22T09:00:00.000Z');
  expect((await desk.overview()).notice).toMatchObject({ kind: 'overdue', days: -1 });
});
