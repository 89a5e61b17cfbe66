import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { Code } from '../ids.ts';
import { Notice, NoticeKind, noticeKinds, When } from './notices.ts';

/** What somebody at the desk has chosen to be told, and when. What is left out is as `noticeKinds` has it. */
export const MailChoices = z.strictObject({
  personId: z.string().min(1),
  version: z.int().nonnegative(),
  when: z.partialRecord(NoticeKind, When),
  /** The mail server would not take mail to this address; it is not tried again until the address is another. */
  returned: z.strictObject({ address: z.email(), at: Instant, code: z.string().max(40) }).optional(),
  /** The calendar's private address. */
  calendar: Code.optional(),
});
export type MailChoices = z.infer<typeof MailChoices>;

export const noChoices = (personId: string): MailChoices => ({ personId, version: 0, when: {} });

export const whenOf = ({ when }: Pick<MailChoices, 'when'>, kind: NoticeKind): When =>
  when[kind] ?? noticeKinds[kind].unless;

/** What somebody is told next morning. */
export const Digest = z.strictObject({
  personId: z.string().min(1),
  version: z.int().nonnegative(),
  notices: z.array(Notice),
});
export type Digest = z.infer<typeof Digest>;

/** That a mail was begun to be sent. One that is found again may have been sent, and is not sent once more. */
export const MailAttempt = z.strictObject({
  key: z.string().min(1),
  version: z.int().nonnegative(),
  at: Instant,
});
export type MailAttempt = z.infer<typeof MailAttempt>;

/** When it was last looked for what has come near by the passing of days, and when it will be. */
export const Mornings = z.strictObject({
  version: z.int().nonnegative(),
  /** The last day that has been looked at. */
  seen: z.iso.date().optional(),
  nextAt: Instant,
});
export type Mornings = z.infer<typeof Mornings>;
