import { expect, it } from 'vitest';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { openCampaign } from '../../../functions/campaigns/open.ts';
import { campaignSummaries } from '../../../functions/campaigns/summaries.ts';
import { storeAnswers, workWithoutDrawing } from '../../world/answers.ts';
import { readsOf } from '../../world/counting-table.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';

async function closedCampaign(groups: number) {
  const world = newWorld();
  const opened = await openTestCampaign(world, {
    workgroups: Array.from({ length: groups }, (_, n) => ({
      area: 'Äldreomsorg',
      name: `Grupp ${n}`,
      headcount: 10,
    })),
  });
  for (const group of opened.groups.slice(1))
    await storeAnswers(world.as(), group, 6, () => ({ kannetecken: ['trygg'], varfor: ['kollegorna'] }));
  await closeCampaign(world.as(), opened.campaign.id);
  await workWithoutDrawing(world.as());
  return { world, id: opened.campaign.id };
}

it('says the same of a campaign that is closed as of one that is open, and of one that was opened again', async () => {
  const { world, id } = await closedCampaign(4);
  const numbers = { answers: 18, headcount: 40, groups: 4, groupsAnswered: 3 };
  expect(await campaignSummaries(world.as())).toMatchObject([{ state: 'closed', ...numbers }]);
  await openCampaign(world.as(), id);
  expect(await campaignSummaries(world.as())).toMatchObject([{ state: 'open', ...numbers }]);
});

it('reads as much of a closed campaign with many groups as of one with few', async () => {
  const reads = await Promise.all(
    [4, 40].map(async (groups) =>
      readsOf((await closedCampaign(groups)).world, (of) => campaignSummaries(of.as())),
    ),
  );
  expect(reads[1]?.rows).toBe(reads[0]?.rows);
});
