import { type Job, type JobRequest, newJob } from '../../shared/jobs.ts';
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
export async function kickAll(ctx: Context, jobs: Pick<Job, 'id'>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(jobs.map((job) => ctx.jobs.kick(job.id)))) {
    if (outcome.status === 'rejected') ctx.log.error('A job could not be kicked', outcome.reason);
  }
}

/** A job for later, to be stored with `jobWrite` in the same `writeAll` as the change that needs it. */
export function jobLater(ctx: Context, request: JobRequest, dueAt: Date): Job {
  return newJob(newJobId(ctx.random), request, dueAt);
}
