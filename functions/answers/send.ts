import * as z from 'zod';
import { type Answer, revised } from '../../shared/answers/answers.ts';
import { type Lines, sameLines, tidyLine } from '../../shared/answers/lines.ts';
import { type LineProblem, problemsInAnswer } from '../../shared/answers/problems.ts';
import {
  acceptsAnswers,
  acceptsChanges,
  type Campaign,
  type Workgroup,
} from '../../shared/campaigns/campaigns.ts';
import { AppError, visibleError } from '../../shared/errors.ts';
import { AnswerId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits/table.ts';
import { swedishDay } from '../../shared/text/dates.ts';
import type { Context } from '../context.ts';
import { kickAll } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { groupByCode, isOwnCode } from '../links.ts';
import { answers } from '../store.ts';
import { throughGate } from './gates.ts';
import { keyHash } from './key.ts';
import { redrawJob } from './redraw.ts';
import { countGroup, nearLeast } from './tallies.ts';

export const SendAnswer = z.strictObject({
  /** The code in the workgroup's link. */
  code: z.string(),
  answerId: AnswerId,
  /** The version that the person saw when they wrote; 0 for a first sending. */
  base: z.int().nonnegative(),
  /** As written, to the questions that were asked; what is too long or too many comes back as problems. */
  lines: z.record(z.string(), z.array(z.string())),
});
export type SendAnswer = z.infer<typeof SendAnswer>;

/** What became of a sending. Only `stored` means that the answer is in; with the others nothing was changed. */
export type SendResult =
  | { kind: 'stored'; answer: Answer }
  | { kind: 'problems'; problems: LineProblem[] }
  | { kind: 'closed' }
  /** The group has far more answers than people: somebody is filling it. */
  | { kind: 'full' }
  /** Changed from another tab since this one was read; `stored` is what counts now. */
  | { kind: 'changed_elsewhere'; stored: Answer }
  | { kind: 'withdrawn'; stored: Answer };

// Somebody may have come first through the same gate, or sent the same answer from another tab.
const attempts = 4;

const { perHead, more, atLeast, withdrawnPerAnswer } = limits.answers.stored.is;

/** How many answers a group may have; those withdrawn are no answers, but stay as empty rows. */
function answerLimit(workgroup: Pick<Workgroup, 'headcount'>): number {
  return Math.max(atLeast, perHead * workgroup.headcount + more);
}

function tidied(campaign: Campaign, lines: Lines): Lines {
  const known = campaign.questions.map((question) => question.id);
  if (Object.keys(lines).some((id) => !known.includes(id))) {
    throw visibleError(
      'invalid',
      'Svaret gäller en fråga som inte finns här. Öppna länken igen och skriv svaret där.',
    );
  }
  return Object.fromEntries(
    known.map((id) => [id, (lines[id] ?? []).map(tidyLine).filter((line) => line !== '')]),
  );
}

/**
 * Stores an answer, or says why not. Sending the same again, however often, changes nothing. Throws a visible
 * `not_found` for a link that leads nowhere, and `unavailable` when nothing could be stored.
 */
export async function sendAnswer(ctx: Context, input: SendAnswer): Promise<SendResult> {
  const request = SendAnswer.parse(input);
  let conflict: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await attemptToSend(ctx, request);
    } catch (error) {
      // Somebody changed the answer or closed the campaign just then: look again and decide anew.
      if (!(error instanceof AppError && error.code === 'conflict')) throw error;
      conflict = error;
    }
  }
  throw new AppError('unavailable', 'The answer could not be stored just now', { cause: conflict });
}

async function attemptToSend(
  ctx: Context,
  { code, answerId, base, lines: raw }: SendAnswer,
): Promise<SendResult> {
  const { campaign, workgroup } = await groupByCode(ctx, code, 'answer');
  // Written for another campaign, whose poster has come to lead to this one meanwhile.
  if (!isOwnCode(code, workgroup.joinCode)) return { kind: 'closed' };
  const hash = keyHash(answerId);
  const stored = await answers.find(ctx.table, campaign.id, workgroup.id, hash);
  // What is not asked now was answered in an earlier step.
  const lines = tidied(campaign, { ...stored?.lines, ...raw });

  if (stored?.withdrawn) return { kind: 'withdrawn', stored };
  if (stored && sameLines(stored.lines, lines)) return { kind: 'stored', answer: stored };
  const isAccepted = stored ? acceptsChanges(campaign) : acceptsAnswers(campaign, workgroup);
  if (!isAccepted) return { kind: 'closed' };
  const problems = problemsInAnswer(campaign.questions, lines);
  if (problems.length > 0) return { kind: 'problems', problems };
  if (stored && stored.version !== base) return { kind: 'changed_elsewhere', stored };
  if (!stored && (await isFull(ctx, campaign, workgroup))) return { kind: 'full' };

  return store(ctx, campaign, workgroup, {
    keyHash: hash,
    version: stored?.version ?? 0,
    campaignId: campaign.id,
    workgroupId: workgroup.id,
    lines,
    day: swedishDay(ctx.clock.now()),
    opening: campaign.opening,
    withdrawn: false,
    ...(stored && { revisions: revised(stored, lines) }),
  });
}

async function isFull(ctx: Context, campaign: Campaign, workgroup: Workgroup): Promise<boolean> {
  const limit = answerLimit(workgroup);
  const counted = await countGroup(ctx, workgroup, { fewRows: nearLeast(campaign) });
  return counted.answers >= limit || counted.withdrawn >= withdrawnPerAnswer * limit;
}

async function store(
  ctx: Context,
  campaign: Campaign,
  workgroup: Workgroup,
  answer: Answer,
): Promise<SendResult> {
  const job = redrawJob(ctx, workgroup);
  await ctx.table.writeAll([
    answers.write(answer),
    await throughGate(ctx, campaign, answer.keyHash),
    jobWrite(job),
  ]);
  await kickAll(ctx, [job]);
  return { kind: 'stored', answer: { ...answer, version: answer.version + 1 } };
}
