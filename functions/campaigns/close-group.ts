import type { Workgroup } from '../../shared/campaigns/campaigns.ts';
import { visibleError } from '../../shared/errors.ts';
import { redrawJob } from '../answers/redraw.ts';
import { auditWrite } from '../audit.ts';
import type { Context } from '../context.ts';
import { kickAll } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { ledGroup } from '../links.ts';
import { workgroups } from '../store.ts';

/** The leader ends the workshop, or takes that back: the group's answers are closed or open again. */
export async function setGroupClosed(ctx: Context, leaderCode: string, closed: boolean): Promise<Workgroup> {
  const { campaign, workgroup } = await ledGroup(ctx, leaderCode);
  if (campaign.state !== 'open')
    throw visibleError('conflict', 'Omgången är inte öppen, så gruppen kan inte ändras.');
  if ((workgroup.closedAt !== undefined) === closed) return workgroup;
  const next = { ...workgroup, closedAt: closed ? ctx.clock.now().toISOString() : undefined };
  // Counts the group anew, which tells other pages that show the workshop.
  const job = redrawJob(ctx, workgroup);
  await ctx.table.writeAll([
    workgroups.write(next),
    jobWrite(job),
    auditWrite(ctx, campaign.id, closed ? 'close_group' : 'open_group', workgroup.name),
  ]);
  await kickAll(ctx, [job]);
  return { ...next, version: next.version + 1 };
}
