import { describe, expect, it, vi } from 'vitest';
import { inProcessJobs } from '../../../functions/adapters/jobs/in-process.ts';
import type { Context } from '../../../functions/context.ts';
import { jobFor } from '../../../functions/jobs/new.ts';
import { moveOldJobs } from '../../../functions/jobs/release.ts';
import { runJob } from '../../../functions/jobs/run.ts';
import { jobWrite, oldJobs } from '../../../functions/jobs/store.ts';
import { dueJobIds, overdueMessage, tick } from '../../../functions/jobs/tick.ts';
import { newCode, newPhotoId, storyIdOf } from '../../../functions/new-ids.ts';
import type { Jobs } from '../../../functions/ports/jobs.ts';
import { type Job, type Lane, patienceMs } from '../../../shared/jobs.ts';
import { newJobWorld } from '../../contract/jobs/world.ts';

const storyOf = (ctx: Context) => storyIdOf(newCode(ctx.random));
const photoJob = (ctx: Context): Job =>
  jobFor(ctx, { kind: 'clean_photo', payload: { storyId: storyOf(ctx), photoId: newPhotoId(ctx.random) } });
const takeDown = (ctx: Context): Job =>
  jobFor(ctx, { kind: 'take_down_post', payload: { storyId: storyOf(ctx), channel: 'facebook' } });

/** Stores a job as the version before lanes did. */
async function storeAsBefore({ table }: Context, job: Job): Promise<void> {
  const write = jobWrite(job);
  if (!('put' in write)) throw new Error('A job is put');
  await table.put({ ...write.put, g1pk: 'jobs/due' }, { if: 'absent' });
}

function kicksInto(kicked: [Lane, string][]): Jobs {
  return { kick: async (id, lane) => void kicked.push([lane, id]) };
}

describe('a lane', () => {
  it('shows an urgent job at the first look, with thousands of photos before it', async () => {
    const { ctx } = newJobWorld(inProcessJobs());
    for (let i = 0; i < 30; i += 1) {
      await ctx.table.writeAll(Array.from({ length: 100 }, () => jobWrite(photoJob(ctx))));
    }
    const urgent = takeDown(ctx);
    await ctx.table.writeAll([jobWrite(urgent)]);
    const query = vi.spyOn(ctx.table, 'query');
    expect(await dueJobIds(ctx, 'urgent', 25)).toEqual([urgent.id]);
    const [page] = await Promise.all(query.mock.results.map(({ value }) => value));
    expect(page.items).toHaveLength(1);
  });

  it('has its own kicks, and the tick leaves none out for another’s sake', async () => {
    const kicked: [Lane, string][] = [];
    const { ctx } = newJobWorld(kicksInto(kicked));
    await ctx.table.writeAll(Array.from({ length: 90 }, () => jobWrite(photoJob(ctx))));
    const urgent = takeDown(ctx);
    await ctx.table.writeAll([jobWrite(urgent)]);
    expect(await tick(ctx)).toBe(51);
    expect(kicked).toContainEqual(['urgent', urgent.id]);
  });

  it('passes on a job that was kicked into it by mistake', async () => {
    const kicked: [Lane, string][] = [];
    const { ctx } = newJobWorld(kicksInto(kicked));
    const urgent = takeDown(ctx);
    await ctx.table.writeAll([jobWrite(urgent)]);
    expect(await runJob(ctx, { clean_photo: async () => [] }, urgent.id)).toBe('not_taken');
    expect(kicked).toEqual([['urgent', urgent.id]]);
    expect(await dueJobIds(ctx, 'urgent', 1)).toEqual([urgent.id]);
  });

  it('that has waited too long is told of, but not a group’s drawing, which says nothing of when it was asked for', async () => {
    const { ctx, logged, passTime, storedJob } = newJobWorld(kicksInto([]));
    await storedJob();
    await ctx.table.writeAll([jobWrite(takeDown(ctx))]);
    passTime(patienceMs.urgent);
    await tick(ctx);
    expect(logged).toEqual([]);
    passTime(1);
    await tick(ctx);
    expect(logged).toMatchObject([{ message: overdueMessage, fields: { kind: 'take_down_post' } }]);
  });
});

describe('jobs from before there were lanes', () => {
  it('are kicked in the lane of their kind, where nobody may move them', async () => {
    const kicked: [Lane, string][] = [];
    const { ctx } = newJobWorld(kicksInto(kicked));
    const [urgent, photo] = [takeDown(ctx), photoJob(ctx)];
    await storeAsBefore(ctx, urgent);
    await storeAsBefore(ctx, photo);
    expect(await tick(ctx)).toBe(2);
    expect(kicked.sort()).toEqual([
      ['photos', photo.id],
      ['urgent', urgent.id],
    ]);
  });

  it('come into their lanes at the first start, also the many, those to come, and those whose worker is gone', async () => {
    const { ctx } = newJobWorld(inProcessJobs());
    const many = Array.from({ length: 150 }, () => photoJob(ctx));
    for (const job of many) await storeAsBefore(ctx, job);
    const gone: Job = {
      ...takeDown(ctx),
      state: 'running',
      leaseUntil: '2026-11-21T09:00:00.000Z',
      attempts: 1,
    };
    const later: Job = { ...takeDown(ctx), dueAt: '2026-11-21T20:00:00.000Z' };
    await storeAsBefore(ctx, gone);
    await storeAsBefore(ctx, later);
    await moveOldJobs(ctx);
    expect((await ctx.table.query(oldJobs)).items).toEqual([]);
    expect(new Set(await dueJobIds(ctx, 'photos', 200))).toEqual(new Set(many.map(({ id }) => id)));
    expect(await dueJobIds(ctx, 'urgent', 5)).toEqual([gone.id]);
    const evening = { ...ctx, clock: { now: () => new Date('2026-11-21T21:00:00.000Z') } };
    expect(await dueJobIds(evening, 'urgent', 5)).toEqual([gone.id, later.id]);
  });
});
