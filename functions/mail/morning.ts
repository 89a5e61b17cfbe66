import { AppError } from '../../shared/errors.ts';
import type { Mornings } from '../../shared/mail/colleague.ts';
import type { Notice } from '../../shared/mail/notices.ts';
import { remindDaysBefore } from '../../shared/plan/notice.ts';
import { swedishDay } from '../../shared/text/dates.ts';
import type { Day } from '../../shared/text/day.ts';
import { daysAfter, instantOf, startOfDay } from '../../shared/text/swedish-time.ts';
import { listCampaigns } from '../campaigns/list.ts';
import type { Context } from '../context.ts';
import { jobFor, jobLater, kickAll } from '../jobs/new.ts';
import { jobsIn, jobWrite } from '../jobs/store.ts';
import { planInForce } from '../plan/in-force.ts';
import type { Write } from '../ports/table.ts';
import { tallies, talliesOf } from '../store.ts';
import { allDigests, digests, mornings } from './store.ts';
import { mailJob } from './tell.ts';

const timeOfDay = '07:30';
/** Before a campaign's last day of answering, so that a workshop can still be held. */
const weekDays = 7;
/** A morning that has not come for so long is not coming by itself. */
const lateMs = 3 * 3_600_000;
const mostNotices = 20;

const morningOf = (day: Day): Date => instantOf({ day, time: timeOfDay }) ?? startOfDay(day);

/** The first half past seven in Sweden after now, also over a change to or from summer time. */
function nextMorning(now: Date): Date {
  const today = morningOf(swedishDay(now));
  return today > now ? today : morningOf(daysAfter(swedishDay(now), 1));
}

/** Sends each what has been gathered since yesterday, and tells what has come near since the last morning. */
export async function morning(ctx: Context): Promise<Write[]> {
  const before = await mornings.find(ctx.table);
  if (!ctx.mail || !before) return [];
  await sendDigests(ctx);
  const today = swedishDay(ctx.clock.now());
  const since = before.seen ?? daysAfter(today, -1);
  const nextAt = nextMorning(ctx.clock.now());
  const near = [...(await workshopsMissing(ctx, since, today)), ...(await planToRevise(ctx, since, today))];
  const payload = { notices: near.slice(0, mostNotices), byId: '', isReminder: false };
  return [
    mornings.write({ ...before, seen: today, nextAt: nextAt.toISOString() }),
    jobWrite(jobLater(ctx, { kind: 'morning', payload: {} }, nextAt)),
    ...(near.length > 0 ? [jobWrite(jobFor(ctx, { kind: 'tell', payload }))] : []),
  ];
}

/** Each becomes a mail in one write: what is gathered is in one place or the other, however often this is begun. */
async function sendDigests(ctx: Context): Promise<void> {
  for (const digest of await digests.all(ctx.table, allDigests)) {
    const { personId, notices } = digest;
    const job = jobWrite(mailJob(ctx, { personId, notices, how: 'digest', again: 0 }));
    const writes = [digests.remove(digest), ...(notices.length > 0 ? [job] : [])];
    try {
      await ctx.table.writeAll(writes);
    } catch (error) {
      // Something was added just now: it goes tomorrow.
      if (!(error instanceof AppError && error.code === 'conflict')) throw error;
    }
  }
}

const isWithin = (day: Day, since: Day, today: Day) => since < day && day <= today;

async function workshopsMissing(ctx: Context, since: Day, today: Day): Promise<Notice[]> {
  const near = (await listCampaigns(ctx)).filter(
    ({ state, answerBy }) =>
      state === 'open' && answerBy !== undefined && isWithin(daysAfter(answerBy, -weekDays), since, today),
  );
  const found = near.map(async ({ id }): Promise<Notice[]> => {
    const counted = await tallies.all(ctx.table, talliesOf(id));
    return counted.some(({ answers }) => answers === 0) ? [{ kind: 'workshop_missing', campaignId: id }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** When it is soon to be revised, and when it should have been. */
async function planToRevise(ctx: Context, since: Day, today: Day): Promise<Notice[]> {
  const { reviseBy } = (await planInForce(ctx)).plan;
  const days = [daysAfter(reviseBy, -remindDaysBefore), daysAfter(reviseBy, 1)];
  return days.some((day) => isWithin(day, since, today)) ? [{ kind: 'plan_revise' }] : [];
}

/** Sees to it that a morning is coming, where there is mail. Cheap: one read when it is. */
export async function ensureMorning(ctx: Context): Promise<void> {
  if (!ctx.mail) return;
  const before = await mornings.find(ctx.table);
  const now = ctx.clock.now();
  if (before && Date.parse(before.nextAt) + lateMs > now.getTime()) return;
  const nextAt = nextMorning(now);
  const next: Mornings = { ...(before ?? { version: 0 }), nextAt: nextAt.toISOString() };
  const writes = [mornings.write(next), jobWrite(jobLater(ctx, { kind: 'morning', payload: {} }, nextAt))];
  try {
    await ctx.table.writeAll(writes);
  } catch (error) {
    // Somebody else has just asked for it.
    if (error instanceof AppError && error.code === 'conflict') return;
    throw error;
  }
  await kickAll(ctx, jobsIn(writes));
}
