import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newAnswerId } from '../../../functions/answers/new-answer-id.ts';
import { sendAnswer } from '../../../functions/answers/send.ts';
import { withdrawAnswer } from '../../../functions/answers/withdraw.ts';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import type { Context } from '../../../functions/context.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import type { Table, Write } from '../../../functions/ports/table.ts';
import { answers, answersOfCampaign, campaigns, cloudSets } from '../../../functions/store.ts';
import type { Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { AppError } from '../../../shared/errors.ts';
import { storeAnswers } from '../../world/answers.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';

/** A table whose every request waits for its turn in an order that is drawn by lot. */
function shuffled(table: Table, scheduler: fc.Scheduler): Table {
  const later = <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    scheduler.scheduleFunction(async (...args: A) => work(...args), undefined) satisfies typeof work;
  return {
    get: later((key) => table.get(key)),
    put: later((item, options) => table.put(item, options)),
    remove: later((key, options) => table.remove(key, options)),
    query: later((range) => table.query(range)),
    writeAll: later((writes) => table.writeAll(writes)),
  };
}

async function send(ctx: Context, group: Workgroup): Promise<'stored' | 'withdrawn' | 'refused'> {
  const answerId = newAnswerId(ctx);
  const lines = { kannetecken: ['glada'], varfor: ['kollegorna'] };
  try {
    const sent = await sendAnswer(ctx, { code: group.joinCode, answerId, base: 0, lines });
    return sent.kind === 'stored' ? 'stored' : 'refused';
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return 'refused';
    throw error;
  }
}

/** Closes, and does the work that this asks for at once, but for the drawing. */
async function closeAndCount(ctx: Context, campaignId: Parameters<typeof closeCampaign>[1]) {
  await closeCampaign(ctx, campaignId);
  await runDueJobs(ctx, { ...jobHandlers, group_cloud: async () => [], render_cloud: async () => [] });
}

it('in whatever order requests and closing reach the store, the clouds are of just those who were thanked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 4 }), async (scheduler, late) => {
      const world = newWorld();
      const ctx = world.as();
      const { campaign, groups } = await openTestCampaign(world);
      const [group] = groups;
      if (!group) expect.fail();
      await storeAnswers(ctx, group, 5, () => ({ kannetecken: ['glada'] }));
      const regretting = newAnswerId(ctx);
      await sendAnswer(ctx, {
        code: group.joinCode,
        answerId: regretting,
        base: 0,
        lines: { kannetecken: ['glada'] },
      });

      const slow = { ...ctx, table: shuffled(ctx.table, scheduler) };
      const sending = Array.from({ length: late }, () => send(slow, group));
      const withdrawing = withdrawAnswer(slow, group.joinCode, regretting);
      const closing = closeAndCount(slow, campaign.id);
      const all = Promise.all([...sending, withdrawing, closing]);
      await scheduler.waitFor(all);
      const [withdrawn, thanked] = [
        await withdrawing,
        (await Promise.all(sending)).filter((one) => one === 'stored'),
      ];

      const { cloudSetId } = await campaigns.get(ctx.table, campaign.id);
      if (!cloudSetId) expect.fail();
      const set = await cloudSets.get(ctx.table, campaign.id, cloudSetId);
      expect(set.state).toBe('ready');
      expect(set.scopes[0]?.answers).toBe(5 + (withdrawn === 'withdrawn' ? 0 : 1) + thanked.length);
      const stored = await answers.all(ctx.table, answersOfCampaign(campaign.id));
      expect(stored.filter((answer) => !answer.withdrawn)).toHaveLength(set.scopes[0]?.answers ?? 0);
    }),
    { numRuns: 15 },
  );
});

it('an answer that was held up between reading and writing is refused once the clouds are counted', async () => {
  const world = newWorld();
  const ctx = world.as();
  const { campaign, groups } = await openTestCampaign(world);
  const [group] = groups;
  if (!group) expect.fail();
  for (let person = 0; person < 5; person++) await send(ctx, group);
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  const writeAll = async (writes: Write[]) => {
    reached.resolve();
    await held.promise;
    return ctx.table.writeAll(writes);
  };
  const sleeper = send({ ...ctx, table: { ...bound(ctx.table), writeAll } }, group);
  await reached.promise;
  await closeAndCount(ctx, campaign.id);
  held.resolve();
  expect(await sleeper).toBe('refused');
  expect(await answers.all(ctx.table, answersOfCampaign(campaign.id))).toHaveLength(5);
});

const bound = (table: Table): Table => ({
  get: (key) => table.get(key),
  put: (item, options) => table.put(item, options),
  remove: (key, options) => table.remove(key, options),
  query: (range) => table.query(range),
  writeAll: (writes) => table.writeAll(writes),
});

it('what people who send at the same time write has nothing in common that all of them touch', async () => {
  const world = newWorld();
  const ctx = world.as();
  const { groups } = await openTestCampaign(world);
  const [group] = groups;
  if (!group) expect.fail();
  const touched: Set<string>[] = [];
  const writeAll = async (writes: Write[]) => {
    const keys = writes.map((write) =>
      'put' in write ? write.put : 'remove' in write ? write.remove : write.check,
    );
    touched.push(new Set(keys.map(({ pk, sk }) => `${pk} ${sk}`)));
    return ctx.table.writeAll(writes);
  };
  for (let person = 0; person < 40; person++)
    await send({ ...ctx, table: { ...bound(ctx.table), writeAll } }, group);
  const users = new Map<string, number>();
  for (const keys of touched) for (const key of keys) users.set(key, (users.get(key) ?? 0) + 1);
  expect(Math.max(...users.values())).toBeLessThan(10);
});
