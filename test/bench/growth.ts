// What answering, looking and making clouds cost as a campaign grows: `node test/bench/growth.ts`, or one size with
// `node test/bench/growth.ts 8000`.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newAnswerId } from '../../functions/answers/new-answer-id.ts';
import { sendAnswer } from '../../functions/answers/send.ts';
import { makeTally } from '../../functions/answers/tallies.ts';
import { closeCampaign } from '../../functions/campaigns/close.ts';
import { listCampaigns } from '../../functions/campaigns/list.ts';
import { campaignOverview } from '../../functions/campaigns/overview.ts';
import type { Context } from '../../functions/context.ts';
import { jobHandlers } from '../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../functions/jobs/run-due.ts';
import { newsOfRoom } from '../../functions/rooms/news.ts';
import { answers, campaigns, cloudSets, workgroups, workgroupsOf } from '../../functions/store.ts';
import { workerFlags } from '../../infra/server/process/kept-process.ts';
import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import { benchProduct, newFolder, openCampaignFor } from './bench-product.ts';
import { manyAnswers } from './many-answers.ts';

const sizes = [800, 8_000, 80_000, 300_000];
const groupCount = 400;
const areaCount = 5;

const cells = ['answers', 'one sent, ms', '1 in 20, ms', 'overview, ms', 'poll, ms', 'clouds, s', 'peak MB'];
const row = (values: readonly string[]) => console.log(values.map((cell) => cell.padStart(14)).join(''));

/** Each part has a process of its own, so that its memory is its own; clouds are made as the worker makes them. */
function inOwnProcess(part: string, folder: string, count: number): string[] {
  const flags = part === 'make' ? workerFlags : [];
  const words = [...flags, fileURLToPath(import.meta.url), part, folder, String(count)];
  return execFileSync(process.execPath, words, { encoding: 'utf8' }).trim().split(' ');
}

const [part, folder = '', count = ''] = process.argv.slice(2);
if (part === 'fill') await fill(folder, Number(count));
else if (part === 'use') await use(folder);
else if (part === 'make') await makeClouds(folder);
else {
  row(cells);
  for (const size of part === undefined ? sizes : [Number(part)]) {
    const place = newFolder();
    inOwnProcess('fill', place, size);
    row([String(size), ...inOwnProcess('use', place, size), ...inOwnProcess('make', place, size)]);
    rmSync(place, { recursive: true });
  }
}

/** Prints milliseconds: an answer (median, and what one in twenty exceeds), the desk's overview, a leader's poll. */
async function use(place: string): Promise<void> {
  const { ctx, end } = benchProduct(place);
  const { campaign, groups } = await theCampaign(ctx);
  const write = manyAnswers(2);
  const group = groups[0] ?? none();
  const sent = await timed(200, async () => {
    await sendAnswer(ctx, { code: group.joinCode, answerId: newAnswerId(ctx), base: 0, lines: write() });
  });
  const looked = await timed(20, () => campaignOverview(ctx, campaign.id, 'http://localhost'));
  const polled = await timed(200, () => newsOfRoom(ctx, group.leaderCode));
  console.log(
    [sent.median.toFixed(2), sent.late.toFixed(2), looked.median.toFixed(1), polled.median.toFixed(3)].join(
      ' ',
    ),
  );
  end();
}

async function theCampaign(ctx: Context): Promise<{ campaign: Campaign; groups: Workgroup[] }> {
  const campaign = (await listCampaigns(ctx))[0] ?? none();
  return { campaign, groups: await workgroups.all(ctx.table, workgroupsOf(campaign.id)) };
}

/** Stores an open campaign whose answers have been counted. */
async function fill(place: string, count: number): Promise<void> {
  const { ctx, end } = benchProduct(place);
  const { campaign, groups } = await openCampaignFor(ctx, {
    groups: groupCount,
    areas: areaCount,
    people: count,
  });
  const write = manyAnswers();
  const rowOf = (index: number) =>
    answers.write({
      keyHash: randomBytes(32).toString('hex'),
      version: 0,
      campaignId: campaign.id,
      workgroupId: (groups[index % groupCount] ?? none()).id,
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
  end();
}

function none(): never {
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

/** Prints seconds from the worker's taking the job until every view is counted, and the peak of its memory. */
async function makeClouds(place: string): Promise<void> {
  const { ctx, end } = benchProduct(place);
  const { campaign } = await theCampaign(ctx);
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
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${seconds.toFixed(2)} ${peakMb}`);
  end();
}
