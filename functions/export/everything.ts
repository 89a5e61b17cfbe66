import { AppError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { onDay } from '../../shared/text/dates.ts';
import { fileNameOf } from '../../shared/text/slug.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import { deskFiles } from '../clouds/downloads.ts';
import type { Context } from '../context.ts';
import { campaigns } from '../store.ts';
import { type Zipped, zipFile } from '../tools/zip.ts';
import { aboutAnswers, answersAs, writtenAnswers } from './answers.ts';
import type { HandedOut } from './hand-out.ts';
import { madeClouds, tableFile } from './tables.ts';

const formats = ['xlsx', 'csv'] as const;

/**
 * All that can be saved of a campaign in one ZIP: the answers, words and numbers as tables, and every cloud's files. Noted in
 * the history, since the answers are in it. Throws a visible `conflict` when it is too early.
 */
export async function everythingFile(ctx: Context, id: CampaignId): Promise<HandedOut> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  const { clouds } = await madeClouds(ctx, campaign);
  const written = await writtenAnswers(ctx, id).catch(reasonNot);
  if (!('refusal' in written))
    await ctx.table.writeAll([auditWrite(ctx, id, 'fetch_answers', 'med allt annat i en ZIP-fil')]);

  async function* files(): AsyncGenerator<Zipped> {
    const about = [
      `${campaign.title}, ${campaign.organisation}. Hämtat ${onDay(ctx.clock.now())}.`,
      'Filerna som slutar på .xlsx och .csv har samma innehåll: välj den som passar ditt program.',
      ...('refusal' in written
        ? [`Svaren är inte med. ${written.refusal}`]
        : ['', 'Om svaren:', ...aboutAnswers(ctx, written).slice(1)]),
    ];
    yield ['las-mig.txt', new TextEncoder().encode(`\ufeff${about.join('\r\n')}\r\n`)];
    for (const format of formats) {
      if (!('refusal' in written)) {
        const { name, body } = answersAs(ctx, written, format);
        yield [name, body];
      }
      for (const kind of ['ord', 'omraden', 'deltagande'] as const) {
        const { name, body } = await tableFile(ctx, id, kind, format);
        yield [name, body];
      }
    }
    for (const cloud of clouds) {
      for (const { kind, use, fileName } of deskFiles(campaign, cloud, () => '')) {
        const file = cloud.files.find((one) => one.kind === kind);
        if (file)
          yield [`${use === 'print' ? 'tryck' : 'ordmoln'}/${fileName}`, await ctx.files.get(file.path)];
      }
    }
  }
  const body = await zipFile(files(), ctx.clock.now());
  return { name: fileNameOf([campaign.title], 'zip'), body, contentType: 'application/zip' };
}

/** Answers that must not be handed out leave the rest as it is. */
function reasonNot(error: unknown): { refusal: string } {
  if (error instanceof AppError && error.visible && error.code === 'conflict')
    return { refusal: error.message };
  throw error;
}
