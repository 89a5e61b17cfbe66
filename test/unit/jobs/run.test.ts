import { describe, expect, it, vi } from 'vitest';
import { inProcessJobs } from '../../../functions/adapters/jobs/in-process.ts';
import { failedJobs, retryJob } from '../../../functions/jobs/failed.ts';
import { jobFor } from '../../../functions/jobs/new.ts';
import { releaseJobs } from '../../../functions/jobs/release.ts';
import { runJob } from '../../../functions/jobs/run.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import { jobsOf, jobWrite } from '../../../functions/jobs/store.ts';
import { dueJobIds, tick } from '../../../functions/jobs/tick.ts';
import { startWorker } from '../../../functions/jobs/worker.ts';
import { AppError } from '../../../shared/errors.ts';
import { backOffMs, type JobRequest, leaseMs, maxAttempts, timeLimitMs } from '../../../shared/jobs.ts';
import { cloudSetBy, countingWork, effectsOf, groupCloudBy, newJobWorld } from '../../contract/jobs/world.ts';

const counting = groupCloudBy(countingWork);
const fail = async () => {
  throw new Error('Secret words of Anna Andersson');
};
const failing = cloudSetBy(fail);
/** As when its worker dies in the middle of it. */
const neverDone = groupCloudBy(() => new Promise(() => {}));
const newWorld = () => newJobWorld(inProcessJobs());
const leaseOfGroup = leaseMs('group_cloud');

