import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../../../shared/answers/answers.ts';
import { changesIn, countRows, hasAnswered, tallyOf } from '../../../shared/answers/tally.ts';
import type { Campaign, Question, Workgroup } from '../../../shared/campaigns/campaigns.ts';
import {
  fullContents,
  lessenedContents,
  type PictureContent,
  type QuestionNow,
  stepFor,
} from '../../../shared/campaigns/group-steps.ts';
import type { GroupCloud, GroupPicture } from '../../../shared/clouds/clouds.ts';
import { AppError } from '../../../shared/errors.ts';
import type { JobOf } from '../../../shared/jobs.ts';
import { isAmong, type Room } from '../../../shared/room/room.ts';
import { LineTally, peopleCounter } from '../../../shared/terms/distinct.ts';
import { tallyWrites } from '../../answers/tallies.ts';
import type { Context } from '../../context.ts';
import { dropJobs, waitingAlike } from '../../jobs/alike.ts';
import type { Write } from '../../ports/table.ts';
import {
  answers,
  answersOfGroup,
  campaigns,
  groupClouds,
  phoneRooms,
  rooms,
  tallies,
  workgroups,
} from '../../store.ts';
import { pointsAtSomebody, termsOfQuestion } from '../terms.ts';
import { drawPicture, maxTermsPerPicture } from './drawing.ts';

/** Other ways of writing that are told of a word. */
const mostForms = 4;
/** How often the group may be counted by others at the same time: of many answers at once, each asks for it. */
const attempts = 5;

/**
 * Draws a workgroup's own clouds from what has been answered so far, lessens them, or takes them away; and counts the
 * group, whose answers it reads anyway.
 */
export async function drawGroupCloud(ctx: Context, job: JobOf<'group_cloud'>): Promise<Write[]> {
  const alike = await waitingAlike(ctx, job);
  for (let attempt = 1; ; attempt += 1) {
    const { next, tally, phones } = await countAndDraw(ctx, job.payload);
    // Phones that follow the workshop are told that there is another picture.
    if (next) return [groupClouds.write(next), ...tally, ...(phones ? [phoneRooms.write(phones)] : [])];
    try {
      await ctx.table.writeAll(tally);
      // Of many answers at once each has asked for this; the drawing, which takes longest, is left to the next of them.
      await dropJobs(ctx, alike);
      return [];
    } catch (error) {
      if (attempt === attempts || !(error instanceof AppError && error.code === 'conflict')) throw error;
    }
  }
}

async function countAndDraw(ctx: Context, { campaignId, workgroupId }: JobOf<'group_cloud'>['payload']) {
  const workgroup = await workgroups.get(ctx.table, campaignId, workgroupId);
  // Read before the answers: what knows less than something stored meanwhile cannot then be stored.
  const [stored, before] = await Promise.all([
    groupClouds.find(ctx.table, campaignId, workgroupId),
    tallies.find(ctx.table, workgroup.leaderCode),
  ]);
  const [campaign, room, phones, all] = await Promise.all([
    campaigns.get(ctx.table, campaignId),
    rooms.find(ctx.table, workgroup.leaderCode),
    phoneRooms.find(ctx.table, workgroup.joinCode),
    answers.all(ctx.table, answersOfGroup(campaignId, workgroupId)),
  ]);
  const next = await nextCloud(campaign, workgroup, { stored, room }, all);
  const drawing = (stored?.version ?? 0) + (next ? 1 : 0);
  const tally = tallyWrites(before, tallyOf(before, campaign, workgroup, countRows(all), drawing));
  return { next, tally, phones };
}

/** The group's clouds as they should be now; undefined when they are so already. */
async function nextCloud(
  campaign: Campaign,
  workgroup: Workgroup,
  { stored, room }: { stored: GroupCloud | undefined; room: Room | undefined },
  all: Answer[],
): Promise<GroupCloud | undefined> {
  // No word before the cloud is unveiled, not even where nobody looks.
  if (campaign.words === 'unveiled' && !room?.unveiled.length) return undefined;
  const given = all.filter((answer) => !answer.withdrawn);
  if (room && campaign.questions.some(({ step }) => step !== undefined))
    return nextStepsCloud(campaign, { stored, room }, all);
  const now = { answered: given.length, changes: changesIn(all) };
  const step = stepFor(stored, now, campaign.minAnswers);
  const hidden = room?.hidden ?? [];
  if (step === 'nothing' && (!stored || isDeepStrictEqual(hidden, stored.hidden))) return undefined;
  const before = stored?.pictures ?? [];
  const contents =
    step === 'draw'
      ? await drawnAnew(campaign, given)
      : lessenedContents(
          before.map(contentOf),
          new Map(campaign.questions.map(({ id }) => [id, given.filter(hasAnswered(id)).length])),
          now.changes - (stored?.changesAtDrawing ?? 0),
          campaign.minAnswers,
        );
  return {
    campaignId: campaign.id,
    workgroupId: workgroup.id,
    version: stored?.version ?? 0,
    drawnAt: step === 'draw' ? given.length : (stored?.drawnAt ?? 0),
    // Stored also when the pictures stay: a drawing begun before the change then fails, and is done again without it.
    changes: now.changes,
    changesAtDrawing: step === 'draw' ? now.changes : (stored?.changesAtDrawing ?? 0),
    hidden,
    pictures: contents.map((content) => {
      const kept = isDeepStrictEqual(hidden, stored?.hidden) ? sameIn(before, content) : undefined;
      const last = before.find(({ questionId }) => questionId === content.questionId);
      return kept ?? drawPicture(campaign, content, isHiddenIn(content, hidden), last);
    }),
  };
}

