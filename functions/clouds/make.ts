import {
  type Campaign,
  commonQuestions,
  mostQuestions,
  type Question,
} from '../../shared/campaigns/campaigns.ts';
import { totalsWhenClosed } from '../../shared/campaigns/totals.ts';
import { looksAbusive } from '../../shared/checks/abuse.ts';
import type { CountedTerm } from '../../shared/cloud/layout.ts';
import { maxTerms } from '../../shared/cloud/place.ts';
import type { Cloud, CloudSet, Scope } from '../../shared/clouds/clouds.ts';
import { leastPerTerm } from '../../shared/clouds/least-per-term.ts';
import { isTooFew } from '../../shared/clouds/protect.ts';
import type { Job, JobOf } from '../../shared/jobs.ts';
import { swedishNumber } from '../../shared/text/plural.ts';
import { shutGates } from '../answers/gates.ts';
import { storeTallies } from '../answers/tallies.ts';
import type { Context } from '../context.ts';
import { entriesOf, tidyEntries } from '../curation/store.ts';
import { finalLook, storedTerms } from '../curation/stored.ts';
import { jobFor } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { cloudIdOf } from '../new-ids.ts';
import { maxWrites, type Write } from '../ports/table.ts';
import { campaigns, campaignTotals, cloudSets, clouds, workgroups, workgroupsOf } from '../store.ts';
import { missingGlyphs } from '../tools/fonts.ts';
import { writeTermsFile } from './files.ts';
import { type Population, readPopulation } from './population.ts';
import { pointsAtSomebody, type QuestionTerms, type TidiedCount, termsOfQuestion } from './terms.ts';
import { decideViews } from './views.ts';

/** Each takes two writes, its own and its job's, beside the set, the campaign, its terms' looks and the job that makes it. */
const maxClouds = Math.floor((maxWrites - 3 - mostQuestions) / 2);

/**
 * Shuts a closed campaign's gates, reads its answers, decides which views may be shown, counts the terms of each, and
 * asks for a picture of each. When there can be none, the set says why, or the clouds that were seen last stay.
 */
const soFar = (people: number): string =>
  people === 0 ? 'Ingen har svarat än.' : `Hittills har ${swedishNumber(people)} svarat.`;

export async function makeClouds(ctx: Context, { payload }: JobOf<'make_clouds'>): Promise<Write[]> {
  const { campaignId, cloudSetId } = payload;
  const [campaign, set, groups] = await Promise.all([
    campaigns.get(ctx.table, campaignId),
    cloudSets.get(ctx.table, campaignId, cloudSetId),
    workgroups.all(ctx.table, workgroupsOf(campaignId)),
  ]);
  if (campaign.state === 'open' || campaign.cloudSetId !== cloudSetId) return [given(set, overtaken)];
  await shutGates(ctx, campaign);
  const shown = campaign.shownSetId && (await cloudSets.find(ctx.table, campaignId, campaign.shownSetId));
  const population = await readPopulation(
    ctx,
    { ...campaign, questions: commonQuestions(campaign) },
    groups,
    {
      upTo: set.opening,
      before: shown?.opening,
    },
  );
  await storeTallies(ctx, campaign, groups, population.counts);
  const before = await campaignTotals.find(ctx.table, campaignId);
  const totals = totalsWhenClosed(before, campaign, groups, population.counts);
  await ctx.table.writeAll([campaignTotals.write(totals)]);

  const decision = decideViews(campaign, shown, population);
  if ('heldBack' in decision && shown) {
    return [
      given(set, overtaken),
      cloudSets.write({ ...shown, heldBack: decision.heldBack }),
      campaigns.write({ ...campaign, cloudSetId: shown.id }),
    ];
  }
  const views = 'views' in decision ? decision.views : { scopes: [], hiddenAreas: [] };
  return cloudsOf(ctx, campaign, { ...set, hiddenAreas: views.hiddenAreas }, views.scopes, population);
}

const overtaken = 'De ordmolnen behövs inte längre.';

/** The set without clouds, and why. */
function given(set: CloudSet, failure: string): Write {
  return cloudSets.write({ ...set, state: 'failed', failure });
}

