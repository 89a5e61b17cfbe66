// From "campaign closed" to finished clouds, with the example's 60 groups and 720 people: `node test/bench/pipeline.ts`.
import { rmSync } from 'node:fs';
import { closeCampaign } from '../../functions/campaigns/close.ts';
import { listCampaigns } from '../../functions/campaigns/list.ts';
import { jobHandlers } from '../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../functions/jobs/run-due.ts';
import { bringExample, employerBranding } from '../../infra/server/example/example.ts';
import { benchProduct, newFolder } from './bench-product.ts';

const folder = newFolder();
const { ctx, end } = benchProduct(folder);

await bringExample(ctx, await employerBranding());
const [campaign] = await listCampaigns(ctx);
if (!campaign) throw new Error('There is no example campaign');

const start = performance.now();
const seconds = () => ((performance.now() - start) / 1000).toFixed(1).padStart(6);
const peakMb = () =>
  Math.round(process.resourceUsage().maxRSS / 1024)
    .toString()
    .padStart(6);
const row = (what: string) => console.log(`${what.padEnd(58)} ${seconds()} ${peakMb()}`);

console.log(`${'since the campaign was closed'.padEnd(58)}      s     MB`);
await closeCampaign(ctx, campaign.id);
let drawn = 0;
await runDueJobs(ctx, {
  ...jobHandlers,
  make_clouds: async (...given) => {
    const writes = await jobHandlers.make_clouds(...given);
    row('terms counted in every view');
    return writes;
  },
  render_cloud: async (...given) => {
    const writes = await jobHandlers.render_cloud(...given);
    drawn += 1;
    if (drawn <= campaign.questions.length) row(`cloud ${drawn} of everyone, with every output`);
    return writes;
  },
});
row(`all ${drawn} clouds, areas too`);
end();
rmSync(folder, { recursive: true });
