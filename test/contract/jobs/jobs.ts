import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Context } from '../../../functions/context.ts';
import { kickAll } from '../../../functions/jobs/new.ts';
import type { JobHandlers } from '../../../functions/jobs/run.ts';
import { tick } from '../../../functions/jobs/tick.ts';
import { newJobId } from '../../../functions/new-ids.ts';
import type { Jobs } from '../../../functions/ports/jobs.ts';
import { countingWork, effectsOf, groupCloudBy, newJobWorld } from './world.ts';

/** A way to kick, and the worker at its other end. */
interface JobsWorld {
  jobs: Jobs;
  /** Runs what is kicked, until stopped. */
  startWorker: (ctx: Context, handlers: JobHandlers) => () => Promise<void>;
}

/** Opens a world that closes itself when the test ends. */
export type OpenJobs = () => Promise<JobsWorld>;

/** What every implementation of `Jobs` does. */
export function jobsContract(name: string, open: OpenJobs): void {
  async function working(handlers = groupCloudBy(countingWork)) {
    const { jobs, startWorker } = await open();
    const world = newJobWorld(jobs);
    onTestFinished(startWorker(world.ctx, handlers));
    const effects = (job: Parameters<typeof effectsOf>[1]) => effectsOf(world.ctx.table, job);
    return { ...world, effects };
  }

  describe(`jobs through ${name}`, () => {
    it('are done soon after they were kicked', async () => {
      const { storedJob, effects } = await working();
      const job = await storedJob();
      await vi.waitFor(async () => expect(await effects(job)).toBe(1));
    });

    it('are done once, however often they were kicked', async () => {
      const { ctx, storedJob, effects } = await working();
      const job = await storedJob();
      await kickAll(ctx, [job, job, job, job]);
      const later = await storedJob();
      await kickAll(ctx, [job]);
      await vi.waitFor(async () => expect([await effects(job), await effects(later)]).toEqual([1, 1]));
    });

    it('are all done when many are kicked at once', async () => {
      const { storedJob, effects } = await working();
      const jobs = await Promise.all(Array.from({ length: 30 }, () => storedJob()));
      const all = () => Promise.all(jobs.map(effects));
      await vi.waitFor(async () => expect(await all()).toEqual(jobs.map(() => 1)), { timeout: 5000 });
    });

    it('are found by the tick when the kick was lost', async () => {
      const { ctx, storedJob, effects } = await working();
      const job = await storedJob({ kicked: false });
      expect(await tick(ctx)).toBe(1);
      await vi.waitFor(async () => expect(await effects(job)).toBe(1));
      await vi.waitFor(async () => expect(await tick(ctx)).toBe(0));
    });

    it('do not stand in each other’s way when one fails or does not exist', async () => {
      let failing = '';
      const { ctx, logged, storedJob, effects } = await working(
        groupCloudBy(async (context, job) => {
          if (job.id === failing) throw new Error('Broken');
          return countingWork(context, job);
        }),
      );
      const broken = await storedJob({ kicked: false });
      failing = broken.id;
      await kickAll(ctx, [broken, { id: newJobId(ctx.random), kind: broken.kind }]);
      const whole = await storedJob();
      await vi.waitFor(async () => expect(await effects(whole)).toBe(1));
      await vi.waitFor(() => expect(logged).toHaveLength(1));
      expect(await effects(broken)).toBe(0);
    });
  });
}
