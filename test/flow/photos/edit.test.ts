import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { failedJobs } from '../../../functions/jobs/failed.ts';
import { changePhoto } from '../../../functions/photos/change.ts';
import { photoFile } from '../../../functions/photos/file.ts';
import { removePhoto } from '../../../functions/photos/remove.ts';
import { auditEntries, auditOf } from '../../../functions/store.ts';
import { changeStory, storyById } from '../../../functions/stories/change.ts';
import type { PhotoId, StoryId } from '../../../shared/ids.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { jpeg, plain } from '../../unit/photos/pictures.ts';
import { aPost, storedStory } from '../../world/story.ts';
import { kim, newPhotoWorld, robin } from './photo-world.ts';

const leftHalf = { x: 0, y: 0, width: 0.5, height: 1 };
const rightHalf = { x: 0.5, y: 0, width: 0.5, height: 1 };

/** A story with a photo that is ready. */
async function withPhoto(file?: Buffer) {
  const world = newPhotoWorld();
  const story = await storedStory(world.ctx);
  const id = await world.sendPhoto(story, file ?? (await plain()));
  await world.runJobs();
  const desk = world.as(kim);
  return {
    ...world,
    desk,
    story,
    id,
    bytes: (which: 'clean' | 'image' | 'thumbnail') => photoFile(desk, story.id, id, which),
    now: () => world.photoNow(story.id, id),
  };
}

const noisy = () => jpeg(400, 300);

/** How much the picture's brightness varies from pixel to pixel in a part of it, in steps of 255. */
async function detail(file: Uint8Array, left: number, width: number): Promise<number> {
  const part = sharp(file).extract({ left, top: 20, width, height: 200 }).greyscale();
  const edges = await part
    .convolve({ width: 3, height: 3, kernel: [0, 0, 0, -1, 0, 1, 0, 0, 0], scale: 1, offset: 128 })
    .raw()
    .toBuffer();
  return edges.reduce((sum, value) => sum + Math.abs(value - 128), 0) / edges.length;
}

/** Gives the story posts in these states with the photo in them, the first channel first. */
async function postedIn(
  world: Awaited<ReturnType<typeof withPhoto>>,
  ...posts: Partial<Post>[]
): Promise<void> {
  const channels = ['facebook', 'site', 'manual'] as const;
  const at = '2026-11-21T07:30:00.000Z';
  const approval = { at, by: 'Robin Granskare', byId: 'robin', hash: 'a'.repeat(64), planNumber: 1 };
  await changeStory(world.ctx, world.story.id, (story) => ({
    story: {
      ...story,
      posts: posts.map((post, i) =>
        aPost({ channel: channels[i] ?? 'manual', photoIds: [world.id], approval, ...post }),
      ),
    },
  }));
}

const deeds = async (world: Awaited<ReturnType<typeof withPhoto>>, id: StoryId) =>
  (await auditEntries.all(world.ctx.table, auditOf(id))).map(({ by, action }) => `${by} ${action}`).sort();

