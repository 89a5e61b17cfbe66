import { AppError } from '../../shared/errors.ts';
import type { PlanPointer, PlanVersion } from '../../shared/plan/plan.ts';
import type { Context } from '../context.ts';
import { planPointers, planVersions } from '../store.ts';
import { startingPlan } from './starting-plan.ts';

/** The row that says which version is in force; the plan that comes with the product, when there is none yet. */
export async function planPointer(ctx: Context): Promise<PlanPointer> {
  const stored = await planPointers.find(ctx.table);
  if (stored) return stored;
  const first = startingPlan(ctx.clock.now());
  const pointer: PlanPointer = { version: 0, inForce: first.number, latest: first.number };
  try {
    await ctx.table.writeAll([planVersions.write(first), planPointers.write(pointer)]);
    return { ...pointer, version: 1 };
  } catch (error) {
    // Somebody else was first.
    if (error instanceof AppError && error.code === 'conflict') return planPointers.get(ctx.table);
    throw error;
  }
}

/** The plan that holds now, with the pointer to check in the same write when the answer must still hold then. */
export async function planInForce(ctx: Context): Promise<{ plan: PlanVersion; pointer: PlanPointer }> {
  const pointer = await planPointer(ctx);
  return { plan: await planVersions.get(ctx.table, pointer.inForce), pointer };
}
