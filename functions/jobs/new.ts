import type { JobId } from '../../shared/ids.ts';
import { type Job, type JobRequest, type Lane, laneOf, newJob } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import { newJobId } from '../new-ids.ts';

/**
 * A job that is due at once, to be stored with `jobWrite` in the same `writeAll` as the change that needs it. Of jobs
 * stored together, those with the larger `aheadMs` are taken first.
 */
export function jobFor(ctx: Context, request: JobRequest, aheadMs = 0): Job {
  return newJob(newJobId(ctx.random), request, new Date(ctx.clock.now().getTime() - aheadMs));
}

/** Makes stored jobs prompt. A kick that does not get through is logged and no failure: the tick finds the job. */
export function kickAll(ctx: Context, jobs: Pick<Job, 'id' | 'kind'>[]): Promise<void> {
  return kickEach(
    ctx,
    jobs.map(({ id, kind }) => ({ id, lane: laneOf[kind] })),
  );
}

/** The same for jobs of which only the lane is known. */
export async function kickEach(ctx: Context, jobs: { id: JobId; lane: Lane }[]): Promise<void> {
  const kicks = jobs.map(({ id, lane }) => ctx.jobs.kick(id, lane));
  for (const outcome of await Promise.allSettled(kicks)) {
    if (outcome.status === 'rejected') ctx.log.error('A job could not be kicked', outcome.reason);
  }
}

/** A job for later, to be stored with `jobWrite` in the same `writeAll` as the change that needs it. */
export function jobLater(ctx: Context, request: JobRequest, dueAt: Date): Job {
  return newJob(newJobId(ctx.random), request, dueAt);
}
