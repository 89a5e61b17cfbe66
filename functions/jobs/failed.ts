import { visibleError } from '../../shared/errors.ts';
import type { JobId } from '../../shared/ids.ts';
import { type Job, startOver } from '../../shared/jobs.ts';
import { addAll } from '../../shared/lists.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports/table.ts';
import { kickAll } from './new.ts';
import { failedPartition, findJob, jobIn, jobWrite } from './store.ts';

/** The jobs that were given up and not started again, the latest first. For communicators and administrators. */
export async function failedJobs(ctx: Context): Promise<Job[]> {
  requireRole(ctx, 'communicator', 'administrator');
  return everyFailedJob(ctx);
}

/** The same for whoever does the work. */
export async function everyFailedJob(ctx: Pick<Context, 'table'>): Promise<Job[]> {
  const jobs: Job[] = [];
  let after: string | undefined;
  do {
    const page = await ctx.table.query({ pk: failedPartition, index: 'g1', reverse: true, after });
    addAll(jobs, page.items.map(jobIn));
    after = page.next;
  } while (after !== undefined);
  return jobs;
}

/** Gives a failed job all its tries again, in one write with `alongside`. Throws visible `not_found` or `conflict`. */
export async function retryJob(ctx: Context, id: JobId, alongside: (job: Job) => Write[]): Promise<void> {
  requireRole(ctx, 'communicator', 'administrator');
  const job = await findJob(ctx.table, id);
  if (!job) throw visibleError('not_found', 'Jobbet finns inte längre.');
  if (job.state !== 'failed') throw visibleError('conflict', 'Det pågår redan ett nytt försök.');
  await ctx.table.writeAll([jobWrite(startOver(job, ctx.clock.now())), ...alongside(job)]);
  await kickAll(ctx, [job]);
}
