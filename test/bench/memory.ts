/**
 * What drawing does to a worker's memory: `node test/bench/memory.ts`. The example's 60 groups are drawn anew, 10 000
 * drawings in all, from a backlog, in a process as the worker is. The last is to be within a tenth of the thousandth.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { listCampaigns } from '../../functions/campaigns/list.ts';
import { jobHandlers } from '../../functions/jobs/handlers.ts';
import { jobFor } from '../../functions/jobs/new.ts';
import { runDueJobs } from '../../functions/jobs/run-due.ts';
import { jobWrite } from '../../functions/jobs/store.ts';
import { groupClouds, workgroups, workgroupsOf } from '../../functions/store.ts';
import { bringExample, employerBranding } from '../../infra/server/example/example.ts';
import { workerEnv, workerFlags } from '../../infra/server/process/kept-process.ts';
import { benchProduct, newFolder } from './bench-product.ts';

const drawings = 10_000;
const perRow = 500;
const steadyFrom = 1_000;

if (process.env.MALLOC_ARENA_MAX !== workerEnv.MALLOC_ARENA_MAX) {
  const { status } = spawnSync(process.execPath, [...workerFlags, import.meta.filename], {
    env: { ...process.env, ...workerEnv },
    stdio: 'inherit',
  });
  process.exit(status);
}

const folder = newFolder();
const { ctx, end } = benchProduct(folder);
const { table } = ctx;

await bringExample(ctx, await employerBranding());
const [campaign] = await listCampaigns(ctx);
if (!campaign) throw new Error('There is no example campaign');
const campaignId = campaign.id;
const groups = await workgroups.all(table, workgroupsOf(campaignId));

let drawn = 0;
let steadyMb = 0;
let peakMb = 0;
const residentMb = () => process.memoryUsage.rss() / 2 ** 20;
const started = performance.now();
console.log('drawings     MB      s');
const handlers = {
  ...jobHandlers,
  group_cloud: async (...given: Parameters<typeof jobHandlers.group_cloud>) => {
    const writes = await jobHandlers.group_cloud(...given);
    drawn += 1;
    peakMb = Math.max(peakMb, residentMb());
    if (drawn === steadyFrom) steadyMb = residentMb();
    if (drawn % perRow === 0) {
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      console.log(
        `${String(drawn).padStart(8)} ${residentMb().toFixed(0).padStart(6)} ${seconds.padStart(6)}`,
      );
    }
    return writes;
  },
};

/** Forgets what was drawn, so that each group is drawn in full again. */
async function askAgain(): Promise<void> {
  for (const { id: workgroupId } of groups) {
    const cloud = await groupClouds.find(table, campaignId, workgroupId);
    const job = jobFor(ctx, { kind: 'group_cloud', payload: { campaignId, workgroupId } });
    await table.writeAll([
      ...(cloud ? [groupClouds.write({ ...cloud, drawnAt: 0, pictures: [] })] : []),
      jobWrite(job),
    ]);
  }
}

// The example asks for its own drawings half a minute later; those here are enough.
while (drawn < drawings) {
  await askAgain();
  await runDueJobs(ctx, handlers);
}
console.log(
  `\npeak ${peakMb.toFixed(0)} MB, the last ${((100 * residentMb()) / steadyMb).toFixed(0)} % of that after ${steadyFrom} drawings`,
);
end();
rmSync(folder, { recursive: true });
