import type { Answer } from '../../../shared/answers/answers.ts';
import type { AnswerImport } from '../../../shared/answers/importing/import.ts';
import { tidyLine } from '../../../shared/answers/lines.ts';
import { problemsInAnswer } from '../../../shared/answers/problems.ts';
import { type Campaign, commonQuestions } from '../../../shared/campaigns/campaigns.ts';
import type { EnterSheet, RemoveSheet } from '../../../shared/desk/imports.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { CampaignId } from '../../../shared/ids.ts';
import { swedishDay } from '../../../shared/text/dates.ts';
import { auditWrite } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { kickAll } from '../../jobs/new.ts';
import { jobWrite } from '../../jobs/store.ts';
import { answers, workgroups } from '../../store.ts';
import { throughGate } from '../gates.ts';
import { keyHash } from '../key.ts';
import { redrawJob } from '../redraw.ts';
import { collectingCampaign, untilStored } from './collecting.ts';
import { imports } from './store.ts';
import { emptied } from './work.ts';

/**
 * Stores what one sheet of paper says, as if its phone had sent it, also when the group's workshop has ended. The pile that
 * it lies in is the log's: who typed it in, when it was begun, how many. The same sheet again changes nothing. Gives how
 * many there are in the pile. Throws a visible `invalid`, `conflict` or `not_found`.
 */
export async function enterSheet(ctx: Context, campaignId: CampaignId, input: EnterSheet): Promise<number> {
  return untilStored(() => attemptToEnter(ctx, campaignId, input));
}

async function attemptToEnter(ctx: Context, campaignId: CampaignId, input: EnterSheet): Promise<number> {
  const campaign = await collectingCampaign(ctx, campaignId);
  const pile = await pileOf(ctx, campaign, input);
  const hash = keyHash(input.sheet);
  const stored = await answers.find(ctx.table, campaignId, input.workgroupId, hash);
  if (stored) return pile.answers;
  const group = await workgroups.find(ctx.table, campaignId, input.workgroupId);
  if (!group) throw visibleError('not_found', 'Arbetsgruppen finns inte i omgången.');
  const answer: Answer = {
    keyHash: hash,
    version: 0,
    campaignId,
    workgroupId: group.id,
    lines: linesIn(campaign, input),
    day: swedishDay(ctx.clock.now()),
    opening: campaign.opening,
    withdrawn: false,
    importId: pile.id,
  };
  const job = redrawJob(ctx, group);
  await ctx.table.writeAll([
    answers.write(answer),
    await throughGate(ctx, campaign, hash),
    imports.write({ ...pile, answers: pile.answers + 1 }),
    jobWrite(job),
    ...(pile.version === 0 ? [auditWrite(ctx, campaignId, 'enter_sheets')] : []),
  ]);
  await kickAll(ctx, [job]);
  return pile.answers + 1;
}

/** Takes out a sheet that was typed in wrong; once out it stays so, whatever comes late. Gives how many are left. */
export async function removeSheet(ctx: Context, campaignId: CampaignId, input: RemoveSheet): Promise<number> {
  return untilStored(() => attemptToRemove(ctx, campaignId, input));
}

async function attemptToRemove(ctx: Context, campaignId: CampaignId, input: RemoveSheet): Promise<number> {
  const campaign = await collectingCampaign(ctx, campaignId);
  const pile = await pileOf(ctx, campaign, input);
  const hash = keyHash(input.sheet);
  const [stored, group] = await Promise.all([
    answers.find(ctx.table, campaignId, input.workgroupId, hash),
    workgroups.find(ctx.table, campaignId, input.workgroupId),
  ]);
  if (!group || stored?.importId !== pile.id)
    throw visibleError('not_found', 'Bladet finns inte bland svaren. Ladda om sidan.');
  if (stored.withdrawn) return pile.answers;
  const job = redrawJob(ctx, group);
  const left = pile.answers - 1;
  await ctx.table.writeAll([
    answers.write(emptied(campaign, stored)),
    await throughGate(ctx, campaign, hash),
    imports.write({ ...pile, answers: left }),
    jobWrite(job),
  ]);
  await kickAll(ctx, [job]);
  return left;
}

/** The pile, which this person has begun or begins now. Throws a visible `conflict` for one that has been undone. */
async function pileOf(
  ctx: Context,
  { id: campaignId }: Campaign,
  { pile: id }: RemoveSheet,
): Promise<AnswerImport> {
  const { actor } = ctx;
  const byId = actor.kind === 'person' ? actor.id : '';
  const found = await imports.find(ctx.table, campaignId, id);
  if (found && (found.kind !== 'sheets' || found.byId !== byId || found.state !== 'in'))
    throw visibleError(
      'conflict',
      'Högen är borttagen, eller någon annans. Ladda om sidan, så börjar du på en ny. Det du har skrivit finns kvar.',
    );
  return (
    found ?? {
      id,
      version: 0,
      campaignId,
      kind: 'sheets',
      state: 'in',
      fileName: '',
      content: '',
      family: id,
      answers: 0,
      by: actor.kind === 'person' ? actor.name : 'systemet',
      byId,
      at: ctx.clock.now().toISOString(),
    }
  );
}

/** The sheet's lines, by what is asked of everybody. Throws a visible `invalid` that says what to change. */
function linesIn(campaign: Campaign, { lines: raw }: EnterSheet): Answer['lines'] {
  const questions = commonQuestions(campaign);
  const known = questions.map(({ id }) => id);
  if (Object.keys(raw).some((id) => !known.includes(id)))
    throw visibleError('invalid', 'Svaret gäller en fråga som inte finns i omgången. Ladda om sidan.');
  const lines = Object.fromEntries(
    known
      .map((id): [string, string[]] => [id, (raw[id] ?? []).map(tidyLine).filter((line) => line !== '')])
      .filter(([, some]) => some.length > 0),
  );
  const problems = problemsInAnswer(questions, lines);
  if (problems.length > 0)
    throw visibleError('invalid', [...new Set(problems.map(({ text }) => text))].join(' '));
  return lines;
}
