import { type ChildProcess, fork } from 'node:child_process';
import * as z from 'zod';
import type { Log } from '../../../functions/context.ts';
import type { Worker } from '../../../functions/jobs/worker.ts';

/** What the server tells its worker. */
export const WorkerMessage = z.enum(['wake', 'stop']);
export type WorkerMessage = z.infer<typeof WorkerMessage>;

/**
 * A heap several times what a campaign with 720 answers takes; a worker that wants more ends, and the server does not.
 * And a small nursery: drawing makes much that is short-lived, and by default Node lets 48 MB of it gather.
 */
export const workerFlags = ['--max-old-space-size=512', '--max-semi-space-size=4'];
const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** After this long it counts as having worked. */
const workedMs = 60_000;

/**
 * Keeps a process with a worker running until stopped: when it dies (out of memory, a crash) that is logged and it is
 * started again, after a pause that grows while it keeps dying at once. `stop` lets the running job end. The script
 * is given `about`, as it then is, as JSON in its first argument.
 * @param options.hear is called with what the process tells.
 */
export function keepProcess(
  script: URL,
  about: unknown,
  log: Log,
  { name = 'worker', hear }: { name?: string; hear?: (message: unknown) => void } = {},
): Worker {
  let child: ChildProcess | undefined;
  let stopping = false;
  let pauseMs = firstPauseMs;
  let timer: NodeJS.Timeout | undefined;
  const ended = Promise.withResolvers<void>();

  function start(): void {
    const startedAt = performance.now();
    // Without the server's own loader, which it does not need.
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const;
    const started = fork(script, [JSON.stringify(about)], { execArgv: workerFlags, stdio: [...stdio] });
    child = started;
    // Told to somebody who has just died, it is told again by the next one's own look for what is due.
    started.on('error', (error) => log.error(`The ${name} could not be reached`, error));
    if (hear) started.on('message', hear);
    started.on('exit', (code, signal) => {
      child = undefined;
      if (code !== 0 || !stopping) {
        log.error(`The ${name} ended`, new Error(signal ? `By ${signal}` : `With the exit code ${code}`));
      }
      if (stopping) return ended.resolve();
      if (performance.now() - startedAt > workedMs) pauseMs = firstPauseMs;
      timer = setTimeout(start, pauseMs);
      pauseMs = Math.min(2 * pauseMs, longestPauseMs);
    });
  }

  const tell = (message: WorkerMessage) => {
    if (child?.connected) child.send(message);
  };

  start();
  return {
    // One that is being started looks for what is due by itself.
    wake: () => tell('wake'),
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (!child) return;
      tell('stop');
      await ended.promise;
    },
  };
}
