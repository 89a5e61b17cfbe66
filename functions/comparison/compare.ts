import { comparedWords, type Side } from '../../shared/comparison/compare.ts';
import { cautionText } from '../../shared/comparison/texts.ts';
import type { CompareQuery, DeskComparison, DeskComparisons } from '../../shared/desk/compare.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { requireRole } from '../authorise.ts';
import { listCampaigns } from '../campaigns/list.ts';
import type { Context } from '../context.ts';
import { campaigns } from '../store.ts';
import { sameWords } from './same-words.ts';
import { askedInBoth, type Result, resultOf, sideOf } from './sides.ts';

/** As many earlier campaigns as anybody looks back on. */
const most = 20;

/** Two results to be laid beside each other, each in one view. */
export interface Beside {
  kind: DeskComparison['kind'];
  a: Result;
  b: Result;
  areas: readonly [string | null, string | null];
  /** What each is called. */
  names: readonly [string, string];
}

/** A campaign beside an earlier one, or two of its areas, with what there is to choose from. Throws a visible `not_found`. */
export async function compareCampaign(
  ctx: Context,
  id: CampaignId,
  query: CompareQuery,
): Promise<DeskComparisons> {
  const { a, others, areas } = await choicesOf(ctx, id);
  const choices = {
    campaigns: others.map(({ campaign }) => ({ id: campaign.id, title: campaign.title })),
    areas,
  };
  const chosen = withChoice(query, choices);
  const beside = a && besideOf(a, others, chosen);
  return {
    ...choices,
    chosen,
    ...(beside && { comparison: await comparisonOf(ctx, beside) }),
  };
}

/** The two that are asked for. Throws a visible `not_found` when one of them is not there, or not shown. */
export async function besideFor(ctx: Context, id: CampaignId, query: CompareQuery): Promise<Beside> {
  const { a, others, areas } = await choicesOf(ctx, id);
  const choices = { campaigns: others.map(({ campaign }) => ({ id: campaign.id })), areas };
  const beside = a && besideOf(a, others, withChoice(query, choices));
  if (beside) return beside;
  throw visibleError('not_found', 'Det finns inget att jämföra med än.');
}

/** How many words of two results differ, question by question. */
export async function comparisonOf(ctx: Context, beside: Beside): Promise<DeskComparison> {
  const { kind, a, b, areas, names } = beside;
  const { both, notAsked } = askedInBoth(a, b, areas);
  const questions = both.map(async ({ id, question, a: cloudA, b: cloudB }) => {
    const [sideA, sideB] = await Promise.all([sideOf(ctx, a.set, cloudA), sideOf(ctx, b.set, cloudB)]);
    return {
      id,
      question,
      a: shown(names[0], sideA),
      b: shown(names[1], sideB),
      words: comparedWords(sideA, sideB, await sameWords(sideA, sideB)),
      caution: cautionText(sideA, sideB),
    };
  });
  return { kind, a: names[0], b: names[1], questions: await Promise.all(questions), notAsked };
}

const shown = (name: string, { people, least, hides }: Side) => ({ name, people, least, hides });

async function choicesOf(ctx: Context, id: CampaignId) {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  const [a, all] = await Promise.all([resultOf(ctx, campaign), listCampaigns(ctx)]);
  // Of a later one, new and not shown any more would be said the wrong way round.
  const earlier = all
    .filter((one) => one.id !== id && one.example === campaign.example)
    .filter((one) => one.createdAt <= campaign.createdAt)
    .slice(0, most);
  const found = await Promise.all(earlier.map((one) => resultOf(ctx, one)));
  const others = found.filter(
    (other): other is Result =>
      a !== undefined && other !== undefined && askedInBoth(a, other, [null, null]).both.length > 0,
  );
  const areas = a?.set.scopes.flatMap(({ area }) => (area === null ? [] : [area])) ?? [];
  return { a, others, areas };
}

interface Choices {
  campaigns: readonly { id: CampaignId }[];
  areas: readonly string[];
}

/** The latest campaign before this one, or else the first two areas. */
function withChoice(query: CompareQuery, { campaigns: earlier, areas }: Choices): CompareQuery {
  if (query.med !== undefined || query.mot !== undefined) return query;
  const [latest] = earlier;
  if (latest) return { ...query, med: latest.id };
  const [first, second] = areas;
  const omrade = query.omrade ?? first;
  const mot = omrade === second ? first : second;
  return omrade !== undefined && mot !== undefined ? { omrade, mot } : query;
}

function besideOf(
  a: Result,
  others: readonly Result[],
  { med, omrade, mot }: CompareQuery,
): Beside | undefined {
  const area = omrade ?? null;
  if (med !== undefined) {
    const b = others.find(({ campaign }) => campaign.id === med);
    if (!b)
      throw visibleError(
        'not_found',
        'Det går bara att jämföra med en tidigare omgång som har färdiga ordmoln och samma frågor.',
      );
    if (!isShown(a, area) || !isShown(b, area)) throw notShown();
    return { kind: 'years', a, b, areas: [area, area], names: [a.campaign.title, b.campaign.title] };
  }
  if (mot === undefined || area === null) return undefined;
  if (!isShown(a, area) || !isShown(a, mot)) throw notShown();
  if (area === mot) throw visibleError('invalid', 'Välj två olika områden.');
  return { kind: 'areas', a, b: a, areas: [area, mot], names: [area, mot] };
}

const isShown = ({ set }: Result, area: string | null) => set.scopes.some((scope) => scope.area === area);
const notShown = () =>
  visibleError(
    'not_found',
    'Området visas inte för sig i båda, så det går inte att jämföra. Välj ett annat.',
  );
