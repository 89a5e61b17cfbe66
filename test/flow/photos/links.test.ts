import { expect, it } from 'vitest';
import type { Actor } from '../../../functions/context.ts';
import { addPhoto } from '../../../functions/photos/add.ts';
import { photoReceived } from '../../../functions/photos/received.ts';
import { removePhoto } from '../../../functions/photos/remove.ts';
import { storyById } from '../../../functions/stories/change.ts';
import { rejectStory } from '../../../functions/stories/review/reject.ts';
import { plain } from '../../unit/photos/pictures.ts';
import { putStory, storedStory } from '../../world/story.ts';
import { kim, newPhotoWorld } from './photo-world.ts';

const link: Actor = { kind: 'link' };
const linksEnded = '2026-11-21T08:20:00.000Z';

it('takes no file by the link of a photo that was removed, however often that is tried', async () => {
  const { ctx, as, send, stored } = newPhotoWorld();
  const story = await storedStory(ctx);
  for (let round = 0; round < 3; round += 1) {
    const { photoId, form } = await addPhoto(ctx, story.id, 'sender');
    await removePhoto(as(link), story.id, photoId);
    expect((await send(form, await plain())).status).toBe(403);
  }
  expect(await stored()).toEqual([]);
});

it('takes no other file by the link of a photo that is cleaned, and says that it has one', async () => {
  const { ctx, send, runJobs, stored } = newPhotoWorld();
  const story = await storedStory(ctx);
  const { photoId, form } = await addPhoto(ctx, story.id, 'sender');
  expect((await send(form, await plain())).status).toBe(204);
  await photoReceived(ctx, story.id, photoId);
  await runJobs();
  const again = await send(form, await plain());
  expect(again.status).toBe(410);
  expect(await again.text()).toContain('redan kommit fram');
  expect(await stored()).toEqual(['stories', 'stories']);
});

it.each(['rejected', 'taken back'])('takes no file of a story that was %s', async (how) => {
  const { ctx, as, send, stored } = newPhotoWorld();
  const story = await storedStory(ctx);
  const { form } = await addPhoto(ctx, story.id, 'sender');
  if (how === 'rejected') await rejectStory(as(kim), story.id, 'Den passar inte i år.');
  else {
    const now = await storyById(ctx, story.id);
    await putStory(ctx, { ...now, withdrawnAt: now.submittedAt });
  }
  expect((await send(form, await plain())).status).toBe(403);
  expect(await stored()).toEqual([]);
});

it('counts a photo that never came until its link has ended, though it was removed', async () => {
  const { ctx, as, setNow } = newPhotoWorld();
  const story = await storedStory(ctx);
  for (let asked = 0; asked < 6; asked += 1) {
    const { photoId } = await addPhoto(ctx, story.id, 'sender');
    await removePhoto(as(link), story.id, photoId);
  }
  const seventh = addPhoto(ctx, story.id, 'sender');
  await expect(seventh).rejects.toMatchObject({ code: 'too_many', retryAfterSeconds: 18 * 60 });
  // The desk's own photos are counted by themselves.
  await addPhoto(ctx, story.id, 'desk');
  setNow(linksEnded);
  const { photoId } = await addPhoto(ctx, story.id, 'sender');
  expect((await storyById(ctx, story.id)).photos.map(({ id }) => id)).toContain(photoId);
});

it('lets whoever has sent six photos change them all, and not for ever', async () => {
  const { ctx, as, sendPhoto, runJobs } = newPhotoWorld();
  const story = await storedStory(ctx);
  for (let sent = 0; sent < 12; sent += 1) {
    const [first] = (await storyById(ctx, story.id)).photos;
    if (sent >= 6 && first) await removePhoto(as(link), story.id, first.id);
    await sendPhoto(story, await plain());
    await runJobs();
  }
  const [first] = (await storyById(ctx, story.id)).photos;
  if (first) await removePhoto(as(link), story.id, first.id);
  await expect(addPhoto(ctx, story.id, 'sender')).rejects.toMatchObject({
    code: 'too_many',
    visible: expect.stringContaining('Försök igen om 18 minuter'),
  });
});

it('counts files that are no pictures as well, which would otherwise be sent without end', async () => {
  const { ctx, sendPhoto, runJobs } = newPhotoWorld();
  const story = await storedStory(ctx);
  const junk = async () => {
    await sendPhoto(story, Buffer.from('no picture at all'.padEnd(100)));
    await runJobs();
  };
  for (let sent = 0; sent < 12; sent += 1) await junk();
  await expect(junk()).rejects.toMatchObject({ code: 'too_many' });
});
