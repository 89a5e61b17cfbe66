import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../../../shared/answers/answers.ts';
import type { Question } from '../../../shared/campaigns/campaigns.ts';
import {
  changesIn,
  fullContents,
  lessenedContents,
  type PictureContent,
  type QuestionNow,
  stepFor,
} from '../../../shared/campaigns/group-steps.ts';
import type { GroupCloud, GroupPicture } from '../../../shared/clouds/clouds.ts';
import type { JobOf } from '../../../shared/jobs.ts';
import type { Context } from '../../context.ts';
import type { Write } from '../../ports/table.ts';
import { answers, answersOfGroup, campaigns, groupClouds } from '../../store.ts';
import { pointsAtSomebody, termsOfQuestion } from '../terms.ts';
import { drawPicture, maxTermsPerPicture } from './drawing.ts';

/** Draws a workgroup's own clouds from what has been answered so far, lessens them, or takes them away. */
export async function drawGroupCloud(ctx: Context, { payload }: JobOf<'group_cloud'>): Promise<Write[]> {
  const { campaignId, workgroupId } = payload;
  // Read before the answers: a drawing that knows less than one stored meanwhile cannot then be stored.
  const stored = await groupClouds.find(ctx.table, campaignId, workgroupId);
  const [campaign, all] = await Promise.all([
    campaigns.get(ctx.table, campaignId),
    answers.all(ctx.table, answersOfGroup(campaignId, workgroupId)),
  ]);
  const given = all.filter((answer) => !answer.withdrawn);
  const now = { answered: given.length, changes: changesIn(all) };
  const step = stepFor(stored, now, campaign.minAnswers);
  if (step === 'nothing') return [];

  const before = stored?.pictures ?? [];
  const questions = await Promise.all(campaign.questions.map((question) => questionNow(question, given)));
  const contents =
    step === 'draw'
      ? fullContents(questions, campaign.minAnswers, maxTermsPerPicture(campaign))
      : lessenedContents(before.map(contentOf), questions, campaign.minAnswers);
  const next: GroupCloud = {
    campaignId,
    workgroupId,
    version: stored?.version ?? 0,
    drawnAt: step === 'draw' ? given.length : (stored?.drawnAt ?? 0),
    // Stored also when the pictures stay: a drawing begun before the change then fails, and is done again without it.
    changes: now.changes,
    pictures: contents.map((content) => sameIn(before, content) ?? drawPicture(campaign, content)),
  };
  return [groupClouds.write(next)];
}

function contentOf({ questionId, terms, withheld, lessCommon }: GroupPicture): PictureContent {
  return { questionId, terms, withheld, lessCommon };
}

function sameIn(pictures: GroupPicture[], content: PictureContent): GroupPicture | undefined {
  return pictures.find((picture) => isDeepStrictEqual(contentOf(picture), content));
}

async function questionNow(question: Question, given: Answer[]): Promise<QuestionNow> {
  const answered = given.filter((answer) => (answer.lines[question.id] ?? []).length > 0);
  const { grouping, countAmong } = await termsOfQuestion(question, answered);
  const all = countAmong(() => true);
  const terms = all.filter(({ term }) => !pointsAtSomebody(term));
  // By every way in which somebody's answer has it: others' answers may have given it another name since.
  const people = new Map([
    ...grouping.terms.flatMap(({ forms, people }) =>
      forms.map(({ form }): [string, number] => [form, people]),
    ),
    ...grouping.terms.map(({ term, people }): [string, number] => [term, people]),
  ]);
  return {
    questionId: question.id,
    answered: answered.length,
    terms,
    withheld: all.length - terms.length,
    peopleBehind: (term) => people.get(term) ?? 0,
  };
}
