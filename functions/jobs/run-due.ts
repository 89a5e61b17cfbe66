import type { Context } from '../context.ts';
import { type JobHandlers, runJob } from './run.ts';
import { dueJobIds } from './tick.ts';

/** Runs what is due, and what that asks for in turn, until nothing is left. */
export async function runDueJobs(ctx: Context, handlers: JobHandlers): Promise<void> {
  for (;;) {
    const [id] = await dueJobIds(ctx, 1);
    if (id === undefined) return;
    await runJob(ctx, handlers, id);
  }
}
