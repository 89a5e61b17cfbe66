import { describe, expect, it } from 'vitest';
import { setGroupClosed } from '../../../functions/campaigns/close-group.ts';
import { isDueForDrawing } from '../../../functions/clouds/group.ts';
import { groupPictures } from '../../../functions/clouds/group-pictures.ts';
import type { Context } from '../../../functions/context.ts';
import { jobFor } from '../../../functions/jobs/new.ts';
import { jobWrite } from '../../../functions/jobs/store.ts';
import type { Campaign, Workgroup } from '../../../shared/campaigns.ts';
import { storeAnswers, workThrough } from '../../answers-world.ts';
import { newWorld, openTestCampaign } from '../../world.ts';

async function answerAndDraw(ctx: Context, group: Workgroup, count: number) {
  await storeAnswers(ctx, group, count, () => ({ kannetecken: ['glada'], varfor: ['kollegorna'] }));
  const payload = { campaignId: group.campaignId, workgroupId: group.id };
  await ctx.table.writeAll([jobWrite(jobFor(ctx, { kind: 'group_cloud', payload }))]);
  await workThrough(ctx);
}

async function oneGroup(): Promise<{ ctx: Context; campaign: Campaign; group: Workgroup }> {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world);
  return { ctx: world.as(), campaign, group: groups[0] ?? expect.fail() };
}

describe('A group’s own cloud', () => {
  it('is not there for four answers, and is there for five', async () => {
    const { ctx, campaign, group } = await oneGroup();
    await answerAndDraw(ctx, group, 4);
    expect(await groupPictures(ctx, campaign, group)).toBeUndefined();
    await answerAndDraw(ctx, group, 1);
    const drawn = await groupPictures(ctx, campaign, group);
    expect(drawn?.answers).toBe(5);
    expect(drawn?.pictures.map(({ title, terms }) => [title, terms])).toEqual([
      ['En medarbetare hos oss', ['glada']],
      ['Det bästa med jobbet', ['kollegorna']],
    ]);
    expect(drawn?.pictures[0]?.svg).toMatch(/^<svg /);
  });

  it('does not change for the sixth answer alone, so that the room cannot see what one person wrote', async () => {
    const { ctx, campaign, group } = await oneGroup();
    await answerAndDraw(ctx, group, 5);
    await answerAndDraw(ctx, group, 1);
    expect((await groupPictures(ctx, campaign, group))?.answers).toBe(5);
    await answerAndDraw(ctx, group, 4);
    expect((await groupPictures(ctx, campaign, group))?.answers).toBe(10);
  });

  it('does not change either when the leader closes and opens the workshop', async () => {
    const { ctx, campaign, group } = await oneGroup();
    await answerAndDraw(ctx, group, 7);
    await setGroupClosed(ctx, group.leaderCode, true);
    await setGroupClosed(ctx, group.leaderCode, false);
    await answerAndDraw(ctx, group, 1);
    expect((await groupPictures(ctx, campaign, group))?.answers).toBe(7);
  });

  it('leaves out a question that fewer than five have answered', async () => {
    const { ctx, campaign, group } = await oneGroup();
    await storeAnswers(ctx, group, 2, () => ({ varfor: ['lönen'] }));
    await storeAnswers(ctx, group, 4, () => ({ kannetecken: ['glada'] }));
    await answerAndDraw(ctx, group, 1);
    const drawn = await groupPictures(ctx, campaign, group);
    expect(drawn?.pictures.map(({ questionId }) => questionId)).toEqual(['kannetecken']);
  });

  it('leaves out a name, and says that something is left out', async () => {
    const { ctx, campaign, group } = await oneGroup();
    await storeAnswers(ctx, group, 1, () => ({ kannetecken: ['Karin'] }));
    await answerAndDraw(ctx, group, 4);
    const drawn = await groupPictures(ctx, campaign, group);
    expect(drawn?.pictures[0]).toMatchObject({ terms: ['glada'], withheld: 1 });
  });

  it('is taken away when withdrawals leave too few', () => {
    expect(isDueForDrawing(5, 4, 5)).toBe(true);
    expect(isDueForDrawing(0, 4, 5)).toBe(false);
    expect(isDueForDrawing(10, 9, 5)).toBe(true);
    expect(isDueForDrawing(10, 10, 5)).toBe(false);
  });
});
