import type { PlanOverview } from '../../shared/desk/plan.ts';
import { type PlanNotice, planNotice } from '../../shared/plan/notice.ts';
import type { PlanVersion } from '../../shared/plan/plan.ts';
import { covers, restsOnSame } from '../../shared/plan/rests-on.ts';
import { ChannelId } from '../../shared/publishing/channels.ts';
import { approvalsIn } from '../../shared/stories/line/tally.ts';
import { swedishDay } from '../../shared/text/dates.ts';
import { mayDo, requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { allPlanVersions, planVersions } from '../store.ts';
import { tallies } from '../stories/lines/tally.ts';
import { notByYouOf } from './editor.ts';
import { planInForce } from './in-force.ts';

/** The plan in force, its draft and all its versions, and what the person may do about them. */
export async function planOverview(ctx: Context): Promise<PlanOverview> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const { plan, pointer } = await planInForce(ctx);
  const versions = await planVersions.all(ctx.table, allPlanVersions);
  const draft = versions.find(({ number }) => number === pointer.draft);
  const notByYou = draft && notByYouOf(draft, ctx.actor);
  return {
    inForce: plan,
    draft,
    versions,
    notice: noticeNow(ctx, plan),
    approvedPosts: await approvedPosts(ctx, plan, draft),
    mayEdit: mayDo(ctx, 'communicator', 'administrator'),
    mayPutInForce: mayDo(ctx, 'approver', 'administrator'),
    ...(notByYou !== undefined && { notByYou }),
  };
}

/** Whether it is time to revise the plan in force. */
export async function planReminder(ctx: Context): Promise<PlanNotice | undefined> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const { plan } = await planInForce(ctx);
  return noticeNow(ctx, plan);
}

function noticeNow(ctx: Context, plan: PlanVersion): PlanNotice | undefined {
  return planNotice(plan, swedishDay(ctx.clock.now()));
}

/** How many approvals that hold now would not by the draft. */
async function approvedPosts(ctx: Context, plan: PlanVersion, draft?: PlanVersion): Promise<number> {
  const concerned = ChannelId.options.filter(
    (channel) => draft && !restsOnSame(plan.content, draft.content, channel),
  );
  if (concerned.length === 0) return 0;
  return approvalsIn(
    await tallies(ctx),
    ({ channel, planNumber }) => concerned.includes(channel) && covers(plan, planNumber, channel),
  );
}