describe('a photo that is edited', () => {
  it('shows nothing of what was blurred, all of the rest, and only what was kept', async () => {
    const { desk, story, id, bytes, now, runJobs } = await withPhoto(await noisy());
    const before = await now();
    const crop = { x: 0, y: 0, width: 0.75, height: 1 };
    await changePhoto(desk, story.id, id, { edits: { crop, blurs: [leftHalf] } });
    expect(await now()).toMatchObject({ state: 'working' });
    await expect(bytes('image')).rejects.toMatchObject({ code: 'not_found' });
    await runJobs();
    const after = await now();
    expect(after).toMatchObject({ state: 'ready', image: { widthPx: 300, heightPx: 300 } });
    expect(after?.clean).toEqual(before?.clean);
    const [clean, image] = [await bytes('clean'), await bytes('image')];
    expect(await detail(clean, 10, 170)).toBeGreaterThan(20);
    expect(await detail(image, 10, 170)).toBeLessThan(3);
    expect(await detail(image, 210, 80)).toBeGreaterThan(20);
    expect(await sharp(await bytes('thumbnail')).metadata()).toMatchObject({ width: 300, height: 300 });
    expect(after?.image?.sha256).not.toBe(before?.image?.sha256);
  });

  it('is as it was when the edits are taken back', async () => {
    const { desk, story, id, now, runJobs } = await withPhoto();
    const before = await now();
    await changePhoto(desk, story.id, id, { edits: { blurs: [leftHalf] } });
    await runJobs();
    await changePhoto(desk, story.id, id, { edits: { blurs: [] } });
    await runJobs();
    expect(await now()).toMatchObject({ state: 'ready', clean: before?.clean, image: before?.clean });
  });

  it('ends as the last person wanted it, however the work is mixed', async () => {
    const { ctx, desk, story, id, bytes, runJobs } = await withPhoto(await noisy());
    await changePhoto(desk, story.id, id, { edits: { blurs: [leftHalf] } });
    let changed = false;
    const files = new Proxy(ctx.files, {
      get(target, name, receiver) {
        if (name !== 'put') return Reflect.get(target, name, receiver);
        // The first picture is done and about to be stored when somebody asks for another.
        return async (...parts: Parameters<typeof target.put>) => {
          if (!changed) {
            changed = true;
            await changePhoto(desk, story.id, id, { edits: { blurs: [rightHalf] } });
          }
          await target.put(...parts);
        };
      },
    });
    await runJobs({ ...ctx, files });
    const image = await bytes('image');
    expect(await detail(image, 10, 170)).toBeGreaterThan(20);
    expect(await detail(image, 210, 170)).toBeLessThan(3);
  });

  it.each([
    ['a crop that shows nothing', { crop: { x: 0, y: 0, width: 0.01, height: 0.01 }, blurs: [] }],
    ['a crop of a line', { crop: { x: 0, y: 0, width: 1, height: 0.001 }, blurs: [] }],
  ])('refuses %s', async (_, edits) => {
    const { desk, story, id, now } = await withPhoto();
    await expect(changePhoto(desk, story.id, id, { edits })).rejects.toMatchObject({ code: 'invalid' });
    expect(await now()).toMatchObject({ state: 'ready', edits: { blurs: [] } });
  });
});

describe('an approved post with a photo', () => {
  const ways: [string, (world: Awaited<ReturnType<typeof withPhoto>>) => Promise<unknown>][] = [
    ['blurred', ({ desk, story, id }) => changePhoto(desk, story.id, id, { edits: { blurs: [leftHalf] } })],
    [
      'described otherwise',
      ({ desk, story, id }) =>
        changePhoto(desk, story.id, id, { alt: { kind: 'text', text: 'En spark i snön' } }),
    ],
    ['removed', ({ desk, story, id }) => removePhoto(desk, story.id, id)],
  ];

  it.each(ways)('has to be approved again when the photo is %s; others do not', async (_, change) => {
    const world = await withPhoto();
    await postedIn(
      world,
      { state: 'planned', plannedFor: '2026-12-01T07:00:00.000Z' },
      { state: 'approved', photoIds: [] },
    );
    await change(world);
    const { posts, lastEdit } = await storyById(world.ctx, world.story.id);
    expect(posts[0]).toMatchObject({ state: 'draft', plannedFor: '2026-12-01T07:00:00.000Z' });
    expect(posts[0]?.approval).toBeUndefined();
    expect(posts[0]?.voided).toMatchObject({
      by: 'Kim Kommunikatör',
      why: expect.stringMatching(/^En bild/),
    });
    expect(posts[1]).toMatchObject({ state: 'approved', approval: { byId: 'robin' } });
    expect(lastEdit).toMatchObject({ byId: 'kim' });
    expect(await deeds(world, world.story.id)).toContain('Kim Kommunikatör void_approval');
  });

  it.each(ways)('still holds when it is out or on its way: its photo cannot be %s', async (_, change) => {
    const world = await withPhoto();
    const at = '2026-11-21T07:30:00.000Z';
    const unknown = { at, reason: 'unknown_for_too_long', code: '', text: 'Ovisst.' } as const;
    const voided = { at, by: 'Kim Kommunikatör', why: 'En fråga är ställd.' };
    for (const where of [
      { state: 'publishing' },
      { state: 'published' },
      { state: 'taking_down' },
      { state: 'failed', failure: unknown },
      { state: 'by_hand' },
      { state: 'by_hand', approval: undefined, voided },
    ] satisfies Partial<Post>[]) {
      await postedIn(world, where);
      const before = await storyById(world.ctx, world.story.id);
      const answer = { code: 'conflict', visible: expect.stringMatching(/^Bilden finns i ett inlägg/) };
      await expect(change(world)).rejects.toMatchObject(answer);
      await expect(removePhoto(world.as({ kind: 'link' }), world.story.id, world.id)).rejects.toMatchObject(
        answer,
      );
      expect(await storyById(world.ctx, world.story.id)).toEqual(before);
    }
  });

  it('still holds when nothing was changed', async () => {
    const world = await withPhoto();
    const alt = { kind: 'text' as const, text: 'En spark i snön' };
    await changePhoto(world.desk, world.story.id, world.id, { alt });
    await postedIn(world, { state: 'approved' });
    await changePhoto(world.desk, world.story.id, world.id, { alt, edits: { blurs: [] } });
    expect((await storyById(world.ctx, world.story.id)).posts[0]).toMatchObject({ state: 'approved' });
  });
});

