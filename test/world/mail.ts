import { onTestFinished } from 'vitest';
import { smtpMail } from '../../functions/adapters/mail/smtp.ts';
import type { Clock, Context } from '../../functions/context.ts';
import { mailFromEnvironment } from '../../functions/entry/environment-mail.ts';
import { noteRoles } from '../../functions/people/note-roles.ts';
import type { Mail } from '../../functions/ports/mail.ts';
import { type Letterbox, openLetterbox } from '../../infra/server/letterbox/letterbox.ts';
import type { Person } from '../../shared/people.ts';
import { newWorld, type World } from './world.ts';

export const site = 'https://orngott.exempel.se';

/** A real mail server on this machine, and mail by it. */
export async function postOffice(
  clock: Clock = { now: () => new Date() },
): Promise<{ letterbox: Letterbox; mail: Mail }> {
  const letterbox = await openLetterbox({ port: 0, clock });
  onTestFinished(letterbox.close);
  const settings = mailFromEnvironment({ SMTP_URL: letterbox.smtpUrl, MAIL_FROM: 'orngott@exempel.se' });
  if (!settings) throw new Error('The letterbox has an address');
  return { letterbox, mail: smtpMail({ ...settings, publicUrl: site, password: async () => '' }) };
}

export const kim: Person = {
  id: 'kim',
  name: 'Kim Kommunikatör',
  roles: ['communicator'],
  email: 'kim@exempel.se',
};
export const robin: Person = {
  id: 'robin',
  name: 'Robin Granskare',
  roles: ['approver'],
  email: 'robin@exempel.se',
};
export const alex: Person = {
  id: 'alex',
  name: 'Alex Administratör',
  roles: ['administrator'],
  email: 'alex@exempel.se',
};

export interface MailWorld {
  world: World;
  letterbox: Letterbox;
  /** The verbs' context for a person, or for the system when nobody is named. */
  as: (person?: Person) => Context;
  /** Each mail that has come, as `kim@exempel.se: subject`, the first one first. */
  came: () => string[];
}

/** A world with mail, in which these people have signed in. */
export async function mailWorld(people: readonly Person[] = [kim, robin, alex]): Promise<MailWorld> {
  const plain = newWorld();
  const { letterbox, mail } = await postOffice(plain.as().clock);
  const world: World = { ...plain, as: (actor) => ({ ...plain.as(actor), mail }) };
  for (const person of people) await noteRoles(world.as(), person);
  return {
    world,
    letterbox,
    as: (person) => world.as(person ? { kind: 'person', ...person } : undefined),
    came: () =>
      letterbox.store
        .letters()
        .map(({ sentTo, subject }) => `${sentTo}: ${subject}`)
        .reverse(),
  };
}
