import type { Answer } from '../../shared/answers.ts';
import type { Campaign, Question } from '../../shared/campaigns.ts';
import type { CountedTerm } from '../../shared/cloud/layout.ts';
import { maxTerms } from '../../shared/cloud/place.ts';
import type { Cloud, CloudSet, Scope } from '../../shared/clouds.ts';
import { visibleError } from '../../shared/errors.ts';
import type { Job, JobOf } from '../../shared/jobs.ts';
import { viewsToShow } from '../../shared/protect.ts';
import { missingGlyphs } from '../adapters/fonts.ts';
import type { Context } from '../context.ts';
import { jobFor } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { newCloudId } from '../new-ids.ts';
import type { Write } from '../ports.ts';
import {
  answers,
  answersOfCampaign,
  campaigns,
  cloudSets,
  clouds,
  workgroups,
  workgroupsOf,
} from '../store.ts';
import { writeTermsFile } from './files.ts';
import { type QuestionTerms, termsOfQuestion } from './terms.ts';

/**
 * Reads a closed campaign's answers, decides which views may be shown, counts the terms of each, and asks for a
 * picture of each. The set says why when there can be none.
 */
export async function makeClouds(ctx: Context, { payload }: JobOf<'make_clouds'>): Promise<Write[]> {
  const { campaignId, cloudSetId } = payload;
  const [campaign, set, groups, all] = await Promise.all([
    campaigns.get(ctx.table, campaignId),
    cloudSets.get(ctx.table, campaignId, cloudSetId),
    workgroups.all(ctx.table, workgroupsOf(campaignId)),
    answers.all(ctx.table, answersOfCampaign(campaignId)),
  ]);
  const given = all.filter((answer) => !answer.withdrawn);
  const areaOf = new Map(groups.map((group) => [group.id, group.area]));
  const { scopes, hiddenAreas } = viewsToShow(
    groups.map((group) => ({
      area: group.area,
      answers: given.filter((answer) => answer.workgroupId === group.id).length,
    })),
    campaign.minAnswers,
  );
  if (scopes.length === 0) {
    const failure = `Det behövs svar från minst ${campaign.minAnswers} personer, så att ingen kan pekas ut. Hittills har ${given.length} svarat.`;
    return [cloudSets.write({ ...set, state: 'failed', hiddenAreas, failure })];
  }

  const made: { cloud: Cloud; job: Job }[] = [];
  for (const question of campaign.questions) {
    const terms = await termsOfQuestion(question, given);
    for (const scope of scopes) {
      const inScope = (answer: Answer) =>
        scope.area === null || areaOf.get(answer.workgroupId) === scope.area;
      made.push(await cloudOf(ctx, campaign, set, question, scope, terms, inScope));
    }
  }
  const ready: CloudSet = {
    ...set,
    state: 'ready',
    scopes,
    hiddenAreas,
    cloudIds: made.map(({ cloud }) => cloud.id),
  };
  return [cloudSets.write(ready), ...made.flatMap(({ cloud, job }) => [clouds.write(cloud), jobWrite(job)])];
}

async function cloudOf(
  ctx: Context,
  campaign: Campaign,
  set: CloudSet,
  question: Question,
  scope: Scope,
  terms: QuestionTerms,
  inScope: (answer: Answer) => boolean,
): Promise<{ cloud: Cloud; job: Job }> {
  const counted = terms.countAmong(inScope);
  const enough = counted.filter(({ people }) => people >= set.choices.minPeoplePerTerm);
  const unprintable = enough.filter(({ term }) => missingGlyphs(term, set.choices.font));
  const shown = enough.filter((term) => !unprintable.includes(term));
  if (shown.length > maxTerms) throw tooManyTerms(question, shown);

  const cloud: Cloud = {
    id: newCloudId(ctx.random),
    version: 0,
    campaignId: campaign.id,
    cloudSetId: set.id,
    questionId: question.id,
    scope,
    state: 'waiting',
    choices: set.choices,
    terms: shown.length,
    hiddenTerms: counted.length - enough.length,
    unprintableTerms: unprintable.map(({ term }) => term),
    linesWithoutTerm: terms.linesWithoutTerm(inScope),
    files: [],
  };
  await writeTermsFile(ctx, cloud, shown);
  const job = jobFor(ctx, {
    kind: 'render_cloud',
    payload: { campaignId: campaign.id, cloudSetId: set.id, cloudId: cloud.id },
  });
  return { cloud, job };
}

function tooManyTerms(question: Question, terms: CountedTerm[]) {
  return visibleError(
    'invalid',
    `”${question.shortText}” har ${terms.length} termer, och ett ordmoln rymmer ${maxTerms}. Höj det minsta antalet personer per term.`,
  );
}
