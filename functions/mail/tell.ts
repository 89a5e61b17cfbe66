import type { Job, JobOf } from '../../shared/jobs.ts';
import { addAll } from '../../shared/lists.ts';
import { whenOf } from '../../shared/mail/colleague.ts';
import { type Notice, noticeKinds, withNotices } from '../../shared/mail/notices.ts';
import type { Context } from '../context.ts';
import { jobFor, jobLater } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { planInForce } from '../plan/in-force.ts';
import type { Write } from '../ports/table.ts';
import { type Colleague, reachable, somePeople } from './colleagues.ts';
import { type Matter, stillSo } from './still-so.ts';
import { digests } from './store.ts';

/** So many colleagues at a time: each of them may take two writes. */
const atOnce = 40;

/** Gives each colleague whom it concerns a mail now or a line in the mail of the morning, as each has chosen. */
export async function tellColleagues(ctx: Context, { payload }: JobOf<'tell'>): Promise<Write[]> {
  if (!ctx.mail) return [];
  const found = await Promise.all(payload.notices.map((notice) => stillSo(ctx, notice)));
  const matters = found.filter((matter) => matter !== undefined);
  if (matters.length === 0) return [];
  const people = await somePeople(ctx, atOnce, payload.after);
  const writes: Write[] = [];
  for (const person of people) {
    if (person.id === payload.byId) continue;
    const colleague = await reachable(ctx, person);
    if (!colleague) continue;
    const mine = matters.filter((matter) => concerns(matter, colleague, payload.isReminder));
    addAll(writes, await toldTo(ctx, colleague, mine, payload.isReminder));
  }
  const last = people.at(-1);
  if (people.length === atOnce && last) {
    writes.push(jobWrite(jobFor(ctx, { kind: 'tell', payload: { ...payload, after: last.id } })));
  } else if (!payload.isReminder) {
    addAll(writes, await reminders(ctx, matters));
  }
  return writes;
}

function concerns({ notice, notFor, onlyFor }: Matter, { person }: Colleague, isReminder: boolean): boolean {
  if (notFor.includes(person.id)) return false;
  if (onlyFor) return onlyFor.includes(person.id);
  const { roles, next = [] } = noticeKinds[notice.kind];
  const isAmong = (wanted: typeof roles) => wanted.some((role) => person.roles.includes(role));
  return isReminder ? isAmong(next) && !isAmong(roles) : isAmong(roles);
}

async function toldTo(
  ctx: Context,
  { person, choices }: Colleague,
  mine: readonly Matter[],
  isReminder: boolean,
): Promise<Write[]> {
  const notices = (when: 'now' | 'digest') =>
    mine.flatMap(({ notice }) => (whenOf(choices, notice.kind) === when ? [notice] : []));
  const [now, later] = [notices('now'), notices('digest')];
  const how = isReminder ? 'reminder' : 'notice';
  return [
    ...(now.length > 0 ? [jobWrite(mailJob(ctx, { personId: person.id, notices: now, how, again: 0 }))] : []),
    ...(later.length > 0 ? [await digestWrite(ctx, person.id, later)] : []),
  ];
}

export const mailJob = (ctx: Context, payload: JobOf<'send_mail'>['payload']): Job =>
  jobFor(ctx, { kind: 'send_mail', payload });

/** These notices are in the next mail of the morning. */
export async function digestWrite(
  ctx: Context,
  personId: string,
  notices: readonly Notice[],
): Promise<Write> {
  const before = (await digests.find(ctx.table, personId)) ?? { personId, version: 0, notices: [] };
  return digests.write({ ...before, notices: withNotices(before.notices, notices) });
}

/** What nobody has seen to after the plan's time goes to those who come next. */
async function reminders(ctx: Context, matters: readonly Matter[]): Promise<Write[]> {
  const waiting = matters.flatMap(({ notice }) => (noticeKinds[notice.kind].next ? [notice] : []));
  if (waiting.length === 0) return [];
  const { plan } = await planInForce(ctx);
  const dueAt = new Date(ctx.clock.now().getTime() + plan.content.answerWithinDays * 24 * 3_600_000);
  const payload = { notices: waiting, byId: '', isReminder: true };
  return [jobWrite(jobLater(ctx, { kind: 'tell', payload }, dueAt))];
}
