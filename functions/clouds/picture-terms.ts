import type { CountedTerm } from '../../shared/cloud/layout.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { clouds } from '../store.ts';
import type { CloudAddress } from './downloads.ts';
import { readTermsFile } from './files.ts';

/** The terms in a cloud's picture with how many people gave each, most first. */
export async function termsOfCloud(ctx: Context, at: CloudAddress): Promise<CountedTerm[]> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  return readTermsFile(ctx, await clouds.get(ctx.table, at.campaignId, at.cloudSetId, at.cloudId));
}
