import type { Answer } from '../../shared/answers/answers.ts';
import type { Campaign, Question } from '../../shared/campaigns/campaigns.ts';
import { maxTerms } from '../../shared/cloud/place.ts';
import type { Cloud, CloudSet, Scope } from '../../shared/clouds/clouds.ts';
import { isTooFew, viewsToShow } from '../../shared/clouds/protect.ts';
import type { Job, JobOf } from '../../shared/jobs.ts';
import type { Context } from '../context.ts';
import { jobFor } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { cloudIdOf } from '../new-ids.ts';
import { maxWrites, type Write } from '../ports/table.ts';
import {
  answers,
  answersOfCampaign,
  campaigns,
  cloudSets,
  clouds,
  workgroups,
  workgroupsOf,
} from '../store.ts';
import { missingGlyphs } from '../tools/fonts.ts';
import { writeTermsFile } from './files.ts';
import { pointsAtSomebody, type QuestionTerms, termsOfQuestion } from './terms.ts';

/** Each takes two writes, its own and its job's, beside the set and the job that makes it. */
const maxClouds = (maxWrites - 2) / 2;

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
  const views = viewsToShow(
    groups.map((group) => {
      const ofGroup = given.filter((answer) => answer.workgroupId === group.id);
      return {
        area: group.area,
        answers: ofGroup.length,
        perQuestion: campaign.questions.map(
          ({ id }) => ofGroup.filter((answer) => hasAnswered(answer, id)).length,
        ),
      };
    }),
    campaign.minAnswers,
  );
  // An area that everybody belongs to would be the same picture twice.
  const scopes = views.scopes.filter(({ area, answers: count }) => area === null || count < given.length);
  const { hiddenAreas } = views;
  const failed = (failure: string) => [
    cloudSets.write({ ...set, state: 'failed' as const, hiddenAreas, failure }),
  ];
  if (scopes.length === 0) {
    return failed(
      `Det behövs svar från minst ${campaign.minAnswers} personer, så att ingen kan pekas ut. Hittills har ${given.length} svarat.`,
    );
  }
  if (scopes.length * campaign.questions.length > maxClouds) {
    return failed(`Det blir fler än ${maxClouds} ordmoln. Slå ihop några verksamhetsområden.`);
  }

  const made: { cloud: Cloud; job: Job }[] = [];
  for (const question of campaign.questions) {
    const answered = given.filter((answer) => hasAnswered(answer, question.id));
    const enough = isTooFew(answered.length, campaign.minAnswers) ? [] : answered;
    const terms = await termsOfQuestion(question, enough);
    for (const scope of scopes) {
      const inScope = (answer: Answer) =>
        scope.area === null || areaOf.get(answer.workgroupId) === scope.area;
      const people = answered.filter(inScope).length;
      const picture = await cloudOf(ctx, { campaign, set, question, scope, terms, inScope, people });
      if (picture.cloud.terms > maxTerms) return failed(tooManyTerms(question, picture.cloud.terms));
      made.push(picture);
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

function hasAnswered(answer: Answer, questionId: string): boolean {
  return (answer.lines[questionId] ?? []).length > 0;
}

interface View {
  campaign: Campaign;
  set: CloudSet;
  question: Question;
  scope: Scope;
  terms: QuestionTerms;
  inScope: (answer: Answer) => boolean;
  /** How many in the scope answered the question. */
  people: number;
}

async function cloudOf(ctx: Context, view: View): Promise<{ cloud: Cloud; job: Job }> {
  const { campaign, set, question, scope, terms, inScope, people } = view;
  const counted = terms.countAmong(inScope);
  const enough = counted.filter(({ people }) => people >= set.choices.minPeoplePerTerm);
  const withheld = enough.filter(({ term }) => pointsAtSomebody(term));
  const unprintable = enough.filter(({ term }) => missingGlyphs(term, set.choices.font));
  const shown = enough.filter((term) => !unprintable.includes(term) && !withheld.includes(term));

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
    hiddenTerms: counted.length - enough.length,
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
  return `”${question.shortText}” har ${terms} termer, och ett ordmoln rymmer ${maxTerms}. Höj det minsta antalet personer per term.`;
}
