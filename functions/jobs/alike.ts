import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../shared/errors.ts';
import { type Job, laneOf } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import { doneWrite, dueBy, jobIn, jobsOf } from './store.ts';

/** Jobs looked at, and removed, at once. */
const most = 90;

/**
 * Jobs that wait to do the very same as this one, of the first that are due. What they were asked for had been stored
 * before: whatever is read after this knows of it.
 */
export async function waitingAlike(ctx: Context, job: Job): Promise<Job[]> {
  const { items } = await ctx.table.query({
    ...dueBy(ctx.clock.now(), jobsOf(laneOf[job.kind])),
    limit: most,
  });
  return items
    .map(jobIn)
    .filter(
      ({ id, kind, state, payload }) =>
        id !== job.id && kind === job.kind && state === 'waiting' && isDeepStrictEqual(payload, job.payload),
    );
}

/** Removes jobs whose work another has done. When one of them has been begun meanwhile, all are left to be done. */
export async function dropJobs(ctx: Context, jobs: Job[]): Promise<void> {
  try {
    await ctx.table.writeAll(jobs.map(doneWrite));
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
  }
}
