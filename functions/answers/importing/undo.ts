import type { AnswerImport } from '../../../shared/answers/importing/import.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { CampaignId, ImportId } from '../../../shared/ids.ts';
import { plural } from '../../../shared/text/plural.ts';
import { auditWrite } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { jobFor, kickAll } from '../../jobs/new.ts';
import { jobWrite } from '../../jobs/store.ts';
import { campaigns } from '../../store.ts';
import { collectingCampaign, refuseWhileImporting, untilStored } from './collecting.ts';
import { isStuck } from './list.ts';
import { imports } from './store.ts';

/**
 * Has everything taken out that an import brought, while the campaign collects answers. One that is out already stays so.
 * Throws a visible `conflict` when the campaign is closed or the answers are still on their way in, and `not_found`.
 */
export async function undoImport(ctx: Context, campaignId: CampaignId, id: ImportId): Promise<void> {
  await untilStored(() => attemptToUndo(ctx, campaignId, id));
}

async function attemptToUndo(ctx: Context, campaignId: CampaignId, id: ImportId): Promise<void> {
  const campaign = await collectingCampaign(ctx, campaignId);
  const found = await imports.find(ctx.table, campaignId, id);
  if (!found) throw visibleError('not_found', 'Inläsningen finns inte. Ladda om sidan.');
  if (found.state === 'gone' || (found.state === 'going' && !(await isStuck(ctx, found)))) return;
  if (campaign.importing !== id || !(await isStuck(ctx, found))) refuseWhileImporting(campaign);
  const job = jobFor(ctx, { kind: 'import_answers', payload: { campaignId, importId: id } });
  const next: AnswerImport = { ...found, state: 'going', jobId: job.id };
  const what = found.kind === 'file' ? found.fileName : 'Papper';
  await ctx.table.writeAll([
    imports.write(next),
    campaigns.write({ ...campaign, importing: id }),
    jobWrite(job),
    auditWrite(ctx, campaignId, 'undo_import', `${what}, ${plural(found.answers, 'svar', 'svar')}`),
  ]);
  await kickAll(ctx, [job]);
}
