import type { StoryId } from '../../shared/ids.ts';
import type { JobOf } from '../../shared/jobs.ts';
import type { Notice } from '../../shared/mail/notices.ts';
import type { Context } from '../context.ts';
import { jobFor } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import type { Write } from '../ports/table.ts';
import { senderAddresses } from './store.ts';

// What is stored with a change so that people are told of it; nothing where there is no mail.

const keepMs = 365 * 24 * 3_600_000;
const mostNotices = 20;

/** The job by which colleagues are told. */
export function tellWrites(ctx: Context, notices: readonly Notice[]): Write[] {
  if (!ctx.mail || notices.length === 0) return [];
  const byId = ctx.actor.kind === 'person' ? ctx.actor.id : '';
  const payload = { notices: notices.slice(0, mostNotices), byId, isReminder: false };
  return [jobWrite(jobFor(ctx, { kind: 'tell', payload }))];
}

/** Keeps where the sender of a story wants the answer, apart from the story. */
export function senderAddressWrite(ctx: Context, storyId: StoryId, address: string): Write {
  const until = new Date(ctx.clock.now().getTime() + keepMs).toISOString();
  return senderAddresses.write({ storyId, version: 0, address, until });
}

/** The job that tells the sender, when there is an address for it. */
export async function tellSenderWrites(
  ctx: Context,
  storyId: StoryId,
  what: JobOf<'tell_sender'>['payload']['what'],
): Promise<Write[]> {
  if (!ctx.mail || !(await senderAddresses.find(ctx.table, storyId))) return [];
  return [jobWrite(jobFor(ctx, { kind: 'tell_sender', payload: { storyId, what, again: 0 } }))];
}

/** Forgets the address of a story that is taken back. */
export async function forgetSenderWrites(ctx: Context, storyId: StoryId): Promise<Write[]> {
  const known = await senderAddresses.find(ctx.table, storyId);
  return known ? [senderAddresses.remove(known)] : [];
}
