import type { Workgroup } from '../../shared/campaigns/campaigns.ts';
import type { Job } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import { jobFor } from '../jobs/new.ts';

const dayMs = 24 * 3_600_000;

/**
 * Asks for the group's own cloud to be drawn again. It is due since midnight (UTC): while it waits it stands beside
 * its group in the table, and must not tell when the answer came. So it also goes before the board's pictures.
 */
export function redrawJob(ctx: Context, { campaignId, id }: Workgroup): Job {
  const sinceMidnightMs = ctx.clock.now().getTime() % dayMs;
  return jobFor(ctx, { kind: 'group_cloud', payload: { campaignId, workgroupId: id } }, sinceMidnightMs);
}
