import { describe, expect, it } from 'vitest';
import { addPhoto } from '../../../functions/photos/add.ts';
import { quarantinePath } from '../../../functions/photos/paths.ts';
import { photoReceived } from '../../../functions/photos/received.ts';
import { storyById } from '../../../functions/stories/change.ts';
import { fromPhone, plain } from '../../unit/photos/pictures.ts';
import { storedStory } from '../../world/story.ts';
import { newPhotoWorld } from './photo-world.ts';

const formEnds = '2026-11-21T08:15:00.000Z';
const nothingMoreCanCome = '2026-11-21T08:20:00.000Z';

describe('a photo that is sent', () => {
  it('is cleaned as soon as somebody tells of it, and the original is gone', async () => {
    const { ctx, sendPhoto, photoNow, runJobs, stored } = newPhotoWorld();
    const story = await storedStory(ctx);
    const id = await sendPhoto(story, await fromPhone(800, 600));
    expect(await photoNow(story.id, id)).toMatchObject({ state: 'working' });
    expect(await stored()).toEqual(['quarantine']);
    await runJobs();
    const photo = await photoNow(story.id, id);
    expect(photo).toMatchObject({ state: 'ready', image: { widthPx: 600, heightPx: 800 } });
    expect(photo?.image).toEqual(photo?.clean);
    const files = await ctx.files.list('');
    expect(files.map(({ path }) => path).sort()).toEqual([photo?.image?.path, photo?.thumbnail?.path].sort());
    for (const { path } of files) {
      expect(path).toMatch(new RegExp(`^stories/${story.id}/${id}/[0-9a-f]{64}\\.jpg$`));
      expect(Buffer.from(await ctx.files.get(path)).includes('Anna')).toBe(false);
    }
  });

  it('is cleaned all the same when the word of it was lost, and when it is said again and again', async () => {
    const { ctx, sendPhoto, photoNow, runJobs, setNow, stored } = newPhotoWorld();
    const story = await storedStory(ctx);
    const silent = await sendPhoto(story, await plain(), { told: false });
    await runJobs();
    expect(await photoNow(story.id, silent)).toMatchObject({ state: 'awaited' });
    const told = await sendPhoto(story, await plain());
    for (let i = 0; i < 3; i += 1) await photoReceived(ctx, story.id, told);
    await runJobs();
    await photoReceived(ctx, story.id, told);
    expect(await photoNow(story.id, told)).toMatchObject({ state: 'ready' });
    setNow(nothingMoreCanCome);
    await runJobs();
    expect(await photoNow(story.id, silent)).toMatchObject({ state: 'ready' });
    expect(new Set(await stored())).toEqual(new Set(['stories']));
  });

  it('may be told of before it has come, and counts as lost only when it cannot come any more', async () => {
    const { ctx, send, photoNow, runJobs, setNow } = newPhotoWorld();
    const story = await storedStory(ctx);
    const early = await addPhoto(ctx, story.id, 'sender');
    const lost = await addPhoto(ctx, story.id, 'sender');
    for (const { photoId } of [early, lost]) await photoReceived(ctx, story.id, photoId);
    await runJobs();
    expect(await photoNow(story.id, early.photoId)).toMatchObject({ state: 'awaited' });
    expect((await send(early.form, await plain())).status).toBe(204);
    await photoReceived(ctx, story.id, early.photoId);
    await runJobs();
    expect(await photoNow(story.id, early.photoId)).toMatchObject({ state: 'ready' });
    setNow(formEnds);
    expect((await send(lost.form, await plain())).status).toBe(403);
    await runJobs();
    expect(await photoNow(story.id, lost.photoId)).toMatchObject({ state: 'awaited' });
    setNow(nothingMoreCanCome);
    await runJobs();
    expect(await photoNow(story.id, lost.photoId)).toMatchObject({ state: 'refused', refusal: 'never_came' });
  });

  it('is what came first: what is sent to its place afterwards is thrown away', async () => {
    const { ctx, send, photoNow, runJobs, setNow, stored } = newPhotoWorld();
    const story = await storedStory(ctx);
    const { photoId, form } = await addPhoto(ctx, story.id, 'sender');
    await send(form, await plain());
    await photoReceived(ctx, story.id, photoId);
    await runJobs();
    const first = await photoNow(story.id, photoId);
    // As S3 takes it, whose form knows nothing of the story.
    await ctx.files.put(quarantinePath(story.id, photoId), await fromPhone(), 'image/jpeg');
    setNow(nothingMoreCanCome);
    await runJobs();
    expect(await photoNow(story.id, photoId)).toEqual(first);
    expect(await stored()).not.toContain('quarantine');
  });

  it('is refused for what it is, and nothing else is lost', async () => {
    const { ctx, sendPhoto, photoNow, runJobs, stored } = newPhotoWorld();
    const story = await storedStory(ctx);
    const good = await sendPhoto(story, await plain());
    const bad = await sendPhoto(story, Buffer.from('<svg onload="alert(1)"></svg>'.padEnd(100)));
    await runJobs();
    expect(await photoNow(story.id, bad)).toMatchObject({ state: 'refused', refusal: 'wrong_kind' });
    expect(await photoNow(story.id, good)).toMatchObject({ state: 'ready' });
    expect(await stored()).toEqual(['stories', 'stories']);
    expect((await storyById(ctx, story.id)).tellings).toEqual(story.tellings);
  });

  it('is led back to where it came from in a browser without script', async () => {
    const { ctx, send } = newPhotoWorld();
    const story = await storedStory(ctx);
    const thenTo = (id: string) => `http://localhost/beratta/kod/bild/${id}/mottagen`;
    const { photoId, form } = await addPhoto(ctx, story.id, 'sender', { thenTo });
    const answer = await send(form, await plain());
    expect([answer.status, answer.headers.get('location')]).toEqual([303, thenTo(photoId)]);
  });
});

describe('the number of photos', () => {
  it('is six from the sender and ten in all, and what was refused takes no room', async () => {
    const { ctx, sendPhoto, runJobs, stored } = newPhotoWorld();
    const story = await storedStory(ctx);
    const notAPicture = Buffer.alloc(100);
    for (let i = 0; i < 3; i += 1) await sendPhoto(story, notAPicture);
    await runJobs();
    for (let i = 0; i < 6; i += 1) await sendPhoto(story, await plain());
    const full = { code: 'conflict', visible: expect.stringMatching(/^Du kan skicka högst 6 bilder/) };
    await expect(addPhoto(ctx, story.id, 'sender')).rejects.toMatchObject(full);
    for (let i = 0; i < 4; i += 1) await addPhoto(ctx, story.id, 'desk');
    const fullInAll = { code: 'conflict', visible: expect.stringMatching(/högst 10 bilder/) };
    await expect(addPhoto(ctx, story.id, 'desk')).rejects.toMatchObject(fullInAll);
    await runJobs();
    const { photos } = await storyById(ctx, story.id);
    expect(photos).toHaveLength(10);
    expect(photos.filter(({ state }) => state === 'ready')).toHaveLength(6);
    expect(await stored()).toHaveLength(12);
  });

  it('does not grow in a story that has ended', async () => {
    const { ctx } = newPhotoWorld();
    for (const end of [
      { stage: 'withdrawn' as const },
      { stage: 'rejected' as const },
      { withdrawnAt: '2026-11-21T07:00:00.000Z' },
    ]) {
      const story = await storedStory(ctx, end);
      await expect(addPhoto(ctx, story.id, 'desk')).rejects.toMatchObject({ code: 'conflict' });
      expect((await storyById(ctx, story.id)).photos).toEqual([]);
    }
  });
});
