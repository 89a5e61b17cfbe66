import { expect, it, onTestFinished, vi } from 'vitest';
import { inProcessJobs } from '../../../functions/adapters/jobs/in-process.ts';
import { startWorker } from '../../../functions/jobs/worker.ts';
import type { Write } from '../../../functions/ports/table.ts';
import { jobsContract } from './jobs.ts';
import { countingWork, effectsOf, groupCloudBy, newJobWorld } from './world.ts';

// No tick falls into a test: only kicks wake the worker.
const hourMs = 3_600_000;

jobsContract('the process itself', async () => {
  const jobs = inProcessJobs();
  return {
    jobs,
    startWorker: (ctx, handlers) => {
      const worker = startWorker(ctx, handlers, { lane: 'drawing', concurrency: 1, tickMs: hourMs });
      jobs.connect('drawing', worker.wake);
      return worker.stop;
    },
  };
});

it('finishes the job it is at when it is told to stop, and begins no other', async () => {
  const { ctx, storedJob } = newJobWorld(inProcessJobs());
  const [first, second] = [await storedJob(), await storedJob()];
  const begun = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const handlers = groupCloudBy(async (context, job): Promise<Write[]> => {
    begun.resolve();
    await goOn.promise;
    return countingWork(context, job);
  });
  const worker = startWorker(ctx, handlers, { lane: 'drawing', concurrency: 1, tickMs: hourMs });
  await begun.promise;
  const stopped = worker.stop();
  goOn.resolve();
  await stopped;
  const effects = [await effectsOf(ctx.table, first), await effectsOf(ctx.table, second)];
  expect(effects.sort()).toEqual([0, 1]);
});

it('looks by itself for what no kick told of, and goes on when the table was away', async () => {
  const { ctx, logged, storedJob } = newJobWorld(inProcessJobs());
  const query = vi.spyOn(ctx.table, 'query').mockRejectedValueOnce(new Error('Away'));
  const worker = startWorker(ctx, groupCloudBy(countingWork), { lane: 'drawing', concurrency: 2, tickMs: 5 });
  await vi.waitFor(() => expect(logged).toHaveLength(1));
  const job = await storedJob({ kicked: false });
  await vi.waitFor(async () => expect(await effectsOf(ctx.table, job)).toBe(1));
  await worker.stop();
  const asked = query.mock.calls.length;
  worker.wake();
  expect(query.mock.calls.length).toBe(asked);
});

it('does short work while long work goes on', async () => {
  const { ctx, storedJob } = newJobWorld(inProcessJobs());
  const goOn = Promise.withResolvers<void>();
  const long = await storedJob();
  const handlers = groupCloudBy(async (context, job): Promise<Write[]> => {
    if (job.id === long.id) await goOn.promise;
    return countingWork(context, job);
  });
  const worker = startWorker(ctx, handlers, { lane: 'drawing', concurrency: 2, tickMs: hourMs });
  for (let n = 0; n < 3; n += 1) {
    const short = await storedJob();
    worker.wake();
    await vi.waitFor(async () => expect(await effectsOf(ctx.table, short)).toBe(1));
  }
  expect(await effectsOf(ctx.table, long)).toBe(0);
  goOn.resolve();
  await worker.stop();
  expect(await effectsOf(ctx.table, long)).toBe(1);
});

it('rests since its last job while there is none, and not while it is at one', async () => {
  const { ctx, passTime, storedJob } = newJobWorld(inProcessJobs());
  const goOn = Promise.withResolvers<void>();
  const handlers = groupCloudBy(async (context, job): Promise<Write[]> => {
    await goOn.promise;
    return countingWork(context, job);
  });
  const begun = ctx.clock.now();
  const worker = startWorker(ctx, handlers, { lane: 'drawing', concurrency: 1, tickMs: hourMs });
  onTestFinished(worker.stop);
  await vi.waitFor(() => expect(worker.restsSince()).toEqual(begun));
  passTime(60_000);
  const job = await storedJob();
  worker.wake();
  await vi.waitFor(() => expect(worker.restsSince()).toBeUndefined());
  goOn.resolve();
  await vi.waitFor(() => expect(worker.restsSince()).toEqual(ctx.clock.now()));
  expect(await effectsOf(ctx.table, job)).toBe(1);
});
