import * as z from 'zod';
import { JobId } from '../../shared/ids.ts';
import { isOverdue, Job, type JobKind, Lane, laneOf } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import type { Item, Range } from '../ports/table.ts';
import { takeUpPosts } from '../posts/take-up.ts';
import { kickEach } from './new.ts';
import { dueBy, jobPrefix, jobsOf, oldJobs } from './store.ts';

/** Jobs seen at one look: enough that some which cannot be run do not stand in the way of the rest. */
export const jobsPerLook = 25;

/** A lane's first jobs that can be taken now, the oldest first: due ones, and those whose worker's lease has run out. */
export async function dueJobIds(ctx: Context, lane: Lane, limit: number): Promise<JobId[]> {
  const { items } = await ctx.table.query({ ...dueBy(ctx.clock.now(), jobsOf(lane)), limit });
  return items.map(idIn);
}

/**
 * Most jobs kicked in a lane by one tick, the oldest first: about what five workers do in a minute. When the queue is
 * backed up more would only be copies of messages that wait in it already.
 */
const maxKicks = 50;

/** What the log says when work waits longer than it should; an alarm listens for it. */
export const overdueMessage = 'Jobs wait too long';

/**
 * Kicks whatever is due, so that a lost kick or a crashed worker is a delay only, and takes up posts that a job should have
 * seen to. Returns how many it kicked.
 */
export async function tick(ctx: Context): Promise<number> {
  await takeUpPosts(ctx);
  const now = ctx.clock.now();
  const due = async (range: Range) =>
    (await ctx.table.query({ ...dueBy(now, range), limit: maxKicks })).items;
  const [old, ...ofLanes] = await Promise.all([
    due(oldJobs),
    ...Lane.options.map((lane) => due(jobsOf(lane))),
  ]);
  const kicks = [
    ...Lane.options.flatMap((lane, i) => (ofLanes[i] ?? []).map((item) => ({ id: idIn(item), lane }))),
    ...old.map((item) => ({ id: idIn(item), lane: laneIn(item) })),
  ];
  await kickEach(ctx, kicks);
  const overdue = ofLanes
    .flat()
    .flatMap(readable)
    .find((job) => isOverdue(job, now));
  if (overdue) {
    const { id: jobId, kind } = overdue;
    ctx.log.error(overdueMessage, new Error('Nobody has taken it, or nobody could'), { jobId, kind });
  }
  return kicks.length;
}

// From the key: a job that cannot be read must not stand in the way of the others.
const idIn = ({ pk }: Item) => JobId.parse(pk.slice(jobPrefix.length));

/** Of a job that was stored before there were lanes; any lane's worker finds out what is wrong with one it cannot read. */
function laneIn({ data }: Item): Lane {
  const kind = OfKind.safeParse(data).data?.kind;
  return kind === undefined ? 'drawing' : laneOf[kind];
}
const OfKind = z.object({ kind: z.enum(Object.keys(laneOf) as JobKind[]) });

/** None when it cannot be read: whoever is kicked says so. */
function readable({ data }: Item): Job[] {
  const job = Job.safeParse({ ...(data as object), version: 0 });
  return job.success ? [job.data] : [];
}
