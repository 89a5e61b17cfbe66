import * as z from 'zod';
import { Code, StoryId } from '../../shared/ids.ts';
import { Digest, MailAttempt, MailChoices, Mornings } from '../../shared/mail/colleague.ts';
import { entity } from '../entity.ts';

/** Where what belongs to mails is stored: with each person, and by what is to be sent. */

const personPk = (id: string) => `person/${id}`;

export const mailChoices = entity({
  name: 'mail choices',
  schema: MailChoices,
  key: (personId: string) => ({ pk: personPk(personId), sk: 'mail' }),
  keyOf: ({ personId }) => ({ pk: personPk(personId), sk: 'mail' }),
  indexOf: ({ returned, personId }) => returned && { g1pk: 'mail/returned', g1sk: personId },
});
/** Those whose mail came back. */
export const returnedMail = { pk: 'mail/returned', index: 'g1' } as const;

export const digests = entity({
  name: 'digest',
  schema: Digest,
  key: (personId: string) => ({ pk: personPk(personId), sk: 'digest' }),
  keyOf: ({ personId }) => ({ pk: personPk(personId), sk: 'digest' }),
  indexOf: ({ personId }) => ({ g1pk: 'mail/digests', g1sk: personId }),
});
export const allDigests = { pk: 'mail/digests', index: 'g1' } as const;

const attemptKey = (key: string) => ({ pk: `mail/${key}`, sk: 'attempt' });
const keepAttemptMs = 90 * 24 * 3_600_000;
export const mailAttempts = entity({
  name: 'mail attempt',
  schema: MailAttempt,
  key: attemptKey,
  keyOf: ({ key }) => attemptKey(key),
  expiresAt: ({ at }) => new Date(Date.parse(at) + keepAttemptMs),
});

export const mornings = entity({
  name: 'mornings',
  schema: Mornings,
  key: () => ({ pk: 'mail', sk: 'mornings' }),
  keyOf: () => ({ pk: 'mail', sk: 'mornings' }),
});

/** Where the one who sent in a story wants the answer: apart from the story, and gone with the answer. */
const SenderAddress = z.strictObject({
  storyId: StoryId,
  version: z.int().nonnegative(),
  address: z.email(),
  /** It is kept no longer than this, whatever becomes of the story. */
  until: z.iso.datetime({ precision: 3 }),
});

const senderKey = (id: StoryId) => ({ pk: `answer-to/${id}`, sk: 'address' });
export const senderAddresses = entity({
  name: 'address for the answer',
  schema: SenderAddress,
  key: senderKey,
  keyOf: ({ storyId }) => senderKey(storyId),
  expiresAt: ({ until }) => new Date(until),
});

/** Whose calendar a private address shows. */
const CalendarLink = z.strictObject({
  code: Code,
  version: z.int().nonnegative(),
  personId: z.string().min(1),
});
const calendarKey = (code: Code) => ({ pk: `link/${code}`, sk: 'calendar' });
export const calendarLinks = entity({
  name: 'calendar link',
  schema: CalendarLink,
  key: calendarKey,
  keyOf: ({ code }) => calendarKey(code),
});
