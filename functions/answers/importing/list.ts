import type { AnswerImport } from '../../../shared/answers/importing/import.ts';
import type { DeskImport } from '../../../shared/desk/imports.ts';
import type { CampaignId } from '../../../shared/ids.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { findJob } from '../../jobs/store.ts';
import { campaigns } from '../../store.ts';
import { imports, importsOf } from './store.ts';

/** Whether the work of bringing it in or taking it out was given up. */
export async function isStuck(ctx: Context, { state, jobId }: AnswerImport): Promise<boolean> {
  if (state === 'in' || state === 'gone') return false;
  const job = jobId && (await findJob(ctx.table, jobId));
  return !job || job.state === 'failed';
}

/** Everything that has been brought into the campaign, latest first. Throws `not_found`. */
export async function listImports(ctx: Context, campaignId: CampaignId): Promise<DeskImport[]> {
  requireRole(ctx, 'communicator', 'administrator');
  await campaigns.get(ctx.table, campaignId);
  const all = await imports.all(ctx.table, importsOf(campaignId));
  const listed = await Promise.all(
    all.map(async (one): Promise<DeskImport> => {
      const stuck = await isStuck(ctx, one);
      return { ...one, stuck, failedJob: stuck ? one.jobId : undefined };
    }),
  );
  return listed.sort((a, b) => (a.at < b.at ? 1 : -1));
}
