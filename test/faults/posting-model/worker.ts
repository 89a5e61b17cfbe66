import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { runJob } from '../../../functions/jobs/run.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import { jobIn, jobsOf } from '../../../functions/jobs/store.ts';
import { dueJobIds, jobsPerLook, tick } from '../../../functions/jobs/tick.ts';
import { availableAt, type Job, Lane } from '../../../shared/jobs.ts';
import { Crash, mishapping } from '../publishing/chaos.ts';
import type { ModelWorld } from './world.ts';

const system = { kind: 'system' } as const;
const mostLooks = 600;

/** The jobs that wait or run. */
export async function livingJobs({ as }: ModelWorld): Promise<Job[]> {
  const { table } = as(system);
  const lanes = await Promise.all(Lane.options.map((lane) => table.query(jobsOf(lane))));
  return lanes.flatMap(({ items }) => items.map(jobIn));
}

/** When the next job can be taken; undefined when there is none. */
export async function nextJobMs(world: ModelWorld): Promise<number | undefined> {
  const times = (await livingJobs(world)).map((job) => Date.parse(availableAt(job) ?? job.dueAt));
  return times.length === 0 ? undefined : times.reduce((first, ms) => Math.min(first, ms));
}

/** A worker that is there all the time until then. */
export async function workUntil(world: ModelWorld, untilMs: number): Promise<void> {
  const { as, clock, ledger } = world;
  const ctx = as(system);
  for (let looks = 0; looks < mostLooks; looks += 1) {
    await tick(ctx);
    await runDueJobs(ctx, jobHandlers);
    if (clock.nowMs() >= untilMs) return;
    clock.passTo(Math.min(untilMs, (await nextJobMs(world)) ?? untilMs));
  }
  ledger.found.push({ rule: 'own_fault', text: 'the worker never comes to an end' });
}

/** A worker that is killed at this of its steps outwards, if it takes so many. */
export async function crashAtStep(world: ModelWorld, step: number): Promise<void> {
  const ctx = mishapping(world.as(system), new Map([[step, 'crash']]));
  try {
    for (const id of await dueJobIds(ctx, 'urgent', jobsPerLook)) await runJob(ctx, jobHandlers, id);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
}
