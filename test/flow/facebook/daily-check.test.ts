import { expect, it } from 'vitest';
import { facebookChannel } from '../../../functions/adapters/facebook/facebook.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { jobFor } from '../../../functions/jobs/new.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import { jobIn, jobsOf, jobWrite } from '../../../functions/jobs/store.ts';
import { channelWarnings } from '../../../functions/posts/watching/channel-warnings.ts';
import { ensureChannelChecks } from '../../../functions/posts/watching/check-channel.ts';
import { channelStatuses } from '../../../functions/store.ts';
import { accessTo, startFacebook, testTimings } from '../../facebook.ts';
import { newWorld } from '../../world/world.ts';

async function connectedWorld() {
  const world = newWorld();
  const { clock } = world.as();
  const { facebook, url } = await startFacebook(clock);
  const channels = {
    facebook: facebookChannel({ ...accessTo(facebook, url, clock), timings: testTimings }),
  };
  const ctx = { ...world.as(), channels };
  const look = () => runDueJobs(ctx, jobHandlers);
  const warnings = async () =>
    channelWarnings('facebook', await channelStatuses.find(ctx.table, 'facebook'), {
      isConnected: true,
      now: clock.now(),
    });
  return { ctx, facebook, look, warnings, setNow: world.setNow };
}

it('looks once a day, however often it is asked for, and tells of trouble until it is over', async () => {
  const { ctx, facebook, look, warnings, setNow } = await connectedWorld();
  expect(await warnings()).toEqual(['Åtkomsten till Facebook är inte kontrollerad än.']);
  await Promise.all([ensureChannelChecks(ctx), ensureChannelChecks(ctx)]);
  await ensureChannelChecks(ctx);
  await look();
  expect(await warnings()).toEqual([]);
  expect(await channelStatuses.find(ctx.table, 'facebook')).toMatchObject({
    pageName: 'Socialförvaltningen i Exempelköping',
    checkedAt: '2026-11-21T08:00:00.000Z',
    nextCheckAt: '2026-11-22T08:00:00.000Z',
  });

  facebook.failures.order({ kind: 'expired_token', endpoint: 'debug_token' });
  setNow('2026-11-22T08:00:00.000Z');
  await look();
  expect(await warnings()).toEqual([expect.stringContaining('godtar inte vår åtkomst')]);
  expect(facebook.failures.waiting()).toEqual([]);

  setNow('2026-11-23T08:00:00.000Z');
  await look();
  expect(await warnings()).toEqual([]);
});

it('looks also in between when a post calls for it, and keeps to one look a day after that', async () => {
  const { ctx, facebook, look, warnings, setNow } = await connectedWorld();
  await ensureChannelChecks(ctx);
  await look();
  facebook.failures.order({ kind: 'expired_token', endpoint: 'debug_token' });
  setNow('2026-11-21T12:00:00.000Z');
  const extra = jobFor(ctx, { kind: 'check_channel', payload: { channel: 'facebook' } });
  await ctx.table.writeAll([jobWrite(extra)]);
  await look();
  expect(await warnings()).toEqual([expect.stringContaining('godtar inte vår åtkomst')]);
  expect(await channelStatuses.find(ctx.table, 'facebook')).toMatchObject({
    checkedAt: '2026-11-21T12:00:00.000Z',
    nextCheckAt: '2026-11-22T08:00:00.000Z',
  });
  const { items } = await ctx.table.query(jobsOf('watching'));
  expect(items.map(jobIn)).toMatchObject([{ kind: 'check_channel', dueAt: '2026-11-22T08:00:00.000Z' }]);
});

it('asks again within the hour when Facebook gives no answer, and forgets nothing that it knew', async () => {
  const { ctx, facebook, look, warnings, setNow } = await connectedWorld();
  await ensureChannelChecks(ctx);
  await look();
  facebook.failures.order({ kind: 'cut_before', endpoint: 'debug_token' });
  setNow('2026-11-22T08:00:00.000Z');
  await look();
  expect(await warnings()).toEqual([]);
  expect(await channelStatuses.find(ctx.table, 'facebook')).toMatchObject({
    checkedAt: '2026-11-21T08:00:00.000Z',
    nextCheckAt: '2026-11-22T09:00:00.000Z',
  });
});

it('a look that got lost is asked for anew, and one that does not come is told of', async () => {
  const { ctx, look, warnings, setNow } = await connectedWorld();
  await ensureChannelChecks(ctx);
  await look();
  setNow('2026-11-27T08:00:00.000Z');
  expect(await warnings()).toEqual([expect.stringContaining('kontrollerades senast den 21 november 2026')]);
  await ensureChannelChecks(ctx);
  await look();
  expect(await warnings()).toEqual([]);
});

it('warns from a fortnight before the access ends', () => {
  const status = {
    channel: 'facebook',
    version: 1,
    checkedAt: '2026-11-21T08:00:00.000Z',
    endsAt: '2026-12-05T08:00:00.000Z',
  } as const;
  const on = (now: string) => {
    const about = { isConnected: true, now: new Date(now) };
    return channelWarnings('facebook', { ...status, checkedAt: now }, about);
  };
  expect(on('2026-11-21T07:59:00.000Z')).toEqual([]);
  expect(on('2026-12-04T09:00:00.000Z')).toEqual([
    'Åtkomsten till Facebook upphör den 5 december 2026, om 1 dag. En administratör behöver förnya den innan dess.',
  ]);
  expect(on('2026-12-05T08:00:00.000Z')).toEqual([expect.stringContaining('upphörde den 5 december 2026')]);
  expect(channelWarnings('facebook', undefined, { isConnected: false, now: new Date() })).toHaveLength(1);
  expect(channelWarnings('site', undefined, { isConnected: true, now: new Date() })).toEqual([]);
});
