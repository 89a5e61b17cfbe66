import type { Lane } from '../../../shared/jobs.ts';
import type { Jobs } from '../../ports/jobs.ts';

/** Jobs on one machine: a kick wakes the workers of that lane in the same process, once they are connected. */
export function inProcessJobs(): Jobs & { connect(lane: Lane, wake: () => void): void } {
  const listeners: { lane: Lane; wake: () => void }[] = [];
  return {
    // A worker looks for everything that is due in its lane, so which job it was does not matter.
    async kick(_jobId, lane) {
      for (const listener of listeners) if (listener.lane === lane) listener.wake();
    },
    connect(lane, wake) {
      listeners.push({ lane, wake });
    },
  };
}
