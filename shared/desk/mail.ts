import * as z from 'zod';
import { NoticeKind, When } from '../mail/notices.ts';

/** What the one who is signed in is told by mail, and the calendar's private address. */
export const MailPage = z.object({
  /** Whether this installation sends mail at all. */
  hasMail: z.boolean(),
  /** Where it is sent; none when the sign-in does not say. */
  address: z.string().optional(),
  /** The mail server did not take mail to the address, since then. */
  returnedAt: z.string().optional(),
  kinds: z.array(z.object({ kind: NoticeKind, name: z.string(), when: When })),
  /** The whole private address; none until it has been asked for. */
  calendarUrl: z.string().optional(),
});
export type MailPage = z.infer<typeof MailPage>;

export const ChooseWhen = z.object({ kind: NoticeKind, when: When });
export type ChooseWhen = z.infer<typeof ChooseWhen>;
