import { expect, it } from 'vitest';
import { newAnswerId } from '../../../functions/answers/new-answer-id.ts';
import { sendAnswer } from '../../../functions/answers/send.ts';
import { withdrawAnswer } from '../../../functions/answers/withdraw.ts';
import { answersOfGroup } from '../../../functions/store.ts';
import { jobsWaiting } from '../../world/jobs.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';

it('nothing stored beside a group tells more than the day of its answers, not even work that waits', async () => {
  const world = newWorld();
  const ctx = world.as({ kind: 'link' });
  const { campaign, groups } = await openTestCampaign(world);
  const group = groups[0] ?? expect.fail('there is no group');
  world.setNow('2026-11-21T13:37:59.123Z');
  const answerId = newAnswerId(ctx);
  await sendAnswer(ctx, {
    code: group.joinCode,
    answerId,
    base: 0,
    lines: { kannetecken: ['glada'], varfor: ['lön'] },
  });
  await withdrawAnswer(ctx, group.joinCode, answerId);

  const jobs = await jobsWaiting(ctx.table);
  const { items: answers } = await ctx.table.query(answersOfGroup(campaign.id, group.id));
  expect(jobs).toHaveLength(2);
  expect(answers).toHaveLength(1);
  expect(JSON.stringify(jobs)).toContain(group.id);
  expect(JSON.stringify([...jobs, ...answers])).not.toContain('13:37');
});
