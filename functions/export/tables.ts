import { type Campaign, commonQuestions } from '../../shared/campaigns/campaigns.ts';
import type { Cloud, CloudSet } from '../../shared/clouds/clouds.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { fileNameOf } from '../../shared/text/slug.ts';
import { requireRole } from '../authorise.ts';
import { campaignProgress } from '../campaigns/progress.ts';
import { cloudSetById } from '../clouds/by-id.ts';
import { readTermsFile } from '../clouds/files.ts';
import type { Context } from '../context.ts';
import { campaigns } from '../store.ts';
import { type Cell, swedishCsv } from '../tools/csv.ts';
import { type Sheet, xlsxFile, xlsxType } from '../tools/xlsx.ts';
import type { HandedOut } from './hand-out.ts';

/** What everybody at the desk may save as a table: the same that its pages show. */
export type TableKind = 'ord' | 'omraden' | 'deltagande';
export type TableFormat = 'xlsx' | 'csv';

export const everyone = 'Alla tillsammans';

/** A table as one list, and as a workbook's sheets. */
interface Table {
  sheets: Sheet[];
  list: Pick<Sheet, 'columns' | 'rows'>;
}

/** The table as a file, named after the campaign. Throws a visible `conflict` when it is too early. */
export async function tableFile(
  ctx: Context,
  id: CampaignId,
  kind: TableKind,
  format: TableFormat,
): Promise<HandedOut> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  const table = kind === 'deltagande' ? await takingPart(ctx, id) : await ofClouds(ctx, campaign, kind);
  return asFile(ctx, table, fileNameOf([kind, campaign.title], format), format);
}

export function asFile(ctx: Context, { sheets, list }: Table, name: string, format: TableFormat): HandedOut {
  if (format === 'xlsx') return { name, body: xlsxFile(sheets, ctx.clock.now()), contentType: xlsxType };
  function* rows(): Generator<readonly Cell[]> {
    yield list.columns.map(({ title }) => title);
    yield* list.rows;
  }
  const body = new TextEncoder().encode(swedishCsv(rows()));
  return { name, body, contentType: 'text/csv; charset=utf-8' };
}

/** The clouds made last, all of them ready. Throws a visible `conflict` when there are none. */
export async function madeClouds(
  ctx: Context,
  campaign: Campaign,
): Promise<{ set: CloudSet; clouds: Cloud[] }> {
  const made = campaign.cloudSetId && (await cloudSetById(ctx, campaign, campaign.cloudSetId));
  if (made && made.set.state === 'ready') return made;
  throw visibleError(
    'conflict',
    'Det går att hämta när omgången är stängd och ordmolnen är gjorda, så att ingen kan pekas ut.',
  );
}

async function ofClouds(ctx: Context, campaign: Campaign, kind: 'ord' | 'omraden'): Promise<Table> {
  const { clouds } = await madeClouds(ctx, campaign);
  return kind === 'ord' ? wordsTable(ctx, campaign, clouds) : areasTable(campaign, clouds);
}

const percent = (part: number, whole: number): Cell =>
  whole > 0 ? Math.round((1000 * part) / whole) / 10 : undefined;

const question = { title: 'Fråga', width: 34 };
const area = { title: 'Verksamhetsområde', width: 30 };

/** The words of every picture with how many gave each: those that are in it, and no others. */
async function wordsTable(ctx: Context, campaign: Campaign, clouds: readonly Cloud[]): Promise<Table> {
  const columns = [
    area,
    { title: 'Ord', width: 34 },
    { title: 'Personer', width: 11 },
    { title: 'Andel av dem som svarade, %', width: 28 },
  ];
  const sheets: Sheet[] = [];
  for (const { id, shortText } of commonQuestions(campaign)) {
    const rows: Cell[][] = [];
    for (const cloud of clouds.filter(({ questionId }) => questionId === id))
      for (const { term, people } of await readTermsFile(ctx, cloud))
        rows.push([cloud.scope.area ?? everyone, term, people, percent(people, cloud.people)]);
    sheets.push({ name: shortText, columns, rows });
  }
  return { sheets, list: joined(campaign, sheets) };
}

/** The sheets of all questions as one list, with the question first. */
export function joined(campaign: Campaign, sheets: readonly Sheet[]): Table['list'] {
  const questions = commonQuestions(campaign);
  const rows = again(function* () {
    for (const [index, sheet] of sheets.entries())
      for (const row of sheet.rows) yield [questions[index]?.shortText, ...row];
  });
  return { columns: [question, ...(sheets[0]?.columns ?? [])], rows };
}

/** Rows that are made anew each time that they are read, so that they never lie in memory. */
export const again = (rows: () => Iterator<readonly Cell[]>): Iterable<readonly Cell[]> => ({
  [Symbol.iterator]: rows,
});

function areasTable(campaign: Campaign, clouds: readonly Cloud[]): Table {
  const columns = [
    question,
    area,
    { title: 'Personer som svarade', width: 21 },
    { title: 'Arbetsgrupper', width: 14 },
    { title: 'Ord i ordmolnet', width: 15 },
    { title: 'Ord som för få har nämnt', width: 25 },
    { title: 'Ord som redaktionen har dolt', width: 29 },
    { title: 'Rader utan ord', width: 15 },
  ];
  const rows = commonQuestions(campaign).flatMap(({ id, shortText }) =>
    clouds
      .filter(({ questionId }) => questionId === id)
      .map((cloud) => [
        shortText,
        cloud.scope.area ?? everyone,
        ...[cloud.people, cloud.scope.groups, cloud.terms],
        ...[cloud.hiddenTerms, cloud.tidiedAway, cloud.linesWithoutTerm],
      ]),
  );
  return { sheets: [{ name: 'Områden', columns, rows }], list: { columns, rows } };
}

/** How many in each group have answered, as the desk's page shows it. */
async function takingPart(ctx: Context, id: CampaignId): Promise<Table> {
  const { groups } = await campaignProgress(ctx, id);
  const columns = [
    area,
    { title: 'Arbetsgrupp', width: 34 },
    { title: 'Medarbetare', width: 13 },
    { title: 'Har svarat', width: 11 },
    { title: 'Andel, %', width: 10 },
  ];
  const rows = groups.map(({ workgroup: { area: of, name, headcount }, answers }) => [
    of,
    name,
    headcount > 0 ? headcount : undefined,
    answers,
    answers <= headcount ? percent(answers, headcount) : undefined,
  ]);
  return { sheets: [{ name: 'Deltagande', columns, rows }], list: { columns, rows } };
}
