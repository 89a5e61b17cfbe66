import { released } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import { dueJobs, jobIn, jobWrite } from './store.ts';

/**
 * Frees the jobs that workers had when they ended, so that nobody waits for their leases. Only for where it is
 * certain that no other worker lives. A job that cannot be freed is logged, and is free when its lease has run out.
 */
export async function releaseJobs(ctx: Context): Promise<void> {
  const { items } = await ctx.table.query({ ...dueJobs(ctx.clock.now()), to: undefined });
  for (const item of items) {
    try {
      const job = jobIn(item);
      if (job.state === 'running') await ctx.table.writeAll([jobWrite(released(job))]);
    } catch (error) {
      ctx.log.error('A job could not be freed', error);
    }
  }
}
