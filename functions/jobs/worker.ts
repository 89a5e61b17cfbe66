import type { Context } from '../context.ts';
import { type JobHandlers, runJob } from './run.ts';
import { dueJobIds } from './tick.ts';

/** Jobs taken up at one look: enough that some which cannot be run do not stand in the way of the rest. */
const maxRound = 100;

export interface WorkerOptions {
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

/** Runs due jobs on one machine until stopped. A table that cannot be reached is logged, and tried again at the next tick. */
export function startWorker(
  ctx: Context,
  handlers: JobHandlers,
  { concurrency, tickMs }: WorkerOptions,
): Worker {
  let stopping = false;
  let woken = false;
  let wakeUp = () => {};

  /** Until woken, also by a wake from before, or until the next tick. */
  async function rest(): Promise<void> {
    if (!woken && !stopping) {
      const waiting = Promise.withResolvers<void>();
      wakeUp = waiting.resolve;
      const timer = setTimeout(waiting.resolve, tickMs);
      await waiting.promise;
      clearTimeout(timer);
    }
    woken = false;
  }

  /** Runs what is due, and tells whether there may be more to do at once. */
  async function round(): Promise<boolean> {
    const ids = await dueJobIds(ctx, maxRound);
    let progress = false;
    async function lane(): Promise<void> {
      for (let id = ids.shift(); id && !stopping; id = ids.shift()) {
        try {
          if ((await runJob(ctx, handlers, id)) !== 'not_taken') progress = true;
        } catch (error) {
          ctx.log.error('A job could not be run', error, { jobId: id });
        }
      }
    }
    await Promise.all(Array.from({ length: concurrency }, lane));
    return progress;
  }

  async function work(): Promise<void> {
    while (!stopping) {
      try {
        if (await round()) continue;
      } catch (error) {
        ctx.log.error('The worker could not look for jobs', error);
      }
      await rest();
    }
  }

  function wake(): void {
    woken = true;
    wakeUp();
  }

  const working = work();
  return {
    wake,
    async stop() {
      stopping = true;
      wake();
      await working;
    },
  };
}
