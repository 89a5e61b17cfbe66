import { expect, test } from 'vitest';
import { aPhoto, aPost, approvedStory, storedStory } from '../../story-world.ts';
import { newWorld } from '../../world.ts';
import { reviewDesk, robin } from './review-desk.ts';

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
      title: 'När snön kom fick nattgruppen låna sparkar av grannarna. Alla fick…',
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
