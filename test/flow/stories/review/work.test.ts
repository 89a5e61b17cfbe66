import { expect, test } from 'vitest';
import { jobFor } from '../../../../functions/jobs/new.ts';
import { jobWrite } from '../../../../functions/jobs/store.ts';
import { storyById } from '../../../../functions/stories/change.ts';
import { commentOn } from '../../../../functions/stories/review/comment.ts';
import { giveUp } from '../../../../shared/jobs.ts';
import { completePerson, photoIdFor } from '../../../unit/stories/review/complete-story.ts';
import { aPhoto, aPost, storedStory } from '../../../world/story.ts';
import { newWorld } from '../../../world/world.ts';
import { kim, reviewDesk, robin } from './desk.ts';

const alex = { ...kim, id: 'alex', name: 'Alex Ek' };
const { id: _id, ...person } = completePerson('p');

test('who saves upon somebody else’s change is told who made it, and loses nothing', async () => {
  const world = newWorld();
  const { id } = await storedStory(world.as());
  const desk = reviewDesk(world);
  const first = await desk.put(id, '/inlagg/site', { text: 'Först.', photoIds: [], seen: '' });
  const seen = first.posts[0]?.editedAt;
  const mine = { text: 'Kims text.', photoIds: [], seen };
  await reviewDesk(world, alex).put(id, '/inlagg/site', { text: 'Alex text.', photoIds: [], seen });
  expect(await desk.refusal('PUT', id, '/inlagg/site', mine)).toBe(
    '409 Alex Ek ändrade inlägget den 21 november 2026 kl. 09.00, medan du skrev. Din text finns kvar här. Jämför och spara igen.',
  );
  const now = (await desk.story(id)).posts[0]?.editedAt;
  expect((await desk.put(id, '/inlagg/site', { ...mine, seen: now })).posts[0]?.text).toBe('Kims text.');
  await desk.delete(id, '/inlagg/site');
  expect(await desk.refusal('PUT', id, '/inlagg/site', mine)).toContain('tagit bort inlägget medan du skrev');
});

test('what several do at once is all done', async () => {
  const world = newWorld();
  const { id } = await storedStory(world.as());
  const desk = reviewDesk(world);
  await Promise.all([
    desk.post(id, '/kommentarer', { text: 'Ett.' }),
    reviewDesk(world, robin).post(id, '/kommentarer', { text: 'Två.' }),
    desk.post(id, '/personer', person),
    desk.put(id, '/inlagg/site', { text: 'Hej.', photoIds: [], seen: '' }),
  ]);
  const story = await desk.story(id);
  expect(story.comments.map(({ text }) => text).sort()).toEqual(['Ett.', 'Två.']);
  expect(story).toMatchObject({ people: [{ name: 'Mikaela Ek' }], posts: [{ text: 'Hej.' }] });
});

test('a change that meets another one decides again from what the story is then', async () => {
  const world = newWorld();
  const { id } = await storedStory(world.as());
  const ctx = world.as({ kind: 'person', ...kim });
  let left = 3;
  const table = {
    ...ctx.table,
    writeAll: async (writes: Parameters<typeof ctx.table.writeAll>[0]) => {
      left -= 1;
      if (left >= 0) await commentOn(world.as({ kind: 'person', ...robin }), id, `Robin ${left}`);
      await ctx.table.writeAll(writes);
    },
  };
  const after = await commentOn({ ...ctx, table }, id, 'Kim sist');
  expect(after.comments.map(({ text }) => text)).toEqual(['Robin 2', 'Robin 1', 'Robin 0', 'Kim sist']);
});

test('what is sent twice is done once', async () => {
  const world = newWorld();
  const { id } = await storedStory(world.as());
  const desk = reviewDesk(world);
  for (let i = 0; i < 2; i++) {
    await desk.post(id, '/kommentarer', { text: 'Så fin.' });
    await desk.post(id, '/komplettering', { text: 'Vad hände sedan?' });
    await desk.post(id, '/personer', person);
    await desk.put(id, '/inlagg/site', { text: 'Hej.', photoIds: [], seen: '' });
  }
  const story = await desk.story(id);
  expect([story.comments, story.messages, story.people, story.posts].map((some) => some.length)).toEqual([
    1, 1, 1, 1,
  ]);
});

test('no personal number is stored, nor said back', async () => {
  const world = newWorld();
  const { id } = await storedStory(world.as());
  const desk = reviewDesk(world);
  const number = '640823-3234';
  const refusals = [
    await desk.refusal('PUT', id, '/inlagg/site', { text: `Hon ${number}`, photoIds: [], seen: '' }),
    await desk.refusal('POST', id, '/kommentarer', { text: number }),
    await desk.refusal('POST', id, '/komplettering', { text: `Är det ${number}?` }),
    await desk.refusal('POST', id, '/avsla', { reason: `För att ${number}` }),
    await desk.refusal('POST', id, '/personer', { ...person, name: number }),
    await desk.refusal('POST', id, '/stallningstagande', { what: 'client', reason: `Det är ${number}.` }),
  ];
  for (const refusal of refusals) {
    expect(refusal).toMatch(/^400 .*I fältet ”.+” verkar det stå ett personnummer/);
    expect(refusal).not.toContain('640823');
  }
});