describe('a job', () => {
  it('leaves nothing behind but its result', async () => {
    const { ctx, storedJob } = newWorld();
    const job = await storedJob();
    expect(await runJob(ctx, counting, job.id)).toBe('done');
    expect(await effectsOf(ctx.table, job)).toBe(1);
    expect((await ctx.table.query({ pk: `job/${job.id}` })).items).toEqual([]);
    expect(await runJob(ctx, counting, job.id)).toBe('not_taken');
  });

  it('kicks the jobs that its result asks for, once they are stored', async () => {
    const kicked: string[] = [];
    const { ctx, storedJob } = newJobWorld({ kick: async (id) => void kicked.push(id) });
    const job = await storedJob({ kicked: false });
    const next = jobFor(ctx, { kind: job.kind, payload: job.payload } as JobRequest);
    expect(
      await runJob(
        ctx,
        groupCloudBy(async () => [jobWrite(next)]),
        job.id,
      ),
    ).toBe('done');
    expect(kicked).toEqual([next.id]);
    expect(await dueJobIds(ctx, 'drawing', 10)).toEqual([next.id]);
  });

  it('is taken by one worker only', async () => {
    const { ctx, storedJob } = newWorld();
    const job = await storedJob();
    const work = vi.fn(countingWork);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => runJob(ctx, groupCloudBy(work), job.id)),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'not_taken')).toHaveLength(4);
    expect(work).toHaveBeenCalledTimes(1);
    expect(await effectsOf(ctx.table, job)).toBe(1);
  });

  it('is tried again later and later, and then given up where the desk sees it', async () => {
    const { ctx, logged, passTime, storedSetJob } = newWorld();
    const job = await storedSetJob();
    for (let attempt = 1; attempt < maxAttempts; attempt += 1) {
      expect(await runJob(ctx, failing, job.id)).toBe('waiting');
      passTime(backOffMs(attempt) - 1);
      expect(await runJob(ctx, failing, job.id)).toBe('not_taken');
      expect(await dueJobIds(ctx, 'drawing', 10)).toEqual([]);
      passTime(1);
      expect(await dueJobIds(ctx, 'drawing', 10)).toEqual([job.id]);
      expect(await failedJobs(ctx)).toEqual([]);
    }
    expect(await runJob(ctx, failing, job.id)).toBe('failed');
    const [failed] = await failedJobs(ctx);
    expect(failed).toMatchObject({
      id: job.id,
      state: 'failed',
      attempts: maxAttempts,
      lastError: { code: 'unexpected' },
    });
    expect(JSON.stringify(failed)).not.toContain('Anna');
    expect(logged).toHaveLength(maxAttempts);
    expect(logged.at(-1)?.fields).toMatchObject({ jobId: job.id, errorId: failed?.lastError?.id });
    passTime(24 * 3_600_000);
    expect(await dueJobIds(ctx, 'drawing', 10)).toEqual([]);
  });

  it('is given up at once when trying again is no use', async () => {
    const { ctx, storedSetJob } = newWorld();
    const job = await storedSetJob();
    const invalid = cloudSetBy(async () => {
      throw new AppError('invalid', 'The campaign has no questions');
    });
    expect(await runJob(ctx, invalid, job.id)).toBe('failed');
    expect(await failedJobs(ctx)).toMatchObject([{ lastError: { code: 'invalid' }, attempts: 1 }]);
  });

  it('of a group’s cloud is logged and gone when it is given up: its times would tell when an answer came', async () => {
    const { ctx, logged, passTime, storedJob } = newWorld();
    const job = await storedJob();
    for (let attempt = 1; attempt < maxAttempts; attempt += 1) {
      expect(await runJob(ctx, groupCloudBy(fail), job.id)).toBe('waiting');
      passTime(backOffMs(attempt));
    }
    expect(await runJob(ctx, groupCloudBy(fail), job.id)).toBe('failed');
    expect(logged.at(-1)).toMatchObject({ message: 'A job was given up', fields: { kind: 'group_cloud' } });
    expect((await ctx.table.query({ pk: `job/${job.id}` })).items).toEqual([]);
    expect(await failedJobs(ctx)).toEqual([]);
  });

  it('gets all its tries again when somebody asks for it, with the words of who did', async () => {
    const { ctx, passTime, storedSetJob } = newWorld();
    const job = await storedSetJob();
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      await runJob(ctx, failing, job.id);
      passTime(backOffMs(attempt));
    }
    await retryJob(ctx, job.id, (failed) => [
      { put: { pk: 'audit', sk: failed.id, data: 'retry' }, if: 'absent' },
    ]);
    expect(await ctx.table.get({ pk: 'audit', sk: job.id })).toMatchObject({ data: 'retry' });
    expect(await failedJobs(ctx)).toEqual([]);
    await expect(retryJob(ctx, job.id, () => [])).rejects.toMatchObject({ code: 'conflict' });
    expect(await runJob(ctx, failing, job.id)).toBe('waiting');
    passTime(backOffMs(1));
    expect(await runJob(ctx, cloudSetBy(countingWork), job.id)).toBe('done');
    await expect(retryJob(ctx, job.id, () => [])).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is no business of a board member', async () => {
    const { ctx, storedSetJob } = newWorld();
    const job = await storedSetJob();
    const asLink = { ...ctx, actor: { kind: 'link' as const } };
    await expect(failedJobs(asLink)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(retryJob(asLink, job.id, () => [])).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a job whose worker is gone', () => {
  it('is taken over when its lease runs out, and not before; the first worker’s late result is not stored', async () => {
    const { ctx, passTime, storedJob } = newWorld();
    const job = await storedJob();
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const slow = groupCloudBy(async (context, mine) => {
      const writes = await countingWork(context, mine);
      begun.resolve();
      await goOn.promise;
      return writes;
    });
    const first = runJob(ctx, slow, job.id);
    await begun.promise;
    passTime(leaseOfGroup - 1);
    expect(await runJob(ctx, counting, job.id)).toBe('not_taken');
    expect(await dueJobIds(ctx, 'drawing', 10)).toEqual([]);
    passTime(1);
    expect(await dueJobIds(ctx, 'drawing', 10)).toEqual([job.id]);
    expect(await runJob(ctx, counting, job.id)).toBe('done');
    goOn.resolve();
    expect(await first).toBe('not_taken');
    expect(await effectsOf(ctx.table, job)).toBe(1);
  });

  it('is given up when every worker that took it has gone', async () => {
    const { ctx, logged, passTime, storedSetJob } = newWorld();
    const job = await storedSetJob();
    const ends: (() => void)[] = [];
    const hanging = cloudSetBy(() => new Promise((resolve) => ends.push(() => resolve([]))));
    const tries: Promise<string>[] = [];
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      tries.push(runJob(ctx, hanging, job.id));
      await vi.waitFor(() => expect(ends).toHaveLength(attempt));
      passTime(leaseMs('make_clouds'));
    }
    expect(await runJob(ctx, cloudSetBy(countingWork), job.id)).toBe('failed');
    expect(await failedJobs(ctx)).toMatchObject([
      { lastError: { code: 'interrupted' }, attempts: maxAttempts },
    ]);
    expect(logged).toHaveLength(1);
    for (const end of ends) end();
    expect(await Promise.all(tries)).toEqual(tries.map(() => 'not_taken'));
    expect(await effectsOf(ctx.table, job)).toBe(0);
  });

  it('has a lease that is longer than the work may take', () => {
    for (const kind of ['group_cloud', 'make_clouds', 'render_cloud'] as const) {
      expect(leaseMs(kind)).toBeGreaterThan(timeLimitMs[kind]);
    }
  });
});

