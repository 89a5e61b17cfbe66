import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { openSqliteTable } from '../../../functions/adapters/table/sqlite.ts';
import type { Context } from '../../../functions/context.ts';
import { jobFor, kickAll } from '../../../functions/jobs/new.ts';
import type { JobHandler, JobHandlers } from '../../../functions/jobs/run.ts';
import { jobWrite } from '../../../functions/jobs/store.ts';
import { newCampaignId, newCloudSetId, newWorkgroupId } from '../../../functions/new-ids.ts';
import type { Jobs } from '../../../functions/ports/jobs.ts';
import type { Table, Write } from '../../../functions/ports/table.ts';
import type { Job } from '../../../shared/jobs.ts';

/** How often a job's result has been stored. */
export async function effectsOf(table: Table, job: Pick<Job, 'id'>): Promise<number> {
  const item = await table.get({ pk: 'effect', sk: job.id });
  return Number(item?.data ?? 0);
}

/** Work whose result counts how often it was stored. */
export async function countingWork(ctx: Context, job: Pick<Job, 'id'>): Promise<Write[]> {
  const key = { pk: 'effect', sk: job.id };
  const item = await ctx.table.get(key);
  return [{ put: { ...key, data: Number(item?.data ?? 0) + 1 }, if: item?.version ?? 'absent' }];
}

const unexpected = async () => {
  throw new Error('Nobody asked for this job');
};

const nobodyAsks: JobHandlers = {
  group_cloud: unexpected,
  make_clouds: unexpected,
  render_cloud: unexpected,
  gather_terms: unexpected,
  import_answers: unexpected,
  clean_photo: unexpected,
  edit_photo: unexpected,
  publish_post: unexpected,
  take_down_post: unexpected,
  read_figures: unexpected,
  check_channel: unexpected,
  renew_lines: unexpected,
  yes_ends: unexpected,
  tell: unexpected,
  send_mail: unexpected,
  tell_sender: unexpected,
  morning: unexpected,
};

/** Handlers where one kind does this work and nobody asks for the others. */
export function groupCloudBy(work: JobHandler<'group_cloud'>): JobHandlers {
  return { ...nobodyAsks, group_cloud: work };
}
export function cloudSetBy(work: JobHandler<'make_clouds'>): JobHandlers {
  return { ...nobodyAsks, make_clouds: work };
}

/** A context of its own for one test, with a clock that the test moves and a log that it reads. */
export function newJobWorld(jobs: Jobs) {
  let now = new Date('2026-11-21T08:00:00.000Z');
  const clock = { now: () => now };
  const table = openSqliteTable(':memory:', clock);
  onTestFinished(() => table.close());
  const logged: { message: string; error: unknown; fields: unknown }[] = [];
  const ctx: Context = {
    table,
    jobs,
    channels: {},
    clock,
    files: new Proxy({} as Context['files'], {
      get: () => {
        throw new Error('No files here');
      },
    }),
    random: { bytes: (count) => randomBytes(count) },
    log: { info: () => {}, error: (message, error, fields) => logged.push({ message, error, fields }) },
    actor: { kind: 'system' },
  };
  return {
    ctx,
    logged,
    passTime: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    /** A job that is stored, and kicked unless the kick is to be lost. */
    async storedJob(options: { kicked: boolean } = { kicked: true }): Promise<Job> {
      const payload = { campaignId: newCampaignId(ctx.random), workgroupId: newWorkgroupId(ctx.random) };
      const job = jobFor(ctx, { kind: 'group_cloud', payload });
      await table.writeAll([jobWrite(job)]);
      if (options.kicked) await kickAll(ctx, [job]);
      return job;
    },
    /** A job of a kind that waits for somebody when it is given up. */
    async storedSetJob(): Promise<Job> {
      const payload = { campaignId: newCampaignId(ctx.random), cloudSetId: newCloudSetId(ctx.random) };
      const job = jobFor(ctx, { kind: 'make_clouds', payload });
      await table.writeAll([jobWrite(job)]);
      await kickAll(ctx, [job]);
      return job;
    },
  };
}