const isHiddenIn =
  ({ questionId }: PictureContent, hidden: GroupCloud['hidden']) =>
  (term: string): boolean =>
    isAmong(hidden, { questionId, term });

/**
 * The clouds of a workshop in steps. Each question is drawn when it is unveiled, and counted by itself: to answer the next
 * is no change of what was answered before.
 */
async function nextStepsCloud(
  campaign: Campaign,
  { stored, room }: { stored: GroupCloud | undefined; room: Room },
  all: Answer[],
): Promise<GroupCloud | undefined> {
  const { hidden, unveiled, workgroupId } = room;
  const isHiddenSo = isDeepStrictEqual(hidden, stored?.hidden ?? []);
  const pictures: GroupPicture[] = [];
  for (const question of campaign.questions.filter(({ id }) => unveiled.includes(id))) {
    const before = stored?.pictures.find(({ questionId }) => questionId === question.id);
    const picture = await stepPicture(campaign, question, before, all);
    if (picture === undefined) continue;
    const { content, step } = picture;
    const isKept = before && isHiddenSo && isDeepStrictEqual(contentOf(before), content);
    pictures.push({
      ...(isKept ? before : drawPicture(campaign, content, isHiddenIn(content, hidden), before)),
      step,
    });
  }
  if (stored && isHiddenSo && isDeepStrictEqual(pictures, stored.pictures)) return undefined;
  if (!stored && pictures.length === 0) return undefined;
  const drawnAt = pictures.reduce((most, { step }) => Math.max(most, step?.drawnAt ?? 0), 0);
  const { id: campaignId } = campaign;
  const version = stored?.version ?? 0;
  return { campaignId, workgroupId, version, drawnAt, changes: 0, changesAtDrawing: 0, hidden, pictures };
}

/** What the picture of a step says now; undefined when it is not to be seen. */
async function stepPicture(
  campaign: Campaign,
  question: Question,
  before: GroupPicture | undefined,
  all: Answer[],
): Promise<{ content: PictureContent; step: GroupPicture['step'] } | undefined> {
  const { minAnswers, questions } = campaign;
  const given = all.filter((answer) => !answer.withdrawn && hasAnswered(question.id)(answer));
  const changes = all.reduce((sum, { revisions }) => sum + (revisions?.[question.id] ?? 0), 0);
  const known = before?.step && { ...before.step, pictures: [before] };
  const step = stepFor(known, { answered: given.length, changes }, minAnswers);
  if (step === 'draw') {
    const [content] = fullContents(
      [await questionNow(campaign, question, given)],
      minAnswers,
      maxTermsPerPicture({ questions }),
    );
    return content && { content, step: { drawnAt: given.length, changesAtDrawing: changes, changes } };
  }
  if (!before?.step) return undefined;
  if (step === 'nothing') return { content: contentOf(before), step: before.step };
  const since = changes - before.step.changesAtDrawing;
  const [content] = lessenedContents(
    [contentOf(before)],
    new Map([[question.id, given.length]]),
    since,
    minAnswers,
  );
  return content && { content, step: { ...before.step, changes } };
}

async function drawnAnew(campaign: Campaign, given: Answer[]): Promise<PictureContent[]> {
  const questions: QuestionNow[] = [];
  for (const question of campaign.questions) questions.push(await questionNow(campaign, question, given));
  return fullContents(questions, campaign.minAnswers, maxTermsPerPicture(campaign));
}

function contentOf({ questionId, terms, withheld, lessCommon, few, takenOut }: GroupPicture): PictureContent {
  return {
    ...{ questionId, terms, withheld, lessCommon },
    ...(few !== undefined && { few }),
    ...(takenOut !== undefined && { takenOut }),
  };
}

function sameIn(pictures: GroupPicture[], content: PictureContent): GroupPicture | undefined {
  return pictures.find((picture) => isDeepStrictEqual(contentOf(picture), content));
}

async function questionNow(
  { minPeopleInGroup }: Campaign,
  question: Question,
  given: Answer[],
): Promise<QuestionNow> {
  const answered = given.filter(hasAnswered(question.id));
  const tally = new LineTally();
  for (const [person, { lines }] of answered.entries())
    for (const line of lines[question.id] ?? []) tally.add(line, person);
  const { grouping, countAmong } = await termsOfQuestion(question, tally.lines);
  const all = countAmong();
  const count = peopleCounter(tally.lines);
  const written = new Map(
    grouping.terms.map(({ term, forms }) => [
      term,
      count(
        (forms.find(({ form }) => form === term)?.lines ?? []).flatMap((line) => tally.lines[line] ?? []),
      ),
    ]),
  );
  const named = all.filter(({ term }) => !pointsAtSomebody(term));
  const enough = named.filter(({ people }) => people >= minPeopleInGroup);
  const also = new Map(
    grouping.terms.map(({ term, forms }) => [
      term,
      forms.map(({ form }) => form).filter((form) => form !== term && !pointsAtSomebody(form)),
    ]),
  );
  return {
    questionId: question.id,
    answered: answered.length,
    terms: enough.map(({ term, people }) => {
      const others = (also.get(term) ?? []).slice(0, mostForms);
      return { term, people, written: written.get(term) ?? 0, ...(others.length > 0 && { also: others }) };
    }),
    withheld: all.length - named.length,
    few: named.length - enough.length,
  };
}
