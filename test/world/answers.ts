import { randomBytes } from 'node:crypto';
import { makeTally } from '../../functions/answers/tallies.ts';
import type { Context } from '../../functions/context.ts';
import { jobHandlers } from '../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../functions/jobs/run-due.ts';
import { answers, campaigns } from '../../functions/store.ts';
import type { AnswerLines } from '../../shared/answers/answers.ts';
import type { Workgroup } from '../../shared/campaigns/campaigns.ts';

/** Stores answers as if so many phones had sent them, and they had been counted; `linesOf` says what each wrote. */
export async function storeAnswers(
  ctx: Context,
  group: Workgroup,
  count: number,
  linesOf: (person: number) => AnswerLines,
): Promise<void> {
  const campaign = await campaigns.get(ctx.table, group.campaignId);
  const writes = Array.from({ length: count }, (_, person) =>
    answers.write({
      keyHash: randomBytes(32).toString('hex'),
      version: 0,
      campaignId: group.campaignId,
      workgroupId: group.id,
      lines: linesOf(person),
      day: '2026-11-21',
      opening: campaign.opening,
      withdrawn: false,
    }),
  );
  for (let start = 0; start < writes.length; start += 100)
    await ctx.table.writeAll(writes.slice(start, start + 100));
  await makeTally(ctx, campaign, group);
}

/** Does all the work that is due. */
export const workThrough = (ctx: Context): Promise<void> => runDueJobs(ctx, jobHandlers);

/** Does the work that is due but for the drawing, for tests about what is counted and shown. */
export const workWithoutDrawing = (ctx: Context): Promise<void> =>
  runDueJobs(ctx, { ...jobHandlers, render_cloud: async () => [] });
