import { expect, it } from 'vitest';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import type { Write } from '../../../functions/ports/table.ts';
import { storeAnswers } from '../../world/answers.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';

it('a try to make the clouds that was cut off leaves no files that nothing points at', async () => {
  const world = newWorld();
  const ctx = world.as();
  const { campaign, groups } = await openTestCampaign(world);
  for (const group of groups) await storeAnswers(ctx, group, 6, () => ({ kannetecken: ['glada'] }));
  await closeCampaign(ctx, campaign.id);
  const files = async () => (await ctx.files.list('clouds/')).map(({ path }) => path);

  const tries: string[][] = [];
  const make_clouds: typeof jobHandlers.make_clouds = async (...given): Promise<Write[]> => {
    await jobHandlers.make_clouds(...given);
    tries.push(await files());
    const writes = await jobHandlers.make_clouds(...given);
    tries.push(await files());
    return writes;
  };
  await runDueJobs(ctx, { ...jobHandlers, make_clouds, render_cloud: async () => [] });

  expect(tries[0]).toHaveLength(6);
  expect(tries[1]).toEqual(tries[0]);
});
