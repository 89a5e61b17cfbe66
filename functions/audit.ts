import type { AuditEntry, AuditSubject } from '../shared/audit/audit.ts';
import type { Context } from './context.ts';
import { newAuditId } from './new-ids.ts';
import type { Write } from './ports/table.ts';
import { auditEntries } from './store.ts';

/** The audit entry of a change, to be written in the same `writeAll` as the change. */
export function auditWrite(
  ctx: Context,
  subject: AuditSubject,
  action: AuditEntry['action'],
  detail = '',
): Write {
  const { actor } = ctx;
  return auditEntries.write({
    id: newAuditId(ctx.random),
    version: 0,
    at: ctx.clock.now().toISOString(),
    subject,
    by: actor.kind === 'person' ? actor.name : actor.kind === 'link' ? 'länk' : 'systemet',
    byId: actor.kind === 'person' ? actor.id : '',
    action,
    detail,
  });
}
