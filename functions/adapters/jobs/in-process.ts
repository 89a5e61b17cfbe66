import type { Jobs } from '../../ports/jobs.ts';

/** Jobs on one machine: a kick wakes the worker in the same process, once one is connected. */
export function inProcessJobs(): Jobs & { connect(wake: () => void): void } {
  const listeners = new Set<() => void>();
  return {
    // The worker looks for everything that is due, so which job it was does not matter.
    async kick() {
      for (const wake of listeners) wake();
    },
    connect(wake) {
      listeners.add(wake);
    },
  };
}
