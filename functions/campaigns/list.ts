import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { allCampaigns, campaigns } from '../store.ts';

/** All campaigns, newest first. */
export async function listCampaigns(ctx: Context): Promise<Campaign[]> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  return campaigns.all(ctx.table, allCampaigns);
}
