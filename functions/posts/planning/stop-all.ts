import type * as z from 'zod';
import type { AuditEntry } from '../../../shared/audit/audit.ts';
import type { StopAll } from '../../../shared/desk/stories.ts';
import { AppError, visibleError } from '../../../shared/errors.ts';
import type { PublishingControl } from '../../../shared/publishing/publishing.ts';
import { auditWrite } from '../../audit.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { signed } from '../../signed.ts';
import { publishingControls } from '../../store.ts';
import { publishingControl } from '../control.ts';

/**
 * Stops everything that has not been sent yet; for everybody who works at the desk. Every sending checks this row in
 * the write that lets it begin, so nothing begins after this. Stopping what is stopped changes nothing.
 */
export async function stopAll(ctx: Context, { reason }: z.output<typeof StopAll>): Promise<void> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const { at, by } = signed(ctx);
  const stopped = { at, by, reason };
  await changeControl(ctx, 'stop_all', (control) => (control.stopped ? undefined : { ...control, stopped }));
}

/**
 * Lets posts go out again. Those whose time came meanwhile do not catch up, also when no worker has looked at them yet:
 * they wait to be planned again. Throws a visible `conflict` when nothing is stopped.
 */
export async function startAgain(ctx: Context): Promise<void> {
  requireRole(ctx, 'communicator', 'administrator');
  await changeControl(ctx, 'start_again', ({ stopped, ...control }) => {
    if (!stopped) throw visibleError('conflict', 'Publiceringen är inte stoppad.');
    return { ...control, releasedAt: ctx.clock.now().toISOString() };
  });
}

// Of people who press at the same moment each but one must look again.
const attempts = 5;

async function changeControl(
  ctx: Context,
  action: AuditEntry['action'],
  change: (control: PublishingControl) => PublishingControl | undefined,
): Promise<void> {
  let conflict: unknown;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const next = change(await publishingControl(ctx));
    if (!next) return;
    try {
      await ctx.table.writeAll([publishingControls.write(next), auditWrite(ctx, 'publishing', action)]);
      return;
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict')) throw error;
      conflict = error;
    }
  }
  throw new AppError('unavailable', 'The control keeps changing', { cause: conflict });
}
