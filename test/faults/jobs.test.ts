import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteTable, type SqliteTable } from '../../functions/adapters/table/sqlite.ts';
import { jobWrite } from '../../functions/jobs/store.ts';
import { newCampaignId, newJobId, newWorkgroupId } from '../../functions/new-ids.ts';
import { type Job, leaseMs, newJob } from '../../shared/jobs.ts';
import { effectsOf } from '../contract/jobs/world.ts';
import { jobsWaiting } from '../world/jobs.ts';
import { buildScript, startChild } from './child.ts';

const worker = await buildScript(new URL('./job-worker.ts', import.meta.url));
const random = { bytes: (count: number) => randomBytes(count) };

/** A table on disk with jobs to do. */
async function withJobs(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-jobs-'));
  const path = join(folder, 'table.sqlite');
  const table = openSqliteTable(path, { now: () => new Date() });
  onTestFinished(() => {
    table.close();
    rmSync(folder, { recursive: true });
  });
  const jobs: Job[] = Array.from({ length: count }, () => {
    const payload = { campaignId: newCampaignId(random), workgroupId: newWorkgroupId(random) };
    return newJob(newJobId(random), { kind: 'group_cloud', payload }, new Date());
  });
  await table.writeAll(jobs.map(jobWrite));
  return { path, table, jobs };
}

const effects = (table: SqliteTable, jobs: Job[]) => Promise.all(jobs.map((job) => effectsOf(table, job)));
const onceEach = (jobs: Job[]) => jobs.map(() => 1);
/** Late enough for every lease of a killed worker to have run out. */
const later = (times: number) => String(times * (leaseMs('group_cloud') + 1000));

it.each([
  ['before-write', 6],
  ['in-work', 3],
  ['after-write', 6],
] as const)('does each job once when a worker dies at any point: %s', async (point, passes) => {
  for (let number = 1; number <= passes; number += 1) {
    const { path, table, jobs } = await withJobs(3);
    const dying = startChild(worker, [path, '0', point, String(number)]);
    expect(await dying.ended).toBe('SIGKILL');
    const next = startChild(worker, [path, later(1)]);
    expect(await next.ended).toBe(0);
    expect(await effects(table, jobs), `${point} ${number}`).toEqual(onceEach(jobs));
    expect(await jobsWaiting(table)).toEqual([]);
    expect((await table.query({ pk: 'jobs/failed', index: 'g1' })).items).toEqual([]);
  }
});

it('does each job once with three workers at the same time, of which two are killed at any moment', async () => {
  const { path, table, jobs } = await withJobs(60);
  const workers = [startChild(worker, [path]), startChild(worker, [path]), startChild(worker, [path])];
  // Killed once they are at work.
  while ((await effects(table, jobs)).every((count) => count === 0)) await delay(1);
  for (const victim of workers.slice(1)) {
    await delay(Math.random() * 20);
    victim.kill();
  }
  expect(await workers[0]?.ended).toBe(0);
  await Promise.all(workers.map((child) => child.ended));
  expect((await effects(table, jobs)).every((count) => count <= 1)).toBe(true);
  const last = startChild(worker, [path, later(1)]);
  expect(await last.ended).toBe(0);
  expect(await effects(table, jobs)).toEqual(onceEach(jobs));
});