test('who waits for the sender may go on without the answer, and somebody else may take it over', async () => {
  const world = newWorld();
  const { id } = await storedStory(world.as());
  const desk = reviewDesk(world);
  expect(await desk.post(id, '/komplettering', { text: 'Vad hände sedan?' })).toMatchObject({
    state: 'more_asked',
    messages: [{ from: 'desk', by: 'Kim Kommunikatör', text: 'Vad hände sedan?' }],
  });
  const taken = await reviewDesk(world, alex).post(id, '/ta-over');
  expect(taken).toMatchObject({ state: 'more_asked', owner: { id: 'alex' } });
  expect(await reviewDesk(world, alex).post(id, '/ta-over')).toMatchObject({ state: 'in_review' });
});

test('work that was given up makes the story a failed one until it is started again', async () => {
  const world = newWorld();
  const ctx = world.as();
  const { id } = await storedStory(ctx);
  const other = await storedStory(ctx);
  const job = jobFor(ctx, { kind: 'clean_photo', payload: { storyId: id, photoId: photoIdFor('b') } });
  await ctx.table.writeAll([jobWrite(giveUp(job, { code: 'unexpected', id: 'abc234' }, ctx.clock.now()))]);
  const desk = reviewDesk(world);
  expect(await desk.story(id)).toMatchObject({
    state: 'failed',
    failedJobs: [{ jobId: job.id, what: 'ta emot en bild', reference: 'abc234' }],
  });
  expect((await desk.queue()).find((entry) => entry.id === id)).toMatchObject({
    state: 'failed',
    attention: ['Det gick inte att ta emot en bild: ett fel hos Örngott. Försök igen.'],
  });
  expect(await desk.refusal('POST', other.id, '/jobb/forsok-igen', { jobId: job.id })).toMatch(/^404/);
  expect(await desk.post(id, '/jobb/forsok-igen', { jobId: job.id })).toMatchObject({
    state: 'in_review',
    failedJobs: [],
  });
});

test('of closed stories those that need somebody come first, however old they are', async () => {
  const world = newWorld();
  const ctx = world.as();
  const watch = { owner: 'Kim', ownerId: 'kim', nextAt: '2026-12-01T08:00:00.000Z', checks: [] };
  const watched = await storedStory(ctx, { posts: [aPost({ channel: 'site', state: 'published', watch })] });
  world.setNow('2026-11-30T08:00:00.000Z');
  const quiet = await storedStory(ctx, { posts: [aPost({ channel: 'site', state: 'published' })] });
  const desk = reviewDesk(world);
  expect((await desk.queue()).map(({ id }) => id)).toEqual([quiet.id, watched.id]);
  world.setNow('2028-06-01T08:00:00.000Z');
  expect((await desk.queue()).map(({ id }) => id)).toEqual([watched.id, quiet.id]);
});

test('a picture is shown to the desk only, and kept by nobody; a form is there for more', async () => {
  const world = newWorld();
  const ctx = world.as();
  const photo = aPhoto(ctx);
  const { id } = await storedStory(ctx, { photos: [photo] });
  await ctx.files.put(photo.image?.path ?? '', new Uint8Array([255, 216, 255]), 'image/jpeg');
  const desk = reviewDesk(world);
  const response = await desk.app.request((await desk.story(id)).photos[0]?.imageUrl ?? '');
  expect([
    response.status,
    response.headers.get('content-type'),
    response.headers.get('cache-control'),
  ]).toEqual([200, 'image/jpeg', 'no-store']);
  const { body } = await desk.send('POST', `/berattelser/${id}/bilder`);
  expect(body).toMatchObject({ photoId: expect.stringMatching(/^pho_/), form: { url: expect.any(String) } });
  expect((await storyById(ctx, id)).photos).toMatchObject([{}, { state: 'awaited', from: 'desk' }]);
});

test('addresses that lead nowhere are not found', async () => {
  const world = newWorld();
  const { id } = await storedStory(world.as());
  const desk = reviewDesk(world);
  expect((await desk.send('GET', '/berattelser/1')).status).toBe(404);
  expect((await desk.send('GET', `/berattelser/sto_${'a'.repeat(26)}`)).status).toBe(404);
  expect((await desk.send('DELETE', `/berattelser/${id}/inlagg/radio`)).status).toBe(404);
  expect((await desk.send('GET', `/berattelser/${id}/bilder/${photoIdFor('b')}/image`)).status).toBe(404);
});
