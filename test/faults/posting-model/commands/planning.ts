import fc from 'fast-check';
import { putInForce } from '../../../../functions/plan/put-in-force.ts';
import { saveDraft } from '../../../../functions/plan/save-draft.ts';
import { startDraft } from '../../../../functions/plan/start-draft.ts';
import { planPost } from '../../../../functions/posts/planning/plan.ts';
import { startAgain, stopAll } from '../../../../functions/posts/planning/stop-all.ts';
import { unplanPost } from '../../../../functions/posts/planning/unplan.ts';
import { swedishDay } from '../../../../shared/text/dates.ts';
import { daysAfter, swedishTimeOf } from '../../../../shared/text/swedish-time.ts';
import { isStopped, type Told } from '../ledger.ts';
import { accepted, blackoutOf, kim, type ModelWorld, robin } from '../world.ts';
import { addressOf, always, type Commands, command, isIn, often, single, withStory } from './command.ts';
import { tellAnother } from './review.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

const inHours =
  (hours: number) =>
  ({ clock }: ModelWorld) =>
    Math.ceil((clock.nowMs() + hours * hourMs) / minuteMs) * minuteMs;
const times = {
  'in an hour': inHours(1),
  tomorrow: inHours(25),
  'in four days': inHours(4 * 24 + 2),
  'at Christmas': () => Date.parse('2026-12-28T08:00:00Z'),
  'in 2207': () => Date.parse('2207-03-03T08:00:00Z'),
};

async function plan(world: ModelWorld, told: Told, forMs: number, despite: string): Promise<boolean> {
  const { as, ledger, clock } = world;
  const { day, time } = swedishTimeOf(new Date(forMs));
  if (!(await accepted(world, planPost(as(kim), addressOf(told), { day, time, despite })))) return false;
  told.asked = { forMs, atMs: clock.nowMs(), withReason: despite !== '' };
  delete told.wishAtMs;
  const wrongly = (text: string) =>
    ledger.found.push({ rule: 'plannable', text: `${told.name} planned ${text}` });
  if (told.person?.until !== undefined && told.person.until < swedishDay(new Date(forMs)))
    wrongly('after a yes has ended');
  if (forMs - clock.nowMs() > 367 * 24 * hourMs) wrongly('more than a year ahead');
  return true;
}

export const planning: Commands = often(
  3,
  fc.tuple(fc.constantFrom(...Object.entries(times)), fc.boolean()).chain(([[when, timeIn], withReason]) =>
    withStory(
      `plan it ${when}${withReason ? ' with a reason' : ''}`,
      isIn('approved', 'planned', 'failed'),
      async (world, told) => {
        await plan(world, told, timeIn(world), withReason ? 'Det behövs den här gången.' : '');
      },
    ),
  ),
);

const plannable = (told: readonly Told[]) =>
  told.filter((one) => one.channel === 'facebook' && isIn('approved', 'planned')(one));

async function newPlan(world: ModelWorld, withBlackout: boolean): Promise<void> {
  const { as, ledger, clock } = world;
  const ctx = as(kim);
  const { content, reviseBy, number, editedAt } = await startDraft(ctx);
  const today = swedishDay(clock.now());
  const period = { from: today, to: daysAfter(today, 6) };
  const blackout = { id: `sorrow_${number}`, name: 'Sorg', ...period, reason: 'En olycka har hänt.' };
  const blackouts = withBlackout ? [...content.blackouts, blackout] : content.blackouts;
  const saved = await saveDraft(ctx, {
    number,
    seen: editedAt,
    reviseBy,
    content: { ...content, blackouts },
  });
  if (!(await accepted(world, putInForce(as(robin), { number, seen: saved.editedAt })))) return;
  if (withBlackout) ledger.blackouts.push(blackoutOf(blackout, clock.nowMs()));
}

export async function stopEverything(world: ModelWorld): Promise<void> {
  const fromMs = world.clock.nowMs();
  const isNew = !isStopped(world.ledger);
  const done = await accepted(world, stopAll(world.as(kim), { reason: 'Något har hänt.' }));
  if (done && isNew) world.ledger.stops.push({ fromMs });
}

/** What stands in the way of a plan. */
export const overturning: Commands[] = [
  [
    withStory('take it out of the calendar', isIn('planned', 'publishing'), async (world, told) => {
      if (await accepted(world, unplanPost(world.as(kim), addressOf(told)))) delete told.asked;
    }),
  ],
  [
    ...tellAnother,
    single(
      'two people plan two posts for one minute at once',
      ({ told }) => plannable(told).length >= 2,
      async (world) => {
        const forMs = inHours(4 * 24 + 3)(world);
        const two = plannable(world.ledger.told).slice(0, 2);
        const done = await Promise.all(two.map((told) => plan(world, told, forMs, '')));
        if (!done.includes(false))
          world.ledger.found.push({ rule: 'one_a_minute', text: 'two posts were planned for one minute' });
      },
    ),
  ],
  [
    single('stop all publishing', (ledger) => !isStopped(ledger), stopEverything),
    single('release publishing', isStopped, async (world) => {
      if (!(await accepted(world, startAgain(world.as(kim))))) return;
      const last = world.ledger.stops.at(-1);
      if (last) last.tillMs = world.clock.nowMs();
    }),
  ],
  [
    fc
      .boolean()
      .map((withBlackout) =>
        command(`a new plan${withBlackout ? ' with a blackout' : ''}`, always, (world) =>
          newPlan(world, withBlackout),
        ),
      ),
  ],
];
