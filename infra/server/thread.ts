import { Worker as Thread } from 'node:worker_threads';
import * as z from 'zod';
import type { Log } from '../../functions/context.ts';
import type { Worker } from '../../functions/jobs/worker.ts';

/** What the server tells its thread. */
export const ThreadMessage = z.enum(['wake', 'stop']);
export type ThreadMessage = z.infer<typeof ThreadMessage>;

/** Several times what a campaign with 720 answers takes; a thread that wants more ends, and the server does not. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };
const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** After this long it counts as having worked. */
const workedMs = 60_000;

/**
 * Keeps a thread with a worker running until stopped: when it dies (out of memory, a crash) that is logged and it is
 * started again, after a pause that grows while it keeps dying at once. `stop` lets the running job end.
 */
export function keepThread(script: URL, workerData: unknown, log: Log): Worker {
  let thread: Thread | undefined;
  let stopping = false;
  let pauseMs = firstPauseMs;
  let timer: NodeJS.Timeout | undefined;
  const ended = Promise.withResolvers<void>();

  function start(): void {
    const startedAt = performance.now();
    let cause: unknown;
    // Without the server's own loader, which it does not need.
    const started = new Thread(script, { workerData, execArgv: [], resourceLimits });
    thread = started;
    started.on('error', (error) => {
      cause = error;
    });
    started.on('exit', (code) => {
      thread = undefined;
      if (cause !== undefined || code !== 0 || !stopping) {
        log.error('The worker thread ended', cause ?? new Error(`Its exit code was ${code}`));
      }
      if (stopping) return ended.resolve();
      if (performance.now() - startedAt > workedMs) pauseMs = firstPauseMs;
      timer = setTimeout(start, pauseMs);
      pauseMs = Math.min(2 * pauseMs, longestPauseMs);
    });
  }

  const tell = (message: ThreadMessage) => thread?.postMessage(message);

  start();
  return {
    // One that is being started looks for what is due by itself.
    wake: () => tell('wake'),
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (!thread) return;
      tell('stop');
      await ended.promise;
    },
  };
}