describe('the work of a job', () => {
  it('is told when its time is up, and tried again', async () => {
    const { ctx, storedJob } = newWorld();
    const job = await storedJob();
    vi.useFakeTimers();
    try {
      let signal: AbortSignal | undefined;
      const stuck = groupCloudBy((_ctx, _job, given) => {
        signal = given;
        return new Promise(() => {});
      });
      const outcome = runJob(ctx, stuck, job.id);
      await vi.advanceTimersByTimeAsync(timeLimitMs.group_cloud - 1);
      expect(signal?.aborted).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(await outcome).toBe('waiting');
      expect(signal?.aborted).toBe(true);
    } finally {
      vi.useRealTimers();
    }
    expect((await ctx.table.query({ pk: `job/${job.id}` })).items).toMatchObject([
      { data: { lastError: { code: 'too_slow' }, state: 'waiting' } },
    ]);
  });

  it('is done again when what it was about changed meanwhile, and stores nothing of the first time', async () => {
    const { ctx, passTime, storedJob } = newWorld();
    const job = await storedJob();
    const overtaken = groupCloudBy(async (context, mine) => {
      const writes = await countingWork(context, mine);
      await context.table.put({ pk: 'effect', sk: mine.id, data: 10 }, { if: 'absent' });
      return [{ put: { pk: 'extra', sk: 'x', data: 1 }, if: 'absent' }, ...writes];
    });
    expect(await runJob(ctx, overtaken, job.id)).toBe('waiting');
    expect(await ctx.table.get({ pk: 'extra', sk: 'x' })).toBeUndefined();
    passTime(backOffMs(1));
    expect(await runJob(ctx, counting, job.id)).toBe('done');
    expect(await effectsOf(ctx.table, job)).toBe(11);
  });
});

it('a job that cannot be read stands in no other’s way', async () => {
  const { ctx, logged, storedJob } = newWorld();
  const broken = await storedJob();
  const item = await ctx.table.get({ pk: `job/${broken.id}`, sk: 'job' });
  if (!item) throw new Error('The job is not there');
  await ctx.table.put({ ...item, data: { kind: 'from an older version' } }, { if: item.version });
  const whole = await storedJob();
  const worker = startWorker(ctx, counting, { lane: 'drawing', concurrency: 1, tickMs: 3_600_000 });
  await vi.waitFor(async () => expect(await effectsOf(ctx.table, whole)).toBe(1));
  await worker.stop();
  expect(logged[0]?.error).toMatchObject({ code: 'unavailable' });
});

describe('a job whose worker is known to be gone', () => {
  it('can be taken at once, and is given up when every worker that took it has gone', async () => {
    const { ctx, storedJob } = newWorld();
    const job = await storedJob();
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      await expect(ctx.table.query(jobsOf('drawing'))).resolves.toMatchObject({
        items: [{ data: { state: 'waiting', attempts: attempt - 1 } }],
      });
      void runJob(ctx, neverDone, job.id);
      await vi.waitFor(async () => expect(await dueJobIds(ctx, 'drawing', 10)).toEqual([]));
      await releaseJobs(ctx, ['drawing']);
      expect(await dueJobIds(ctx, 'drawing', 10)).toEqual([job.id]);
    }
    expect(await runJob(ctx, counting, job.id)).toBe('failed');
    expect(await dueJobIds(ctx, 'drawing', 10)).toEqual([]);
    expect(await effectsOf(ctx.table, job)).toBe(0);
  });
});

describe('what is due', () => {
  it('is left alone when nothing of it can be taken', async () => {
    const { ctx, storedJob } = newWorld();
    const job = await storedJob();
    const writeAll = async () => {
      throw new AppError('conflict', 'Somebody else was first');
    };
    await runDueJobs({ ...ctx, table: { ...ctx.table, writeAll } }, counting);
    expect(await dueJobIds(ctx, 'drawing', 10)).toEqual([job.id]);
    await runDueJobs(ctx, counting);
    expect(await dueJobIds(ctx, 'drawing', 10)).toEqual([]);
  });

  it('is kicked the oldest first, and no more at once than workers do until the next tick', async () => {
    const kicked: string[] = [];
    const { ctx, passTime, storedJob } = newJobWorld({ kick: async (id) => void kicked.push(id) });
    const ids: string[] = [];
    for (let number = 0; number < 60; number += 1) {
      passTime(1);
      ids.push((await storedJob({ kicked: false })).id);
    }
    expect(await tick(ctx)).toBe(50);
    expect(kicked).toEqual(ids.slice(0, 50));
  });
});
