import type { JobOf } from '../../shared/jobs.ts';
import { digestMail, noticeMail } from '../../shared/mail/texts.ts';
import type { Context } from '../context.ts';
import { jobLater } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import type { Write } from '../ports/table.ts';
import { knownRoles } from '../store.ts';
import { type Colleague, reachable } from './colleagues.ts';
import { againAt, sendOnce } from './send-once.ts';
import { stillSo } from './still-so.ts';
import { mailChoices } from './store.ts';
import { digestWrite } from './tell.ts';

/**
 * Sends a colleague what there still is to tell. What nobody knows the fate of is in the mail of the next morning
 * instead: no mail comes twice, and nothing that it told of is lost.
 */
export async function sendMail(ctx: Context, job: JobOf<'send_mail'>, signal: AbortSignal): Promise<Write[]> {
  const { personId, how, again } = job.payload;
  const person = await knownRoles.find(ctx.table, personId);
  const colleague = person && (await reachable(ctx, person));
  if (!ctx.mail || !colleague) return [];
  const found = await Promise.all(job.payload.notices.map((notice) => stillSo(ctx, notice)));
  const notices = found.flatMap((matter) => (matter ? [matter.notice] : []));
  if (notices.length === 0) return [];
  const { publicUrl } = ctx.mail;
  const text =
    how === 'digest' ? digestMail(notices, publicUrl) : noticeMail(notices, how === 'reminder', publicUrl);
  const outgoing = { key: job.id, to: colleague.person.email, ...text };
  const { outcome, done } = await sendOnce(ctx, ctx.mail, outgoing, signal);
  switch (outcome.kind) {
    case 'done':
      return done;
    case 'unknown':
      return [...done, await digestWrite(ctx, personId, notices)];
    case 'refused':
      return [...done, returnedWrite(ctx, colleague, outcome.code)];
    case 'not_now': {
      const payload = { ...job.payload, notices, again: again + 1 };
      await ctx.table.writeAll(done);
      return [jobWrite(jobLater(ctx, { kind: 'send_mail', payload }, againAt(ctx, again)))];
    }
  }
}

/** The address takes no mail: the desk sees it, and nothing more is sent there. */
function returnedWrite(ctx: Context, { person, choices }: Colleague, code: string): Write {
  const returned = { address: person.email, at: ctx.clock.now().toISOString(), code };
  return mailChoices.write({ ...choices, returned });
}