describe('a photo that is removed', () => {
  it('is gone from posts and files, also when one with it has been taken down', async () => {
    const world = await withPhoto();
    await postedIn(world, { state: 'taken_down' }, { state: 'draft', approval: undefined });
    await removePhoto(world.desk, world.story.id, world.id);
    await world.runJobs();
    expect(await world.stored()).toEqual([]);
    expect(
      (await storyById(world.ctx, world.story.id)).posts.map(({ state, photoIds }) => [state, photoIds]),
    ).toEqual([
      ['taken_down', [world.id]],
      ['draft', []],
    ]);
  });

  it('can be removed by the sender when it is the sender’s own', async () => {
    const { as, ctx, story, id } = await withPhoto();
    const link = as({ kind: 'link' });
    const photos = (await storyById(ctx, story.id)).photos.map((photo) => ({
      ...photo,
      from: 'desk' as const,
    }));
    const other = await storedStory(ctx, { photos });
    await expect(removePhoto(link, other.id, id)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await removePhoto(link, story.id, id)).photos).toEqual([]);
  });
});

describe('who may do what with a photo', () => {
  it('is looked at by everybody at the desk, changed by communicators, and seen uncropped by no one else', async () => {
    const { as, ctx, story, id } = await withPhoto();
    const [approver, link] = [as(robin), as({ kind: 'link' })];
    const alt = { kind: 'decorative' as const };
    await expect(changePhoto(approver, story.id, id, { alt })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(removePhoto(approver, story.id, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changePhoto(link, story.id, id, { alt })).rejects.toMatchObject({ code: 'forbidden' });
    for (const which of ['clean', 'image', 'thumbnail'] as const) {
      expect((await photoFile(approver, story.id, id, which)).byteLength).toBeGreaterThan(1000);
    }
    expect((await photoFile(link, story.id, id, 'thumbnail')).byteLength).toBeGreaterThan(1000);
    await expect(photoFile(link, story.id, id, 'clean')).rejects.toMatchObject({ code: 'not_found' });
    const missing = `pho_${'a'.repeat(26)}` as PhotoId;
    await expect(photoFile(approver, story.id, missing, 'image')).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await storyById(ctx, story.id)).photos[0]?.alt).toBeUndefined();
  });
});

it('a change that was given up leaves the photo as one that cannot be used, once, until it is done again', async () => {
  const world = await withPhoto();
  const { desk, story, id, ctx, now, runJobs } = world;
  const file = (await now())?.clean?.path ?? '';
  const bytes = await ctx.files.get(file);
  await ctx.files.remove(file);
  for (const crop of [leftHalf, rightHalf]) {
    await changePhoto(desk, story.id, id, { edits: { crop, blurs: [] } });
    await runJobs();
    expect((await now())?.state).toBe('stuck');
  }
  expect(await failedJobs(ctx)).toMatchObject([{ kind: 'edit_photo', lastError: { code: 'not_found' } }]);
  await ctx.files.put(file, bytes, 'image/jpeg');
  await changePhoto(desk, story.id, id, { edits: { crop: rightHalf, blurs: [] } });
  await runJobs();
  expect((await now())?.state).toBe('ready');
});
