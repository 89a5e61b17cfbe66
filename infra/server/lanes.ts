import type { Context, Log } from '../../functions/context.ts';
import { urgentHandlers } from '../../functions/jobs/lanes/urgent.ts';
import { watchingHandlers } from '../../functions/jobs/lanes/watching.ts';
import { moveOldJobs, releaseJobs } from '../../functions/jobs/release.ts';
import { dueJobIds } from '../../functions/jobs/tick.ts';
import { startWorker } from '../../functions/jobs/worker.ts';
import { takeUpPosts } from '../../functions/posts/take-up.ts';
import { Lane } from '../../shared/jobs.ts';
import type { Machine, Place } from './machine.ts';
import { keepProcess } from './process/kept-process.ts';

const tickMs = 5_000;
/** What is done in a process of its own, because it computes. */
const computing = ['photos', 'drawing'] as const satisfies Lane[];

/** Frees what an earlier process had begun. Only while the folder is held and no worker runs. */
export async function freeJobs(system: Context): Promise<void> {
  await moveOldJobs(system);
  await releaseJobs(system, Lane.options);
}

/**
 * Does the work of every lane until stopped. What only waits for other servers is done in this process, several posts at
 * once, so that taking one down waits neither for a picture nor for a post that Facebook is slow with.
 */
export function startLanes(
  { contextFor, jobs }: Machine,
  place: Place,
  log: Log,
): { stop: () => Promise<void> } {
  const system = contextFor({ kind: 'system' });
  const urgent = startWorker(system, urgentHandlers, { lane: 'urgent', concurrency: 5, tickMs });
  const watching = startWorker(system, watchingHandlers, { lane: 'watching', concurrency: 1, tickMs });
  const process = keepProcess(new URL('process/worker.js', import.meta.url), place, log);
  jobs.connect('urgent', urgent.wake);
  jobs.connect('watching', watching.wake);
  for (const lane of computing) jobs.connect(lane, process.wake);

  /** Starts the process for what no kick told of, and gives posts that no job sees to one. */
  async function look(): Promise<void> {
    try {
      const due = await Promise.all(computing.map((lane) => dueJobIds(system, lane, 1)));
      if (due.flat().length > 0) process.wake();
      await takeUpPosts(system);
    } catch (error) {
      log.error('The server could not look for jobs', error);
    }
  }
  const looking = setInterval(look, tickMs);
  void look();

  return {
    async stop() {
      clearInterval(looking);
      await Promise.all([urgent.stop(), watching.stop(), process.stop()]);
    },
  };
}
