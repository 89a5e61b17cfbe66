import type { JobId } from '../../shared/ids.ts';
import { availableAt, Job, keepFailedMs, type Lane, laneOf } from '../../shared/jobs.ts';
import type { Item, Json, Key, NewItem, Range, Table, Write } from '../ports/table.ts';
import { fromStored, toStore } from '../stored.ts';

const duePartition = (lane: Lane) => `jobs/due/${lane}`;
/** Where jobs of every kind stood before there were lanes. */
const oldDuePartition = 'jobs/due';
export const failedPartition = 'jobs/failed';
export const jobPrefix = 'job/';
const jobKey = (id: JobId): Key => ({ pk: `${jobPrefix}${id}`, sk: 'job' });

/** A lane's jobs, the first that can be taken first. */
export const jobsOf = (lane: Lane): Range => ({ pk: duePartition(lane), index: 'g1' });
/** Jobs of every kind that an earlier version stored. */
export const oldJobs: Range = { pk: oldDuePartition, index: 'g1' };

/** Of such a range, those that a worker may take up to this moment. `~` sorts after every id. */
export const dueBy = (now: Date, range: Range): Range => ({ ...range, to: `${now.toISOString()}/~` });

/** The job in a stored row. Throws `unavailable` when it cannot be read. */
export function jobIn(item: Item): Job {
  return fromStored('job', Job, { ...(item.data as object), version: item.version });
}

export async function findJob(table: Table, id: JobId): Promise<Job | undefined> {
  const item = await table.get(jobKey(id));
  return item && jobIn(item);
}

/** Where it stands in the index: by when it can be taken, or by when it was given up. */
function indexOf(job: Job): Pick<NewItem, 'g1pk' | 'g1sk'> {
  const from = availableAt(job);
  if (from !== undefined) return { g1pk: duePartition(laneOf[job.kind]), g1sk: `${from}/${job.id}` };
  return { g1pk: failedPartition, g1sk: `${job.failedAt}/${job.id}` };
}

/** The write that stores a job, to be given to the `writeAll` of the change that needs it. */
export function jobWrite(job: Job): Write {
  const { version, ...data } = toStore('job', Job, job);
  const expiry = job.failedAt && { expiresAt: Math.ceil((Date.parse(job.failedAt) + keepFailedMs) / 1000) };
  const item: NewItem = {
    ...jobKey(job.id),
    ...indexOf(job),
    ...expiry,
    data: data satisfies Record<string, Json | undefined>,
  };
  return { put: item, if: version === 0 ? 'absent' : version };
}

/** The write that ends a job that is done. */
export function doneWrite(job: Job): Write {
  return { remove: jobKey(job.id), if: job.version };
}

/** The jobs that these writes store, to be kicked once they are written. */
export function jobsIn(writes: Write[]): Job[] {
  return writes.flatMap((write) =>
    'put' in write && write.put.pk.startsWith(jobPrefix) ? [jobIn({ ...write.put, version: 0 })] : [],
  );
}
