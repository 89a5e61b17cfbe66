import { AppError, visibleError } from '../../shared/errors.ts';
import type { PlanPointer, PlanVersion } from '../../shared/plan/plan.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports/table.ts';
import { planVersions } from '../store.ts';
import { planPointer } from './in-force.ts';

/** One version of the plan, whatever its state. Throws a visible `not_found`. */
export async function planVersion(ctx: Context, number: number): Promise<PlanVersion> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  return versionByNumber(ctx, number);
}

async function versionByNumber(ctx: Context, number: number): Promise<PlanVersion> {
  const found = await planVersions.find(ctx.table, number);
  if (!found) throw visibleError('not_found', `Planen har ingen version ${number}.`);
  return found;
}

/**
 * The draft as somebody has it before them. Throws a visible `not_found` when it is no longer a draft, `conflict`
 * when somebody else has changed it since.
 */
export async function draftAsSeen(
  ctx: Context,
  { number, seen }: { number: number; seen: string },
): Promise<{ draft: PlanVersion; pointer: PlanPointer }> {
  const pointer = await planPointer(ctx);
  if (pointer.draft !== number) {
    throw visibleError('not_found', `Version ${number} är inte längre ett utkast. Ladda om sidan.`);
  }
  const draft = await versionByNumber(ctx, number);
  if (draft.editedAt !== seen) throw draftChanged(draft.editedBy);
  return { draft, pointer };
}

/** Writes what was decided about the draft; a visible `conflict` when somebody else was quicker. */
export async function writeAsSeen(ctx: Context, writes: Write[]): Promise<void> {
  try {
    await ctx.table.writeAll(writes);
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') throw draftChanged('Någon annan', error);
    throw error;
  }
}

function draftChanged(editedBy: string, cause?: unknown): AppError {
  const text = `${editedBy} har ändrat utkastet sedan du öppnade det. Det du har skrivit finns kvar här.`;
  return visibleError('conflict', text, cause);
}
