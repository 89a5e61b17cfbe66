import type { ChooseWhen, MailPage } from '../../shared/desk/mail.ts';
import { AppError } from '../../shared/errors.ts';
import { type MailChoices, noChoices, whenOf } from '../../shared/mail/colleague.ts';
import { kindsFor, noticeKinds } from '../../shared/mail/notices.ts';
import type { Role } from '../../shared/people.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { newCode } from '../new-ids.ts';
import { knownRoles } from '../store.ts';
import { calendarLinks, mailChoices } from './store.ts';

interface Me {
  id: string;
  roles: Role[];
}

function me(ctx: Context): Me {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  if (ctx.actor.kind !== 'person') throw new AppError('forbidden', 'Only a person has mail');
  return ctx.actor;
}

const choicesOf = async (ctx: Context, id: string) =>
  (await mailChoices.find(ctx.table, id)) ?? noChoices(id);

/** What the one who is signed in has chosen. */
export async function mailPage(ctx: Context, publicUrl: string): Promise<MailPage> {
  const { id, roles } = me(ctx);
  const [choices, known] = await Promise.all([choicesOf(ctx, id), knownRoles.find(ctx.table, id)]);
  const isReturned = choices.returned !== undefined && choices.returned.address === known?.email;
  return {
    hasMail: ctx.mail !== undefined,
    address: known?.email,
    ...(isReturned && { returnedAt: choices.returned?.at }),
    kinds: kindsFor(roles).map((kind) => ({
      kind,
      name: noticeKinds[kind].name,
      when: whenOf(choices, kind),
    })),
    ...(choices.calendar && { calendarUrl: `${publicUrl}/kalender/${choices.calendar}/orngott.ics` }),
  };
}

/** Chooses when to be told of a kind. */
export async function chooseWhen(ctx: Context, { kind, when }: ChooseWhen): Promise<void> {
  const choices = await choicesOf(ctx, me(ctx).id);
  await ctx.table.writeAll([mailChoices.write({ ...choices, when: { ...choices.when, [kind]: when } })]);
}

/** Tries the address again that the mail server would not take. */
export async function tryAgain(ctx: Context): Promise<void> {
  const { returned: _, ...choices } = await choicesOf(ctx, me(ctx).id);
  await ctx.table.writeAll([mailChoices.write(choices)]);
}

/** A new private address for the calendar; the one before leads nowhere any more. */
export async function renewCalendar(ctx: Context): Promise<void> {
  const { id } = me(ctx);
  const choices = await choicesOf(ctx, id);
  const code = newCode(ctx.random);
  await ctx.table.writeAll([
    mailChoices.write({ ...choices, calendar: code }),
    calendarLinks.write({ code, version: 0, personId: id }),
    ...(await formerLink(ctx, choices)),
  ]);
}

/** No private address any more. */
export async function endCalendar(ctx: Context): Promise<void> {
  const choices = await choicesOf(ctx, me(ctx).id);
  const { calendar: _, ...rest } = choices;
  await ctx.table.writeAll([mailChoices.write(rest), ...(await formerLink(ctx, choices))]);
}

async function formerLink(ctx: Context, { calendar }: MailChoices) {
  const link = calendar && (await calendarLinks.find(ctx.table, calendar));
  return link ? [calendarLinks.remove(link)] : [];
}
