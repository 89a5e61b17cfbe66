import { expect, it, onTestFinished, vi } from 'vitest';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { jobFor } from '../../../functions/jobs/new.ts';
import { jobWrite } from '../../../functions/jobs/store.ts';
import { startWorker } from '../../../functions/jobs/worker.ts';
import { newPhotoId } from '../../../functions/new-ids.ts';
import type { Write } from '../../../functions/ports/table.ts';
import { Lane } from '../../../shared/jobs.ts';
import { storedStory } from '../../world/story.ts';
import { newPublishingDesk } from './publishing-desk.ts';

it('a post is taken down at once beside two strangers’ stories of twelve photos that are slow to clean', async () => {
  const { world, desk, approver, approved, post, onPage, work } = await newPublishingDesk();
  const { id } = await approved();
  await desk.post(id, '/inlagg/facebook/publicera');
  await work();
  expect(onPage()).toHaveLength(1);

  const ctx = world.as();
  for (const { id: storyId } of [await storedStory(ctx), await storedStory(ctx)]) {
    const cleaning = Array.from({ length: 6 }, () => {
      const photoId = newPhotoId(ctx.random);
      return jobFor(ctx, { kind: 'clean_photo', payload: { storyId, photoId } }, 60_000);
    });
    await ctx.table.writeAll(cleaning.map(jobWrite));
  }
  const cleaned = Promise.withResolvers<Write[]>();
  let begun = 0;
  const clean_photo = () => {
    begun += 1;
    return cleaned.promise;
  };
  const workers = Lane.options.map((lane) =>
    startWorker(ctx, { ...jobHandlers, clean_photo }, { lane, concurrency: 1, tickMs: 3_600_000 }),
  );
  onTestFinished(async () => {
    const stopped = Promise.all(workers.map((worker) => worker.stop()));
    cleaned.resolve([]);
    await stopped;
  });
  await vi.waitFor(() => expect(begun).toBe(1));

  await approver.post(id, '/inlagg/facebook/ta-ned', { reason: 'En person har ångrat sig' });
  for (const worker of workers) worker.wake();
  await vi.waitFor(async () => expect(await post(id)).toMatchObject({ state: 'taken_down' }));
  expect(onPage()).toEqual([]);
  expect(begun).toBe(1);
});
