import type { SavePlan } from '../../shared/desk/plan.ts';
import type { PlanVersion } from '../../shared/plan/plan.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { planVersions } from '../store.ts';
import { editorOf } from './editor.ts';
import { draftAsSeen, writeAsSeen } from './version.ts';

/**
 * Saves the whole draft; what keeps it from being put in force may remain. Throws a visible `not_found` or
 * `conflict` when it is not the one that the person had before them.
 */
export async function saveDraft(
  ctx: Context,
  { content, reviseBy, ...seen }: SavePlan,
): Promise<PlanVersion> {
  requireRole(ctx, 'communicator', 'administrator');
  const { draft } = await draftAsSeen(ctx, seen);
  const editedAt = ctx.clock.now().toISOString();
  const next: PlanVersion = { ...draft, content, reviseBy, editedAt, ...editorOf(ctx) };
  await writeAsSeen(ctx, [
    planVersions.write(next),
    auditWrite(ctx, 'plan', 'edit_plan', `Version ${draft.number}`),
  ]);
  return { ...next, version: next.version + 1 };
}
