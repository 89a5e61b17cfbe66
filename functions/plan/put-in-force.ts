import type { SeenDraft } from '../../shared/desk/plan.ts';
import { visibleError } from '../../shared/errors.ts';
import { placeName } from '../../shared/plan/places.ts';
import type { PlanVersion } from '../../shared/plan/plan.ts';
import { planProblems, reviseByProblem } from '../../shared/plan/problems.ts';
import { coversSince, restsOnSame } from '../../shared/plan/rests-on.ts';
import { ChannelId } from '../../shared/publishing/channels.ts';
import { swedishDay } from '../../shared/text/dates.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { kickAll } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { planPointers, planVersions } from '../store.ts';
import { renewLinesJob } from '../stories/lines/renew.ts';
import { editorOf, notByYouOf } from './editor.ts';
import { draftAsSeen, writeAsSeen } from './version.ts';

/**
 * Makes the draft the plan that holds. From then on a post that was approved by the former one needs a new approval if
 * something that it rests upon says something else now. Throws a visible `invalid` when something has to be put right first, `not_found` or
 * `conflict` when the draft is not the one that was seen, `forbidden` to whoever changed it last.
 */
export async function putInForce(ctx: Context, seen: SeenDraft): Promise<PlanVersion> {
  requireRole(ctx, 'approver', 'administrator');
  const { draft, pointer } = await draftAsSeen(ctx, seen);
  const notByYou = notByYouOf(draft, ctx.actor);
  if (notByYou !== undefined) throw visibleError('forbidden', notByYou);
  const now = ctx.clock.now();
  const [problem] = [
    reviseByProblem(draft.reviseBy, swedishDay(now)),
    ...planProblems(draft.content).map(({ path, text }) => `${placeName(path)}: ${text}`),
  ].filter((text) => text !== undefined);
  if (problem !== undefined) throw visibleError('invalid', `Utkastet är inte färdigt. ${problem}`);

  const at = now.toISOString();
  const former = await planVersions.get(ctx.table, pointer.inForce);
  const next: PlanVersion = {
    ...draft,
    state: 'in_force',
    inForceAt: at,
    inForceBy: editorOf(ctx).editedBy,
    coversSince: sinceWhich(former, draft),
  };
  const { draft: _, ...rest } = pointer;
  const job = renewLinesJob(ctx);
  await writeAsSeen(ctx, [
    planVersions.write({ ...former, state: 'retired', retiredAt: at }),
    planVersions.write(next),
    planPointers.write({ ...rest, inForce: draft.number }),
    auditWrite(ctx, 'plan', 'put_in_force', `Version ${draft.number}`),
    jobWrite(job),
  ]);
  await kickAll(ctx, [job]);
  return { ...next, version: next.version + 1 };
}

/** For each channel, the oldest version whose approvals hold by the draft too. */
function sinceWhich(former: PlanVersion, draft: PlanVersion): PlanVersion['coversSince'] {
  return Object.fromEntries(
    ChannelId.options.map((channel) => [
      channel,
      restsOnSame(former.content, draft.content, channel) ? coversSince(former, channel) : draft.number,
    ]),
  );
}
