import { setImmediate as loopTurn } from 'node:timers/promises';
import { Lane } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import { type JobHandlers, runJob } from './run.ts';
import { dueJobIds, jobsPerLook } from './tick.ts';

/** Runs what is due, and what that asks for in turn, until there is nothing left that can be taken. */
export async function runDueJobs(ctx: Context, handlers: JobHandlers): Promise<void> {
  while (await runFirst(ctx, handlers)) await loopTurn();
}

/** Runs the first due job that can be taken, of the most urgent lane that has one; false when there is none. */
async function runFirst(ctx: Context, handlers: JobHandlers): Promise<boolean> {
  for (const lane of Lane.options) {
    for (const id of await dueJobIds(ctx, lane, jobsPerLook)) {
      if ((await runJob(ctx, handlers, id)) !== 'not_taken') return true;
    }
  }
  return false;
}
