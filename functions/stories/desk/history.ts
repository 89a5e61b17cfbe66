import type { AuditEntry } from '../../../shared/audit/audit.ts';
import type { StoryId } from '../../../shared/ids.ts';
import { requireRole } from '../../authorise.ts';
import type { Context } from '../../context.ts';
import { auditEntries, auditOf } from '../../store.ts';
import { storyById } from '../change.ts';

/** Who did what with the story and when, the latest first. */
export async function storyHistory(ctx: Context, id: StoryId): Promise<AuditEntry[]> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  await storyById(ctx, id);
  return auditEntries.all(ctx.table, auditOf(id));
}
