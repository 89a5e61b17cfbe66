import type * as z from 'zod';
import type { StopAll } from '../../shared/desk-stories.ts';
import { visibleError } from '../../shared/errors.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { publishingControls } from '../store.ts';
import { actorOf } from './acting.ts';
import { publishingControl } from './control.ts';

/**
 * Stops everything that has not been sent yet; for everybody who works at the desk. Every sending checks this row in
 * the write that lets it begin, so nothing begins after this. Stopping twice changes nothing.
 */
export async function stopAll(ctx: Context, { reason }: z.output<typeof StopAll>): Promise<void> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const control = await publishingControl(ctx);
  if (control.stopped) return;
  const stopped = { at: ctx.clock.now().toISOString(), by: actorOf(ctx).name, reason };
  await ctx.table.writeAll([
    publishingControls.write({ ...control, stopped }),
    auditWrite(ctx, 'publishing', 'stop_all'),
  ]);
}

/**
 * Lets posts go out again. Those whose time came meanwhile do not catch up: they wait to be planned again. Throws a
 * visible `conflict` when nothing is stopped.
 */
export async function startAgain(ctx: Context): Promise<void> {
  requireRole(ctx, 'communicator', 'administrator');
  const { stopped, ...control } = await publishingControl(ctx);
  if (!stopped) throw visibleError('conflict', 'Publiceringen är redan igång.');
  await ctx.table.writeAll([publishingControls.write(control), auditWrite(ctx, 'publishing', 'start_again')]);
}
