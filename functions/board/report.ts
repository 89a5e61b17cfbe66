import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { CloudSet, Scope } from '../../shared/clouds/clouds.ts';
import { sumOfCounts, tidiedText } from '../../shared/curation/texts.ts';
import type { DeskComparison } from '../../shared/desk/compare.ts';
import { AppError } from '../../shared/errors.ts';
import { exampleText } from '../../shared/text/example.ts';
import { unprintableText } from '../../shared/text/unprintable.ts';
import { withheldText } from '../../shared/text/withheld.ts';
import { factsOf } from '../clouds/facts.ts';
import { comparisonOf } from '../comparison/compare.ts';
import type { Context } from '../context.ts';
import { boardBeside } from './comparison.ts';
import { type BoardPicture, boardPictures } from './pictures.ts';
import type { BoardContent } from './view.ts';

/**
 * One view as a PDF for the meeting papers. A set of clouds never changes, so the file is made when it is first
 * asked for and kept.
 */
export async function boardReportFile(
  ctx: Context,
  content: BoardContent,
  scope: Scope,
): Promise<Uint8Array> {
  const beside = scope.area === null ? await boardBeside(ctx, content) : undefined;
  const compared = beside ? `-${beside.b.set.id}` : '';
  const path = `board/${content.set.id}/${content.set.scopes.indexOf(scope)}${compared}.pdf`;
  const kept = await ctx.files.get(path).catch(unlessMissing);
  if (kept) return kept;
  const made = await makeReport(ctx, content, scope, beside && (await comparisonOf(ctx, beside)));
  await ctx.files.put(path, made, 'application/pdf');
  return made;
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'not_found') return undefined;
  throw error;
}

async function makeReport(
  ctx: Context,
  content: BoardContent,
  scope: Scope,
  comparison: DeskComparison | undefined,
): Promise<Uint8Array> {
  const { campaign, set } = content;
  const pictures = await boardPictures(ctx, content, scope);
  // What makes PDFs is large, and seldom asked for: it is read when it is.
  const { boardReport } = await import('../clouds/outputs/board-report.ts');
  return boardReport({
    title: scope.area === null ? campaign.title : `${campaign.title} – ${scope.area}`,
    organisation: campaign.organisation,
    date: new Date(set.createdAt),
    notice: noticeOf(campaign, set, pictures),
    ...(comparison && { comparison }),
    clouds: pictures.map(({ cloud, layout }) => ({
      layout,
      themeId: cloud.choices.themeId,
      facts: factsOf(campaign, cloud, layout),
    })),
  });
}

/** What a reader has to know before anything else; undefined when there is nothing. */
function noticeOf(campaign: Campaign, set: CloudSet, pictures: BoardPicture[]): string | undefined {
  const unprintable = unprintableText(pictures.flatMap(({ cloud }) => cloud.unprintableTerms));
  const withheld = withheldText(pictures.flatMap(({ cloud }) => cloud.withheldTerms).length);
  const tidied = tidiedText(sumOfCounts(Object.values(set.tidyCounts)));
  const said = [campaign.example ? `${exampleText}.` : undefined, tidied, withheld, unprintable];
  return said.filter((text) => text !== undefined).join(' ') || undefined;
}
