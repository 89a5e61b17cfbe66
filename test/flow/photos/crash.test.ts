import { expect, test } from 'vitest';
import type { Context } from '../../../functions/context.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { runJob } from '../../../functions/jobs/run.ts';
import { dueJobIds } from '../../../functions/jobs/tick.ts';
import { removePhoto } from '../../../functions/photos/remove.ts';
import { AppError } from '../../../shared/errors.ts';
import { plain } from '../../unit/photos/pictures.ts';
import { storedStory } from '../../world/story.ts';
import { kim, newPhotoWorld } from './photo-world.ts';

const afterEveryWait = ['08:01', '08:05', '08:25', '08:50'].map((time) => `2026-11-21T${time}:00.000Z`);

/** The context with `before` called ahead of each use of the files and each write of the table, which it may refuse. */
function watched(ctx: Context, before: (use: string) => Promise<void>): Context {
  const watch = <T extends object>(port: T, uses: (keyof T)[]): T =>
    new Proxy(port, {
      get(target, name: string) {
        const use = target[name as keyof T];
        if (!uses.includes(name as keyof T) || typeof use !== 'function') return use;
        return async (...parts: unknown[]) => {
          await before(name);
          return use.apply(target, parts);
        };
      },
    });
  return {
    ...ctx,
    files: watch(ctx.files, ['stream', 'get', 'put', 'remove', 'list']),
    table: watch(ctx.table, ['writeAll']),
  };
}

test('wherever its worker dies, the photo gets ready in the end and its original is gone', async () => {
  const file = await plain();
  let wasCut = true;
  let cutAt = 0;
  while (wasCut) {
    cutAt += 1;
    const { ctx, sendPhoto, photoNow, runJobs, setNow, stored } = newPhotoWorld();
    const story = await storedStory(ctx);
    const id = await sendPhoto(story, file);
    let uses = 0;
    const dying = watched(ctx, async () => {
      uses += 1;
      if (uses >= cutAt) throw new AppError('unavailable', 'The worker is gone');
    });
    await runJobs(dying).catch((error) => expect(error).toMatchObject({ code: 'unavailable' }));
    wasCut = uses >= cutAt;
    for (const time of afterEveryWait) {
      setNow(time);
      await runJobs();
    }
    expect(await photoNow(story.id, id), `cut off at ${cutAt}`).toMatchObject({ state: 'ready' });
    expect(await stored(), `cut off at ${cutAt}`).toEqual(['stories', 'stories']);
    expect((await ctx.table.query({ pk: 'jobs/failed', index: 'g1' })).items).toEqual([]);
  }
  // Claim, read, put twice, story, remove, done.
  expect(cutAt).toBe(8);
});

test('a photo that is removed while it is being cleaned leaves no file behind', async () => {
  for (const moment of [1, 2]) {
    const { as, ctx, sendPhoto, photoNow, runJobs, stored } = newPhotoWorld();
    const story = await storedStory(ctx);
    const id = await sendPhoto(story, await plain());
    let puts = 0;
    const removing = watched(ctx, async (use) => {
      if (use === 'put') puts += 1;
      if (use === 'put' && puts === moment) await removePhoto(as(kim), story.id, id);
    });
    await runJobs(removing);
    expect(await photoNow(story.id, id)).toBeUndefined();
    expect(await stored()).toEqual([]);
  }
});

test('six photos of one story are cleaned at the same time, each at its first try', async () => {
  const { ctx, sendPhoto, photoNow } = newPhotoWorld();
  const story = await storedStory(ctx);
  const ids = [];
  for (let i = 0; i < 6; i += 1) ids.push(await sendPhoto(story, await plain()));
  const jobs = await dueJobIds(ctx, 'photos', 10);
  const outcomes = await Promise.all(jobs.map((id) => runJob(ctx, jobHandlers, id)));
  expect(outcomes).toEqual(Array(6).fill('done'));
  for (const id of ids) expect(await photoNow(story.id, id)).toMatchObject({ state: 'ready' });
});
