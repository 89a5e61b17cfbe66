import { type MailChoices, noChoices } from '../../shared/mail/colleague.ts';
import type { KnownRoles } from '../../shared/people.ts';
import type { Context } from '../context.ts';
import { allPeople, knownRoles } from '../store.ts';
import { mailChoices, returnedMail } from './store.ts';

/** Whoever has not been at the desk for so long has perhaps left: nobody who has is told anything. */
const awayMs = 120 * 24 * 3_600_000;

export interface Colleague {
  person: KnownRoles & { email: string };
  choices: MailChoices;
}

/** Somebody who can be told by mail now; undefined for who has no role or address, is long gone, or whose mail came back. */
export async function reachable(ctx: Context, person: KnownRoles): Promise<Colleague | undefined> {
  const { email, roles, seenAt } = person;
  if (email === undefined || roles.length === 0) return undefined;
  if (Date.parse(seenAt) + awayMs < ctx.clock.now().getTime()) return undefined;
  const choices = (await mailChoices.find(ctx.table, person.id)) ?? noChoices(person.id);
  return choices.returned?.address === email ? undefined : { person: { ...person, email }, choices };
}

/** A page of those at the desk, after the one with that id. */
export async function somePeople(
  ctx: Context,
  limit: number,
  after: string | undefined,
): Promise<KnownRoles[]> {
  const found = await knownRoles.first(ctx.table, { ...allPeople, from: after, limit: limit + 1 });
  return found.filter(({ id }) => id !== after).slice(0, limit);
}

/** Those whose mail came back from the address that they still have. */
export async function returnedTo(ctx: Context): Promise<{ id: string; name: string }[]> {
  const found = await mailChoices.all(ctx.table, returnedMail);
  const people = await Promise.all(found.map(({ personId }) => knownRoles.find(ctx.table, personId)));
  return found.flatMap(({ personId: id, returned }, index) => {
    const person = people[index];
    return person && person.email === returned?.address
      ? [{ id, name: person.name ?? person.email ?? id }]
      : [];
  });
}
