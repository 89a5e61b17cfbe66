import type { AuditEntry } from '../../shared/audit/audit.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { auditEntries, auditOf, campaigns } from '../store.ts';

/** Who did what and when, the latest first. */
export async function campaignHistory(ctx: Context, id: CampaignId): Promise<AuditEntry[]> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  await campaigns.get(ctx.table, id);
  return auditEntries.all(ctx.table, auditOf(id));
}
