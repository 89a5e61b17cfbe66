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
/** One pool of native memory instead of one for each thread, between which what pictures took is scattered: 30 MB less. */
export const workerEnv = { MALLOC_ARENA_MAX: '1' };
const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** After this long it counts as having worked. */
const workedMs = 60_000;

/**
 * Keeps a process with a worker for when there is work: the first wake starts it. It may end by itself when it has
 * nothing to do, and the next wake starts it again. When it dies (out of memory, a crash) that is logged and it is
 * started again, after a pause that grows while it keeps dying at once. `stop` lets the running job end. The script is
 * given `about` as JSON in its first argument.
 */
export function keepProcess(script: URL, about: unknown, log: Log): Worker {
  let child: ChildProcess | undefined;
  let stopping = false;
  let pauseMs = firstPauseMs;
  let pause: NodeJS.Timeout | undefined;
  const ended = Promise.withResolvers<void>();

  function start(): void {
    pause = undefined;
    const startedAt = performance.now();
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const;
    const started = fork(script, [JSON.stringify(about)], {
      execArgv: workerFlags,
      env: { ...process.env, ...workerEnv },
      stdio: [...stdio],
    });
    child = started;
    // Told to somebody who has just died, it is told again by the next one's own look for what is due.
    started.on('error', (error) => log.error('The worker could not be reached', error));
    started.on('exit', (code, signal) => {
      child = undefined;
      if (stopping) ended.resolve();
      if (code === 0) return;
      log.error('The worker ended', new Error(signal ? `By ${signal}` : `With the exit code ${code}`));
      if (stopping) return;
      if (performance.now() - startedAt > workedMs) pauseMs = firstPauseMs;
      pause = setTimeout(start, pauseMs);
      pauseMs = Math.min(2 * pauseMs, longestPauseMs);
    });
  }

  const tell = (message: WorkerMessage) => {
    if (child?.connected) child.send(message);
  };

  return {
    wake() {
      if (stopping) return;
      // One that is being started looks for what is due by itself.
      if (child) tell('wake');
      else if (!pause) start();
    },
    async stop() {
      stopping = true;
      clearTimeout(pause);
      if (!child) return;
      tell('stop');
      await ended.promise;
    },
  };
}
