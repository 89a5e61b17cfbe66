import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { swedishDate } from '../../shared/text/dates.ts';
import type { Day } from '../../shared/text/day.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { campaigns } from '../store.ts';

/** Sets the last day of the workshops, by which nothing is closed. Throws a visible `conflict` when it is closed already. */
export async function setAnswerBy(ctx: Context, id: CampaignId, answerBy: Day | null): Promise<Campaign> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  if (campaign.state !== 'draft' && campaign.state !== 'open')
    throw visibleError('conflict', 'Omgången är stängd och har ingen sista dag att ändra.');
  const next = { ...campaign, answerBy: answerBy ?? undefined };
  const detail = answerBy === null ? 'ingen' : swedishDate(answerBy);
  await ctx.table.writeAll([campaigns.write(next), auditWrite(ctx, id, 'set_answer_by', detail)]);
  return { ...next, version: next.version + 1 };
}
