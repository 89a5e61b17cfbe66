import { expect, it } from 'vitest';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import { tallies } from '../../../functions/store.ts';
import { aFewWords, idOf, phoneWithLink } from './phone.ts';

it('a group that many answer at once is counted once or twice, and in full', async () => {
  const { send, world, group } = await phoneWithLink();
  for (const letter of 'abcd') await send({ ...aFewWords, svar: idOf(letter) });
  const ctx = world.as();
  let counted = 0;
  const group_cloud: typeof jobHandlers.group_cloud = (...given) => {
    counted += 1;
    return jobHandlers.group_cloud(...given);
  };
  await runDueJobs(ctx, { ...jobHandlers, group_cloud });
  expect(counted).toBe(1);
  expect(await tallies.find(ctx.table, group.leaderCode)).toMatchObject({ answers: 4, open: true });
});
