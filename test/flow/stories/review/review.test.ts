import { expect, test } from 'vitest';
import { aPhoto, aPost, approvedStory, storedStory } from '../../../world/story.ts';
import { newWorld } from '../../../world/world.ts';
import { kim, reviewDesk, robin } from './desk.ts';

const text = 'När snön kom lånade nattgruppen sparkar av grannarna. Undrar du något? Ring växeln.';

test('a story goes from submitted to approved by a second person, with every step in the history', async () => {
  const world = newWorld();
  const ctx = world.as();
  const photo = aPhoto(ctx);
  const { id } = await storedStory(ctx, {
    stage: 'submitted',
    photos: [photo],
    owner: undefined,
    review: undefined,
    lastEdit: undefined,
  });
  const desk = reviewDesk(world, kim);
  const approver = reviewDesk(world, robin);

  expect((await desk.queue())[0]).toMatchObject({ state: 'submitted' });
  const taken = await desk.post(id, '/ta-over');
  expect(taken).toMatchObject({
    state: 'in_review',
    owner: { id: 'kim', name: 'Kim Kommunikatör' },
    review: { planNumber: 1, mix: 'good_example' },
  });

  const written = await desk.put(id, '/inlagg/facebook', { text, photoIds: [photo.id], seen: '' });
  const kinds = () => written.posts[0]?.blockers.map(({ kind }) => kind);
  expect(kinds()).toEqual(expect.arrayContaining(['checklist', 'alt_text']));
  for (const item of written.plan.content.checklist)
    await desk.post(id, '/checklista', { itemId: item.id, done: true });
  const ready = await desk.put(id, `/bilder/${photo.id}`, {
    alt: { kind: 'text', text: 'En spark i snön.' },
  });
  expect(ready.posts[0]).toMatchObject({ blockers: [], notByYou: expect.stringContaining('själv skrivit') });

  const seen = await approver.story(id);
  expect(seen.posts[0]?.notByYou).toBeUndefined();
  const call = 'Facebook: Klart för dig att läsa och godkänna.';
  expect((await approver.queue())[0]).toMatchObject({ posts: [{ awaitsApproval: true }], attention: [call] });
  expect((await desk.queue())[0]).toMatchObject({ posts: [{ awaitsApproval: true }], attention: [] });
  const approved = await approver.post(id, '/inlagg/facebook/godkann', {
    hash: seen.posts[0]?.hash,
    notMine: true,
  });
  expect(approved).toMatchObject({
    state: 'approved',
    posts: [{ approvalHolds: true, approval: { byId: 'robin', planNumber: 1 } }],
  });
  expect((await approver.queue())[0]).toMatchObject({ posts: [{ awaitsApproval: false }], attention: [] });

  const { body } = await desk.send('GET', `/berattelser/${id}/historik`);
  const actions = (body as { action: string }[]).map(({ action }) => action);
  expect(new Set(actions)).toEqual(
    new Set(['approve', 'edit_photo', 'check_item', 'edit_post', 'take_over']),
  );
  expect(JSON.stringify(body)).not.toContain('snön');
});

test('the queue shows every open story, and the story tells what is left to do', async () => {
  const world = newWorld();
  const ctx = world.as();
  const photo = aPhoto(ctx);
  const { id } = await storedStory(ctx, {
    photos: [photo],
    posts: [aPost({ channel: 'facebook', photoIds: [photo.id] })],
  });
  const desk = reviewDesk(world, robin);
  expect(await desk.queue()).toMatchObject([
    {
      id,
      title: 'När snön kom fick nattgruppen låna sparkar av grannarna',
      state: 'in_review',
      posts: [{ channel: 'facebook', state: 'draft' }],
      thumbnailUrl: expect.stringContaining(`/berattelser/${id}/bilder/${photo.id}/thumbnail`),
      attention: [],
    },
  ]);
  const story = await desk.story(id);
  expect(story.posts[0]?.blockers).toMatchObject([{ kind: 'alt_text', photoId: photo.id }]);
  expect(JSON.stringify(story)).not.toContain(photo.image?.path);
});

test('an approval holds as long as nothing has changed', async () => {
  const world = newWorld();
  const { id } = await approvedStory(world.as(), aPost({ channel: 'site' }));
  expect(await reviewDesk(world).story(id)).toMatchObject({
    state: 'approved',
    posts: [{ approvalHolds: true, blockers: [] }],
  });
});
