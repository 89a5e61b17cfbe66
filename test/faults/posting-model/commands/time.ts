import fc from 'fast-check';
import { crashAtStep, nextJobMs, workUntil } from '../worker.ts';
import type { ModelWorld } from '../world.ts';
import { always, type Commands, command, often } from './command.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

function away({ clock, ledger, facebook }: ModelWorld, ms: number): void {
  clock.passTo(clock.nowMs() + ms);
  if (facebook.isThere()) ledger.presentSinceMs = clock.nowMs();
}

export const time: Commands = [
  ...often(
    6,
    fc
      .constantFrom(1, 5, 20, 60, 120, 560, 25 * 60)
      .map((minutes) =>
        command(`${minutes} minutes pass`, always, (world) =>
          workUntil(world, world.clock.nowMs() + minutes * minuteMs),
        ),
      ),
  ),
  fc
    .constantFrom(1, 2, 10, 50, 420 * 24)
    .map((hours) =>
      command(`the worker is away for ${hours} hours`, always, (world) => away(world, hours * hourMs)),
    ),
];

async function setBack(world: ModelWorld, reads: number): Promise<void> {
  const { clock } = world;
  const nextMs = await nextJobMs(world);
  if (nextMs === undefined) return;
  clock.passTo(nextMs);
  clock.goBackAfter(reads);
  await workUntil(world, clock.nowMs() + minuteMs);
}

/** What may befall a worker and its clock. */
export const aroundWorker: Commands[] = [
  [
    fc
      .nat(60)
      .map((reads) =>
        command(
          `the next job comes, and the clock is set back a second after ${reads} reads`,
          always,
          (world) => setBack(world, reads),
        ),
      ),
  ],
  [
    fc.integer({ min: 1, max: 60 }).map((step) =>
      command(`the worker is killed at step ${step}`, always, async (world) => {
        await crashAtStep(world, step);
        away(world, 0);
      }),
    ),
  ],
];
