// What answering, looking and making clouds cost as a campaign grows: `node test/bench/growth.ts`, or one size with
// `node test/bench/growth.ts 8000`. Each size has a process of its own, so that its memory is its own.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { newAnswerId } from '../../functions/answers/new-answer-id.ts';
import { sendAnswer } from '../../functions/answers/send.ts';
import { makeTally } from '../../functions/answers/tallies.ts';
import { closeCampaign } from '../../functions/campaigns/close.ts';
import { createCampaign } from '../../functions/campaigns/create.ts';
import { openCampaign } from '../../functions/campaigns/open.ts';
import { campaignOverview } from '../../functions/campaigns/overview.ts';
import { workshopTally } from '../../functions/campaigns/workshop.ts';
import type { Context } from '../../functions/context.ts';
import { jobHandlers } from '../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../functions/jobs/run-due.ts';
import { answers, campaigns, cloudSets, workgroups, workgroupsOf } from '../../functions/store.ts';
import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import { questionTemplates } from '../../shared/campaigns/templates.ts';
import { benchProduct } from './bench-product.ts';
import { manyAnswers } from './many-answers.ts';

const sizes = [800, 8_000, 80_000, 300_000];
const groupCount = 400;
const areaCount = 5;

const [size] = process.argv.slice(2).map(Number);
if (size === undefined) {
  const cells = [
    'answers',
    'one sent, ms',
    'slowest of 20',
    'overview, ms',
    'poll, ms',
    'clouds, s',
    'peak MB',
  ];
  console.log(cells.map((cell) => cell.padStart(14)).join(''));
  for (const one of sizes)
    console.log(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(one)], {
        encoding: 'utf8',
      }).trimEnd(),
    );
} else await measure(size);

async function measure(count: number): Promise<void> {
  const { ctx, end } = benchProduct();
  const { campaign, groups } = await answeredCampaign(ctx, count);
  const write = manyAnswers(2);
  const [group] = groups;
  if (!group) throw new Error('The campaign has no group');

  const sent = await timed(200, async () => {
    await sendAnswer(ctx, { code: group.joinCode, answerId: newAnswerId(ctx), base: 0, lines: write() });
  });
  const looked = await timed(20, () => campaignOverview(ctx, campaign.id, 'http://localhost'));
  const polled = await timed(200, () => workshopTally(ctx, group.leaderCode));
  const cloudSeconds = await makeClouds(ctx, campaign);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  const row = [
    count,
    sent.median.toFixed(2),
    sent.late.toFixed(2),
    looked.median.toFixed(1),
    polled.median.toFixed(3),
    cloudSeconds.toFixed(2),
    Math.round(peakMb),
  ];
  console.log(row.map((cell) => String(cell).padStart(14)).join(''));
  end();
}

/** An open campaign whose answers have been counted. */
async function answeredCampaign(
  ctx: Context,
  count: number,
): Promise<{ campaign: Campaign; groups: Workgroup[] }> {
  const { id } = await createCampaign(ctx, {
    title: 'Så här växer det',
    organisation: 'Mätningen',
    questions: questionTemplates[0]?.questions ?? [],
    workgroups: Array.from({ length: groupCount }, (_, index) => ({
      area: `Område ${index % areaCount}`,
      name: `Grupp ${index}`,
      headcount: Math.min(2000, Math.ceil(count / groupCount)),
    })),
  });
  const campaign = await openCampaign(ctx, id);
  const groups = await workgroups.all(ctx.table, workgroupsOf(id));
  const write = manyAnswers();
  const rowOf = (index: number) =>
    answers.write({
      keyHash: randomBytes(32).toString('hex'),
      version: 0,
      campaignId: id,
      workgroupId: groups[index % groupCount]?.id ?? groups[0]?.id ?? fail(),
      lines: write(),
      day: '2026-11-21',
      opening: campaign.opening,
      withdrawn: false,
    });
  for (let start = 0; start < count; start += 100)
    await ctx.table.writeAll(
      Array.from({ length: Math.min(100, count - start) }, (_, at) => rowOf(start + at)),
    );
  for (const group of groups) await makeTally(ctx, campaign, group);
  return { campaign, groups };
}

function fail(): never {
  throw new Error('The campaign has no group');
}

async function timed(times: number, work: () => Promise<unknown>): Promise<{ median: number; late: number }> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  return { median: took[Math.floor(times / 2)] ?? 0, late: took[Math.floor(times * 0.95)] ?? 0 };
}

/** Seconds from the worker's taking the job until every view is counted and every picture asked for. */
async function makeClouds(ctx: Context, campaign: Campaign): Promise<number> {
  await closeCampaign(ctx, campaign.id);
  let seconds = 0;
  await runDueJobs(ctx, {
    ...jobHandlers,
    group_cloud: async () => [],
    render_cloud: async () => [],
    make_clouds: async (...given) => {
      const start = performance.now();
      const writes = await jobHandlers.make_clouds(...given);
      seconds = (performance.now() - start) / 1000;
      return writes;
    },
  });
  const { cloudSetId } = await campaigns.get(ctx.table, campaign.id);
  const set = cloudSetId ? await cloudSets.get(ctx.table, campaign.id, cloudSetId) : undefined;
  if (set?.state !== 'ready') throw new Error(`The clouds were not made: ${set?.failure}`);
  return seconds;
}
