import { isDeepStrictEqual } from 'node:util';
import { AppError, isWorthRetrying } from '../../shared/errors.ts';
import type { JobId } from '../../shared/ids.ts';
import {
  claim,
  giveUp,
  isKeptGivenUp,
  isUsedUp,
  type Job,
  type JobError,
  type JobKind,
  type JobOf,
  type KindIn,
  type Lane,
  retryLater,
  timeLimitMs,
} from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import { newCode } from '../new-ids.ts';
import { photoStuck } from '../photos/stuck.ts';
import { maxWrites, type Write } from '../ports/table.ts';
import { everyFailedJob } from './failed.ts';
import { kickAll } from './new.ts';
import { steadyClock } from './steady.ts';
import { doneWrite, findJob, jobsIn, jobWrite } from './store.ts';

/**
 * Does the work of one kind of job. What it returns (at most `maxWrites - 1`) is written together with the job's
 * removal, all or nothing, so the result is stored exactly once however often the work was begun; jobs among it are kicked. Whatever it does
 * on the way (files) must come out the same when done again. The signal ends when its time is up.
 */
export type JobHandler<K extends JobKind> = (
  ctx: Context,
  job: JobOf<K>,
  signal: AbortSignal,
) => Promise<Write[]>;
export type JobHandlers = { [K in JobKind]: JobHandler<K> };
/** What a lane's worker can do. */
export type HandlersOf<L extends Lane> = Pick<JobHandlers, KindIn<L>>;

/** What became of a try; `not_taken` when it is done, not due yet, or somebody else has it. */
export type JobOutcome = 'done' | 'waiting' | 'failed' | 'not_taken';

/** Tries a job once if it is due. Throws what the table throws; then the lease runs out and the job is tried again. */
export async function runJob(base: Context, handlers: Partial<JobHandlers>, id: JobId): Promise<JobOutcome> {
  const ctx = { ...base, clock: steadyClock(base.clock) };
  const job = await findJob(ctx.table, id);
  const claimed = job && claim(job, ctx.clock.now());
  if (!job || !claimed) return 'not_taken';
  if (!handlers[job.kind]) {
    // Kicked by an earlier version, or into another lane by mistake.
    await kickAll(ctx, [job]);
    return 'not_taken';
  }
  if (isUsedUp(job)) return storeGivenUp(ctx, job, interruptedTooOften(ctx, job));
  if (!(await held(ctx, [jobWrite(claimed)]))) return 'not_taken';
  const running = { ...claimed, version: claimed.version + 1 };
  try {
    const writes = await withinTime(running, (signal) => handle(ctx, handlers, running, signal));
    if (await held(ctx, [doneWrite(running), ...writes])) {
      await forgetFailures(ctx, running);
      await kickAll(ctx, jobsIn(writes));
      return 'done';
    }
  } catch (error) {
    return failed(ctx, running, error);
  }
  // A conflict: either somebody else has taken the job over, or what the work was about has changed meanwhile.
  const now = await findJob(ctx.table, id);
  if (now?.version !== running.version) return 'not_taken';
  return failed(ctx, running, new AppError('conflict', 'What the job was about changed meanwhile'));
}

function handle(
  ctx: Context,
  handlers: Partial<JobHandlers>,
  job: Job,
  signal: AbortSignal,
): Promise<Write[]> {
  // The table has a handler of its own kind for each kind, which the compiler cannot follow through an index.
  const handler = handlers[job.kind] as JobHandler<JobKind>;
  return handler(ctx, job, signal);
}

/** Writes all, or nothing and false when a condition did not hold. */
async function held(ctx: Context, writes: Write[]): Promise<boolean> {
  try {
    await ctx.table.writeAll(writes);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return false;
    throw error;
  }
}

/** One thing that cannot be done is one failure, however often it is asked for: the latest stands for those before it. */
async function storeGivenUp(ctx: Context, job: Job, error: JobError): Promise<JobOutcome> {
  if (job.kind === 'edit_photo' || job.kind === 'clean_photo') await photoStuck(ctx, job.payload);
  if (!isKeptGivenUp(job)) return (await held(ctx, [doneWrite(job)])) ? 'failed' : 'not_taken';
  const before = (await everyFailedJob(ctx))
    .filter((other) => isSameWork(other, job))
    .slice(0, maxWrites - 1);
  const writes = [jobWrite(giveUp(job, error, ctx.clock.now())), ...before.map(doneWrite)];
  return (await held(ctx, writes)) ? 'failed' : 'not_taken';
}

/** What has been done now has not failed any more, whatever became of it before. */
async function forgetFailures(ctx: Context, job: Job): Promise<void> {
  if (!('storyId' in job.payload)) return;
  const before = (await everyFailedJob(ctx)).filter((other) => isSameWork(other, job));
  if (before.length > 0) await held(ctx, before.slice(0, maxWrites).map(doneWrite));
}

const isSameWork = (one: Job, other: Job) =>
  one.kind === other.kind && isDeepStrictEqual(one.payload, other.payload);

class TooSlow extends Error {
  override name = 'TooSlow';
}

/** The work, or `TooSlow` when its time is up: what it returns after that is never written. */
async function withinTime<T>(job: Job, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const slow = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const error = new TooSlow(`The job ${job.kind} took more than ${timeLimitMs[job.kind]} ms`);
    abort.abort(error);
    slow.reject(error);
  }, timeLimitMs[job.kind]);
  try {
    return await Promise.race([work(abort.signal), slow.promise]);
  } finally {
    clearTimeout(timer);
  }
}

const errorId = (ctx: Context) => newCode(ctx.random).slice(0, 8);

/** Logs the error under an id, and stores the job to be tried again, or given up when that is no use. */
async function failed(ctx: Context, job: Job, error: unknown): Promise<JobOutcome> {
  const code = error instanceof AppError ? error.code : error instanceof TooSlow ? 'too_slow' : 'unexpected';
  const jobError: JobError = { code, id: errorId(ctx) };
  const last = isUsedUp(job) || !isWorthRetrying(error);
  ctx.log.error(last ? 'A job was given up' : 'A job failed and will be tried again', error, {
    jobId: job.id,
    kind: job.kind,
    attempts: job.attempts,
    errorId: jobError.id,
  });
  if (last) return storeGivenUp(ctx, job, jobError);
  return (await held(ctx, [jobWrite(retryLater(job, jobError, ctx.clock.now()))])) ? 'waiting' : 'not_taken';
}

/** Every try ended by the worker's own end, so none could say why. */
function interruptedTooOften(ctx: Context, job: Job): JobError {
  const error: JobError = { code: 'interrupted', id: errorId(ctx) };
  ctx.log.error('A job was given up', new Error('Every try was interrupted'), {
    jobId: job.id,
    kind: job.kind,
    errorId: error.id,
  });
  return error;
}
