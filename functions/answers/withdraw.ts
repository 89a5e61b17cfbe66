import { revised } from '../../shared/answers/answers.ts';
import { acceptsChanges } from '../../shared/campaigns/campaigns.ts';
import { AppError, visibleError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { kickAll } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { answers } from '../store.ts';
import { throughGate } from './gates.ts';
import { readOwnAnswer } from './read.ts';
import { redrawJob } from './redraw.ts';

const attempts = 4;

/** Takes the answer back: its lines are gone at once. Returns `closed` when it is too late for that. */
export async function withdrawAnswer(
  ctx: Context,
  code: string,
  id: string,
): Promise<'withdrawn' | 'closed'> {
  let conflict: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await attemptToWithdraw(ctx, code, id);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict')) throw error;
      conflict = error;
    }
  }
  throw visibleError(
    'unavailable',
    'Svaret kunde inte tas bort just nu, det finns kvar. Försök igen om en stund.',
    conflict,
  );
}

async function attemptToWithdraw(ctx: Context, code: string, id: string): Promise<'withdrawn' | 'closed'> {
  const { campaign, workgroup, answer } = await readOwnAnswer(ctx, code, id);
  if (answer.withdrawn) return 'withdrawn';
  if (!acceptsChanges(campaign)) return 'closed';
  const job = redrawJob(ctx, workgroup);
  await ctx.table.writeAll([
    answers.write({
      ...answer,
      lines: {},
      revisions: revised(answer, {}),
      withdrawn: true,
      opening: campaign.opening,
    }),
    await throughGate(ctx, campaign, answer.keyHash),
    jobWrite(job),
  ]);
  await kickAll(ctx, [job]);
  return 'withdrawn';
}
