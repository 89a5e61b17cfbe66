import { type Job, type Lane, released } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import type { Range } from '../ports/table.ts';
import { jobIn, jobsOf, jobWrite, oldJobs } from './store.ts';

/**
 * Frees the jobs that workers of these lanes had when they ended, so that nobody waits for their leases. Only for where
 * it is certain that no other such worker lives. A job that cannot be freed is logged, and is free when its lease has run out.
 */
export async function releaseJobs(ctx: Context, lanes: readonly Lane[]): Promise<void> {
  for (const lane of lanes) {
    await eachJob(ctx, jobsOf(lane), async (job) => {
      if (job.state === 'running') await ctx.table.writeAll([jobWrite(released(job))]);
    });
  }
}

/** Puts what was stored before there were lanes into its lane, free to be taken: only while no worker lives. */
export function moveOldJobs(ctx: Context): Promise<void> {
  return eachJob(ctx, oldJobs, (job) =>
    ctx.table.writeAll([jobWrite(job.state === 'running' ? released(job) : job)]),
  );
}

async function eachJob(ctx: Context, range: Range, change: (job: Job) => Promise<void>): Promise<void> {
  let after: string | undefined;
  do {
    const page = await ctx.table.query({ ...range, after });
    for (const item of page.items) {
      try {
        await change(jobIn(item));
      } catch (error) {
        ctx.log.error('A job could not be freed', error);
      }
    }
    after = page.next;
  } while (after !== undefined);
}
