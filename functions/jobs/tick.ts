import { JobId } from '../../shared/ids.ts';
import type { Context } from '../context.ts';
import { kickAll } from './new.ts';
import { dueJobs, jobPrefix } from './store.ts';

/** Jobs seen at one look: enough that some which cannot be run do not stand in the way of the rest. */
export const jobsPerLook = 25;

/** The first jobs that can be taken now, the oldest first: due ones, and those whose worker's lease has run out. */
export async function dueJobIds(ctx: Context, limit: number): Promise<JobId[]> {
  const { items } = await ctx.table.query({ ...dueJobs(ctx.clock.now()), limit });
  // From the key: a job that cannot be read must not stand in the way of the others.
  return items.map(({ pk }) => JobId.parse(pk.slice(jobPrefix.length)));
}

/**
 * Most jobs kicked by one tick, the oldest first: about what five workers do in a minute. When the queue is backed up
 * more would only be copies of messages that wait in it already.
 */
const maxKicks = 50;

/** Kicks whatever is due, so that a lost kick or a crashed worker is a delay only. Returns how many. */
export async function tick(ctx: Context): Promise<number> {
  const ids = await dueJobIds(ctx, maxKicks);
  await kickAll(
    ctx,
    ids.map((id) => ({ id })),
  );
  return ids.length;
}
