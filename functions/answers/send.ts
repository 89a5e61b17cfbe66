import * as z from 'zod';
import { type Answer, AnswerLines, type LineProblem, problemsInAnswer, sameLines, tidyLine } from '../../shared/answers.ts';
import { acceptsAnswers, type Campaign, type Workgroup } from '../../shared/campaigns.ts';
import { personalNumbersIn } from '../../shared/checks/personal-number.ts';
import { AppError } from '../../shared/errors.ts';
import { AnswerId } from '../../shared/ids.ts';
import { swedishDay } from '../../shared/text/dates.ts';
import type { Context } from '../context.ts';
import { jobFor, kickAll } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { groupByCode } from '../links.ts';
import { answers, campaigns, workgroups } from '../store.ts';
import { keyHash } from './key.ts';

export const SendAnswer = z.strictObject({
  /** The code in the workgroup's link. */
  code: z.string(),
  answerId: AnswerId,
  /** The version that the person saw when they wrote; 0 for a first sending. */
  base: z.int().nonnegative(),
  lines: AnswerLines,
});
export type SendAnswer = z.infer<typeof SendAnswer>;

/** What became of a sending. Only `stored` means that the answer is in; with the others nothing was changed. */
export type SendResult =
  | { kind: 'stored'; answer: Answer }
  | { kind: 'problems'; problems: LineProblem[] }
  | { kind: 'closed' }
  /** Changed from another tab since this one was read; `stored` is what counts now. */
  | { kind: 'changed_elsewhere'; stored: Answer }
  | { kind: 'withdrawn'; stored: Answer };

const personalNumberText = 'Raden ser ut att ha ett personnummer. Ta bort det: vi sparar aldrig personnummer.';

function problemsWith(campaign: Campaign, lines: AnswerLines): LineProblem[] {
  const numbers = Object.entries(lines).flatMap(([questionId, texts]) =>
    texts.flatMap((text, index) =>
      personalNumbersIn(text).length > 0 ? [{ questionId, line: index + 1, text: personalNumberText }] : [],
    ),
  );
  // A number split over two rows is still a number.
  const across = Object.entries(lines).filter(
    ([questionId, texts]) =>
      !numbers.some((problem) => problem.questionId === questionId) && personalNumbersIn(texts.join('\n')).length > 0,
  );
  return [
    ...numbers,
    ...across.map(([questionId]) => ({ questionId, text: personalNumberText.replace('Raden', 'Svaret') })),
    ...problemsInAnswer(campaign, lines),
  ];
}

function onlyItsQuestions(campaign: Campaign, lines: AnswerLines): AnswerLines {
  const known = campaign.questions.map((question) => question.id);
  const unknown = Object.keys(lines).find((id) => !known.includes(id));
  if (unknown !== undefined) throw new AppError('invalid', 'The answer has a question that the campaign has not');
  return Object.fromEntries(known.map((id) => [id, (lines[id] ?? []).map(tidyLine).filter((line) => line !== '')]));
}

/** Stores an answer, or says why not. Sending the same again, however often, changes nothing. */
export async function sendAnswer(ctx: Context, input: SendAnswer): Promise<SendResult> {
  const { code, answerId, base, lines: raw } = SendAnswer.parse(input);
  const { campaign, workgroup } = await groupByCode(ctx, code, 'answer');
  const lines = onlyItsQuestions(campaign, raw);
  const hash = keyHash(answerId);
  const stored = await answers.find(ctx.table, campaign.id, workgroup.id, hash);

  if (stored?.withdrawn) return { kind: 'withdrawn', stored };
  if (stored && sameLines(stored.lines, lines)) return { kind: 'stored', answer: stored };
  if (!acceptsAnswers(campaign, workgroup)) return { kind: 'closed' };
  const problems = problemsWith(campaign, lines);
  if (problems.length > 0) return { kind: 'problems', problems };
  if (stored && stored.version !== base) return { kind: 'changed_elsewhere', stored };

  const answer: Answer = {
    keyHash: hash,
    version: stored?.version ?? 0,
    campaignId: campaign.id,
    workgroupId: workgroup.id,
    lines,
    day: swedishDay(ctx.clock.now()),
    withdrawn: false,
  };
  return store(ctx, input, answer, campaign, workgroup);
}

async function store(
  ctx: Context,
  input: SendAnswer,
  answer: Answer,
  campaign: Campaign,
  workgroup: Workgroup,
): Promise<SendResult> {
  const job = jobFor(ctx, { kind: 'group_cloud', payload: { campaignId: campaign.id, workgroupId: workgroup.id } });
  try {
    await ctx.table.writeAll([
      answers.write(answer),
      // Whoever closes the campaign or the group changes its version: an answer is in before that, or refused.
      campaigns.unchanged(campaign),
      workgroups.unchanged(workgroup),
      jobWrite(job),
    ]);
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return afterConflict(ctx, input, error);
    throw error;
  }
  await kickAll(ctx, [job]);
  return { kind: 'stored', answer: { ...answer, version: answer.version + 1 } };
}

/** Somebody changed one of the three at the same time: look again and say what holds now. */
async function afterConflict(ctx: Context, input: SendAnswer, conflict: AppError): Promise<SendResult> {
  const { campaign, workgroup } = await groupByCode(ctx, input.code, 'answer');
  const stored = await answers.find(ctx.table, campaign.id, workgroup.id, keyHash(input.answerId));
  if (stored?.withdrawn) return { kind: 'withdrawn', stored };
  if (stored && sameLines(stored.lines, onlyItsQuestions(campaign, input.lines))) return { kind: 'stored', answer: stored };
  if (!acceptsAnswers(campaign, workgroup)) return { kind: 'closed' };
  if (stored && stored.version !== input.base) return { kind: 'changed_elsewhere', stored };
  throw new AppError('unavailable', 'The answer could not be stored just now', { cause: conflict });
}
