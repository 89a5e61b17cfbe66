import type { JobOf } from '../../shared/jobs.ts';
import { senderMail } from '../../shared/mail/texts.ts';
import type { Context } from '../context.ts';
import { jobLater } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import type { Write } from '../ports/table.ts';
import { againAt, sendOnce } from './send-once.ts';
import { senderAddresses } from './store.ts';

/** Sends the answer to the address that was left for it; a last answer takes the address away with it. */
export async function tellSender(
  ctx: Context,
  job: JobOf<'tell_sender'>,
  signal: AbortSignal,
): Promise<Write[]> {
  const { storyId, what, again } = job.payload;
  const known = await senderAddresses.find(ctx.table, storyId);
  if (!ctx.mail || !known) return [];
  const outgoing = { key: job.id, to: known.address, ...senderMail(what, ctx.mail.publicUrl) };
  const { outcome, done } = await sendOnce(ctx, ctx.mail, outgoing, signal);
  if (outcome.kind === 'not_now') {
    const payload = { storyId, what, again: again + 1 };
    await ctx.table.writeAll(done);
    return [jobWrite(jobLater(ctx, { kind: 'tell_sender', payload }, againAt(ctx, again)))];
  }
  const isLast = what !== 'question' || outcome.kind === 'refused';
  return [...done, ...(isLast ? [senderAddresses.remove(known)] : [])];
}
