import fc from 'fast-check';
import { publishNow } from '../../../functions/posts/publishing/publish-now.ts';
import { tellings } from './commands/review.ts';
import { approve, type Telling, tell } from './tell.ts';
import { workUntil } from './worker.ts';
import { accepted, kim, type ModelWorld } from './world.ts';

/** How far the first story has come when the sequence begins. */
const stages = [
  'approved',
  'out',
  'out, and the answer was lost',
  'out, and nobody could look for a day',
] as const;

export interface Opening {
  telling: Telling;
  stage: (typeof stages)[number];
}

export const openings: fc.Arbitrary<Opening> = fc.record({
  telling: tellings,
  stage: fc.constantFrom(...stages),
});

const minuteMs = 60_000;

export async function open(world: ModelWorld, { telling, stage }: Opening): Promise<void> {
  const { facebook, calls, clock, as } = world;
  const told = await tell(world, telling);
  await approve(world, told);
  if (stage === 'approved') return;
  if (stage !== 'out') calls.loseNext('lost_after');
  if (stage === 'out, and nobody could look for a day') facebook.setWeather('blind');
  const nowMs = clock.nowMs();
  await accepted(world, publishNow(as(kim), { storyId: told.id, channel: told.channel }));
  told.asked = { forMs: nowMs, atMs: nowMs, withReason: false };
  await workUntil(world, nowMs + minuteMs);
  if (facebook.weather() === 'well') return;
  await workUntil(world, nowMs + 26 * 60 * minuteMs);
  facebook.setWeather('well');
  world.ledger.presentSinceMs = clock.nowMs();
}
