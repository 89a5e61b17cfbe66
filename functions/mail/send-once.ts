import { AppError } from '../../shared/errors.ts';
import type { MailAttempt } from '../../shared/mail/colleague.ts';
import type { Context } from '../context.ts';
import type { Mail, MailOutcome, OutgoingMail } from '../ports/mail.ts';
import type { Write } from '../ports/table.ts';
import { mailAttempts } from './store.ts';

/** How long a mail server may be out of order before somebody has to look why. */
const mostAgain = 40;
const longestWaitMs = 3_600_000;

/**
 * Sends a mail at most once: that it was begun is stored before, so that one whose sender died meanwhile counts as
 * `unknown` and is never repeated. The write that is returned ends the attempt, together with what came of it.
 */
export async function sendOnce(
  ctx: Context,
  mail: Mail,
  outgoing: OutgoingMail,
  signal: AbortSignal,
): Promise<{ outcome: MailOutcome; done: Write[] }> {
  const { key } = outgoing;
  const begun = await mailAttempts.find(ctx.table, key);
  if (begun) return { outcome: { kind: 'unknown', code: 'interrupted' }, done: [mailAttempts.remove(begun)] };
  const attempt: MailAttempt = { key, version: 0, at: ctx.clock.now().toISOString() };
  await ctx.table.writeAll([mailAttempts.write(attempt)]);
  const outcome = await mail.send(outgoing, signal);
  if (outcome.kind !== 'done')
    ctx.log.info('A mail did not get through', { kind: outcome.kind, code: outcome.code });
  return { outcome, done: [mailAttempts.remove({ ...attempt, version: 1 })] };
}

/** When a mail server that put a mail off is asked again: after 1, 2, 4 … minutes, in the end each hour. */
export function againAt(ctx: Context, again: number): Date {
  if (again >= mostAgain)
    throw new AppError('conflict', 'The mail server has put a mail off for more than a day');
  const waitMs = Math.min(60_000 * 2 ** again, longestWaitMs);
  return new Date(ctx.clock.now().getTime() + waitMs);
}