async function cloudsOf(
  ctx: Context,
  campaign: Campaign,
  set: CloudSet,
  allScopes: Scope[],
  population: Population,
): Promise<Write[]> {
  // An area that everybody belongs to would be the same picture twice.
  const scopes = allScopes.filter(({ area, answers }) => area === null || answers < population.people);
  if (scopes.length === 0) {
    return [
      given(
        set,
        `Det behövs svar från minst ${campaign.minAnswers} personer, så att ingen kan pekas ut. ${soFar(population.people)}`,
      ),
    ];
  }
  if (scopes.length * commonQuestions(campaign).length > maxClouds)
    return [
      given(
        set,
        `Omgången har för många verksamhetsområden: det skulle bli fler än ${maxClouds} ordmoln. Skapa en ny omgång med färre områden.`,
      ),
    ];

  const made: { cloud: Cloud; job: Job }[] = [];
  const tidied: CloudSet['tidied'] = {};
  const tidyCounts: CloudSet['tidyCounts'] = {};
  const looks: Write[] = [];
  let tooMany: string | undefined;
  for (const [index, question] of commonQuestions(campaign).entries()) {
    const peopleIn = (area: string | null) => answeredIn(population, index, area);
    const isEnough = !isTooFew(peopleIn(null), campaign.minAnswers);
    const lines = isEnough ? population.takeLines(question) : [];
    const entries = await tidyEntries.all(ctx.table, entriesOf(campaign.id, question.id));
    const terms = await termsOfQuestion(question, lines, entries);
    tidied[question.id] = entries.at(-1)?.number ?? 0;
    tidyCounts[question.id] = terms.counts;
    // Of answers that have not been held back since they were gathered last: else they are the same.
    const { groupStarts, people } = population;
    looks.push(
      await finalLook(ctx, campaign, question, {
        people: peopleIn(null),
        terms: storedTerms(terms.grouping, lines, { people, groupStarts }),
      }),
    );
    for (const scope of scopes) {
      const inScope = (person: number) => scope.area === null || population.areaOf(person) === scope.area;
      const people = peopleIn(scope.area);
      const picture = await cloudOf(ctx, { campaign, set, question, scope, terms, inScope, people });
      if (picture.cloud.terms > maxTerms) tooMany ??= tooManyTerms(question, picture.cloud.terms);
      made.push(picture);
    }
  }
  // The terms can be looked at all the same: to tidy them is one way to make them fewer.
  if (tooMany !== undefined) return [given(set, tooMany), ...looks];
  const ready: CloudSet = {
    ...set,
    state: 'ready',
    scopes,
    rows: population.rows,
    tidied,
    tidyCounts,
    cloudIds: made.map(({ cloud }) => cloud.id),
  };
  return [
    cloudSets.write(ready),
    // Also so that nothing is shown of a campaign that has been opened again meanwhile.
    campaigns.write({ ...campaign, shownSetId: set.id }),
    ...looks,
    ...made.flatMap(({ cloud, job }) => [clouds.write(cloud), jobWrite(job)]),
  ];
}

/** How many in the area, or in all, have answered the question at this place. */
function answeredIn({ groups }: Population, question: number, area: string | null): number {
  return groups
    .filter((group) => area === null || group.area === area)
    .reduce((sum, { now }) => sum + (now.perQuestion[question] ?? 0), 0);
}

interface View {
  campaign: Campaign;
  set: CloudSet;
  question: Question;
  scope: Scope;
  terms: QuestionTerms;
  inScope: (person: number) => boolean;
  /** How many in the scope answered the question. */
  people: number;
}

async function cloudOf(ctx: Context, view: View): Promise<{ cloud: Cloud; job: Job }> {
  const { campaign, set, question, scope, terms, inScope, people } = view;
  const counted = terms.countAmong(inScope);
  const kept = counted.filter(({ isHidden }) => !isHidden);
  const isEnough = ({ people: gave, isLetIn }: TidiedCount) =>
    gave >= leastPerTerm(set.choices, scope) || (isLetIn && scope.area === null);
  const enough = kept.filter(isEnough);
  const withheld = enough.filter(({ term, isLetIn }) => !isLetIn && pointsAtSomebody(term));
  const unprintable = enough.filter(({ term }) => missingGlyphs(term, set.choices.font));
  const shown = enough
    .filter((term) => !unprintable.includes(term) && !withheld.includes(term))
    .map(({ term, people: gave }): CountedTerm => ({ term, people: gave }));

  const cloud: Cloud = {
    // The same when the job is tried again, so that the file of its terms is replaced.
    id: cloudIdOf(set.id, question.id, scope.area),
    version: 0,
    campaignId: campaign.id,
    cloudSetId: set.id,
    questionId: question.id,
    scope,
    state: 'waiting',
    choices: set.choices,
    people,
    terms: shown.length,
    hiddenTerms: kept.length - enough.length,
    tidiedAway: counted.length - kept.length,
    abusive: shown.map(({ term }) => term).filter(looksAbusive),
    unprintableTerms: unprintable.map(({ term }) => term),
    withheldTerms: withheld.map(({ term }) => term),
    linesWithoutTerm: terms.linesWithoutTerm(inScope),
    files: [],
  };
  await writeTermsFile(ctx, cloud, shown);
  const payload = { campaignId: campaign.id, cloudSetId: set.id, cloudId: cloud.id };
  // Everyone's picture is what people wait for: it goes before the areas'.
  const job = jobFor(ctx, { kind: 'render_cloud', payload }, scope.area === null ? 1 : 0);
  return { cloud, job };
}

function tooManyTerms(question: Question, terms: number): string {
  return `”${question.shortText}” har ${terms} ord, och ett ordmoln rymmer ${maxTerms}. Höj det minsta antalet personer per ord.`;
}
