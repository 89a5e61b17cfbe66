import { setImmediate as loopTurn } from 'node:timers/promises';
import type { Lane } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import { type JobHandlers, runJob } from './run.ts';
import { dueJobIds, jobsPerLook } from './tick.ts';

export interface WorkerOptions {
  lane: Lane;
  /** How many jobs run at the same time. */
  concurrency: number;
  /** How often to look for what no kick told of. */
  tickMs: number;
}

export interface Worker {
  /** Looks for due jobs now. */
  wake(): void;
  /** Takes no more jobs; resolves when those that run have ended. */
  stop(): Promise<void>;
}

/** A worker that also says since when it has had nothing to do. */
export interface LaneWorker extends Worker {
  restsSince(): Date | undefined;
}

/** Runs a lane's due jobs on one machine until stopped. A table that cannot be reached is logged, and asked again at the next tick. */
export function startWorker(
  ctx: Context,
  handlers: Partial<JobHandlers>,
  options: WorkerOptions,
): LaneWorker {
  let stopping = false;
  let wakes = 0;
  const resting = new Set<() => void>();
  let ranAt = ctx.clock.now();

  /** Until the next tick or wake; not at all after a wake since `seenWakes`, which the last look may have missed. */
  async function rest(seenWakes: number): Promise<void> {
    if (wakes !== seenWakes) return;
    const waiting = Promise.withResolvers<void>();
    const timer = setTimeout(waiting.resolve, options.tickMs);
    resting.add(waiting.resolve);
    await waiting.promise;
    resting.delete(waiting.resolve);
    clearTimeout(timer);
  }

  /** Runs the first due job that can be taken; false when there is none. Jobs that could not be run join `broken`. */
  async function runNext(broken: Set<string>): Promise<boolean> {
    for (const id of await dueJobIds(ctx, options.lane, jobsPerLook)) {
      if (stopping) return false;
      if (broken.has(id)) continue;
      try {
        if ((await runJob(ctx, handlers, id)) === 'not_taken') continue;
        ranAt = ctx.clock.now();
        return true;
      } catch (error) {
        ctx.log.error('A job could not be run', error, { jobId: id });
        broken.add(id);
      }
    }
    return false;
  }

  async function work(): Promise<void> {
    const broken = new Set<string>();
    while (!stopping) {
      const seenWakes = wakes;
      try {
        if (await runNext(broken)) {
          // A backlog on SQLite runs without the loop: no message would be heard, and native memory not be given back.
          await loopTurn();
          continue;
        }
      } catch (error) {
        ctx.log.error('The worker could not look for jobs', error);
      }
      await rest(seenWakes);
      broken.clear();
    }
  }

  function wake(): void {
    wakes += 1;
    for (const resume of resting) resume();
  }

  const working = Array.from({ length: options.concurrency }, work);
  return {
    wake,
    restsSince: () => (resting.size === options.concurrency ? ranAt : undefined),
    async stop() {
      stopping = true;
      wake();
      await Promise.all(working);
    },
  };
}
