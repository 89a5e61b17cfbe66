import { expect, it } from 'vitest';
import { replaceLink } from '../../../functions/campaigns/replace-link.ts';
import { workshopByCode } from '../../../functions/campaigns/workshop.ts';
import { groupByCode } from '../../../functions/links.ts';
import { stepRoom } from '../../../functions/rooms/step.ts';
import { answers, answersOfGroup, phoneRooms, rooms, tallies, workgroups } from '../../../functions/store.ts';
import { storeAnswers, workThrough } from '../../world/answers.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';

async function ledGroup() {
  const world = newWorld();
  const ctx = world.as();
  const { campaign, groups } = await openTestCampaign(world, { words: 'unveiled' });
  const group = groups[0] ?? expect.fail();
  await storeAnswers(ctx, group, 6, () => ({ kannetecken: ['glad'], varfor: ['kollegorna'] }));
  await stepRoom(world.as({ kind: 'link' }), group.leaderCode, { from: 0, to: 1 });
  const now = () => workgroups.get(ctx.table, campaign.id, group.id);
  const replace = async (which: 'answer' | 'leader') =>
    replaceLink(ctx, campaign.id, group.id, { which, seen: (await now()).version });
  return { ctx, campaign, group, now, replace };
}

it('gives the leader a new link with everything behind it; the old one says where to turn', async () => {
  const { ctx, group, replace } = await ledGroup();
  const next = await replace('leader');
  expect(next.leaderCode).not.toBe(group.leaderCode);
  await expect(groupByCode(ctx, group.leaderCode, 'leader')).rejects.toThrow('Länken är utbytt');
  const workshop = await workshopByCode(ctx, next.leaderCode);
  expect(workshop).toMatchObject({ answers: 6, room: { stage: 1, leaderCode: next.leaderCode } });
  expect(await tallies.find(ctx.table, group.leaderCode)).toBeUndefined();
  await stepRoom(ctx, next.leaderCode, { from: 1, to: 2 });
  await workThrough(ctx);
  expect((await workshopByCode(ctx, next.leaderCode)).drawn?.answers).toBe(6);
});

it('gives the phones a new link; answers and the workshop’s place stay', async () => {
  const { ctx, campaign, group, now, replace } = await ledGroup();
  await replace('answer');
  const { joinCode } = await now();
  await expect(groupByCode(ctx, group.joinCode, 'answer')).rejects.toThrow(
    'Det du redan har svarat finns kvar',
  );
  expect((await groupByCode(ctx, joinCode, 'answer')).workgroup.id).toBe(group.id);
  expect(await answers.all(ctx.table, answersOfGroup(campaign.id, group.id))).toHaveLength(6);
  expect(await phoneRooms.find(ctx.table, joinCode)).toMatchObject({ stage: 1 });
  expect(await rooms.find(ctx.table, group.leaderCode)).toMatchObject({ joinCode });
});

it('replaces once what two ask for at the same time', async () => {
  const { ctx, campaign, group } = await ledGroup();
  const once = () => replaceLink(ctx, campaign.id, group.id, { which: 'leader', seen: group.version });
  const outcomes = await Promise.allSettled([once(), once()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
