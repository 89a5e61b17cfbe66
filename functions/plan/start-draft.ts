import { AppError, visibleError } from '../../shared/errors.ts';
import type { PlanVersion } from '../../shared/plan/plan.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { planPointers, planVersions } from '../store.ts';
import { editorOf } from './editor.ts';
import { planInForce } from './in-force.ts';
import { aYearAfter } from './revise-by.ts';

/** Begins the next version as a copy of the one in force. Throws a visible `conflict` when one is begun already. */
export async function startDraft(ctx: Context): Promise<PlanVersion> {
  requireRole(ctx, 'communicator', 'administrator');
  const { plan, pointer } = await planInForce(ctx);
  if (pointer.draft !== undefined) throw alreadyThere();
  const now = ctx.clock.now();
  const at = now.toISOString();
  // Numbers are never used again, so that a version that was thrown away is not taken for a later one.
  const number = pointer.latest + 1;
  const draft: PlanVersion = {
    number,
    version: 0,
    state: 'draft',
    content: plan.content,
    reviseBy: aYearAfter(now),
    coversSince: {},
    createdAt: at,
    editedAt: at,
    ...editorOf(ctx),
  };
  try {
    await ctx.table.writeAll([
      planVersions.write(draft),
      planPointers.write({ ...pointer, draft: number, latest: number }),
      auditWrite(ctx, 'plan', 'edit_plan', `Version ${number} påbörjad`),
    ]);
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') throw alreadyThere(error);
    throw error;
  }
  return { ...draft, version: 1 };
}

function alreadyThere(cause?: unknown): AppError {
  return visibleError('conflict', 'Någon annan har redan påbörjat ett utkast. Ladda om sidan.', cause);
}
