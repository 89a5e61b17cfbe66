import { AppError } from '../../../shared/errors.ts';
import type { JobOf } from '../../../shared/jobs.ts';
import type { ChannelId } from '../../../shared/publishing/channels.ts';
import type { ChannelStatus } from '../../../shared/publishing/publishing.ts';
import type { Context } from '../../context.ts';
import { jobLater, kickAll } from '../../jobs/new.ts';
import { jobsIn, jobWrite } from '../../jobs/store.ts';
import type { Channel } from '../../ports/channel.ts';
import type { Write } from '../../ports/table.ts';
import { channelStatuses } from '../../store.ts';

const dayMs = 24 * 3_600_000;
/** Without an answer it is asked again before the day is over. */
const soonMs = 3_600_000;
/** A check that has not been made for so long is not coming by itself. */
const lateMs = 2 * dayMs;

/** What is logged when nothing can be posted; an alarm looks for it. */
export const shutOutMessage = 'A channel does not let us in';

type Outcome = Awaited<ReturnType<Channel['check']>>;

/** What is known after a check. Being told to wait says nothing of the access, so what was known of it stays. */
function statusAfter(before: ChannelStatus, outcome: Outcome, at: string): ChannelStatus {
  const { channel, version } = before;
  if (outcome.kind === 'not_now') return { ...before, waitUntil: outcome.until?.toISOString() };
  if (outcome.kind === 'refused') {
    const { reason, code, text } = outcome;
    return { ...before, checkedAt: at, waitUntil: undefined, trouble: { reason, code, text } };
  }
  const { pageName, pageUrl, endsAt, waitUntil } = outcome.health;
  return {
    channel,
    version,
    checkedAt: at,
    pageName,
    pageUrl,
    endsAt: endsAt?.toISOString(),
    waitUntil: waitUntil?.toISOString(),
    nextCheckAt: before.nextCheckAt,
  };
}

/**
 * Looks whether the channel still lets us in: once a day, asking for its next look in the same write, and when a post
 * calls for one in between, which leaves the daily one as it is.
 */
export async function checkChannel(
  ctx: Context,
  job: JobOf<'check_channel'>,
  signal: AbortSignal,
): Promise<Write[]> {
  const { channel } = job.payload;
  const port = channel === 'manual' ? undefined : ctx.channels[channel];
  // Not connected any more: `ensureChannelChecks` asks anew when it is.
  if (!port) return [];
  const before = (await channelStatuses.find(ctx.table, channel)) ?? { channel, version: 0 };
  const outcome = await port.check(signal);
  const now = ctx.clock.now();
  if (outcome.kind === 'refused') {
    ctx.log.error(shutOutMessage, new Error(outcome.text), { channel, code: outcome.code });
  } else if (outcome.kind === 'not_now') {
    ctx.log.info('A channel could not be checked now', { channel, code: outcome.code });
  }
  const after = statusAfter(before, outcome, now.toISOString());
  if (before.nextCheckAt && Date.parse(before.nextCheckAt) > now.getTime())
    return [channelStatuses.write(after)];
  const next = new Date(now.getTime() + (outcome.kind === 'not_now' ? soonMs : dayMs));
  const status = { ...after, nextCheckAt: next.toISOString() };
  return [
    channelStatuses.write(status),
    jobWrite(jobLater(ctx, { kind: 'check_channel', payload: { channel } }, next)),
  ];
}

async function ensureCheck(ctx: Context, channel: ChannelId): Promise<void> {
  const before = await channelStatuses.find(ctx.table, channel);
  const now = ctx.clock.now();
  const isPlanned = before?.nextCheckAt && Date.parse(before.nextCheckAt) + lateMs > now.getTime();
  if (isPlanned) return;
  const status = { ...(before ?? { channel, version: 0 }), nextCheckAt: now.toISOString() };
  const writes = [
    channelStatuses.write(status),
    jobWrite(jobLater(ctx, { kind: 'check_channel', payload: { channel } }, now)),
  ];
  try {
    await ctx.table.writeAll(writes);
  } catch (error) {
    // Somebody else has just asked for it.
    if (error instanceof AppError && error.code === 'conflict') return;
    throw error;
  }
  await kickAll(ctx, jobsIn(writes));
}

/** Sees to it that each connected channel has a look coming. Cheap: one read for each when it has. */
export async function ensureChannelChecks(ctx: Context): Promise<void> {
  if (ctx.channels.facebook) await ensureCheck(ctx, 'facebook');
}
