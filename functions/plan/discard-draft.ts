import type { SeenDraft } from '../../shared/desk/plan.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { planPointers, planVersions } from '../store.ts';
import { draftAsSeen, writeAsSeen } from './version.ts';

/** Puts the draft aside: it can be read but no longer be changed. Throws a visible `not_found` or `conflict` when it is not the one that was seen. */
export async function discardDraft(ctx: Context, seen: SeenDraft): Promise<void> {
  requireRole(ctx, 'communicator', 'administrator');
  const { draft, pointer } = await draftAsSeen(ctx, seen);
  const { draft: _, ...rest } = pointer;
  await writeAsSeen(ctx, [
    planVersions.write({ ...draft, state: 'discarded' }),
    planPointers.write(rest),
    auditWrite(ctx, 'plan', 'edit_plan', `Version ${draft.number}: utkastet avslutades`),
  ]);
}
