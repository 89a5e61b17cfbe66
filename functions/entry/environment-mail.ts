import * as z from 'zod';
import { smtpMail } from '../adapters/mail/smtp.ts';
import type { Mail } from '../ports/mail.ts';

const MailEnvironment = z.object({
  SMTP_URL: z.url({
    protocol: /^smtps?$/,
    error: 'SMTP_URL ska vara e-postserverns adress, till exempel smtp://orngott@post.kommunen.se:587.',
  }),
  MAIL_FROM: z.email('MAIL_FROM ska vara adressen som mejlen kommer från, till exempel orngott@kommunen.se.'),
});

/** Where mail is handed over, and whom it is from; nothing that is secret. */
export interface MailSettings {
  host: string;
  port: number;
  secure: boolean;
  user: string | undefined;
  from: string;
}

/**
 * The mail server that `SMTP_URL` and `MAIL_FROM` name, or undefined when neither is set.
 * @throws ZodError with Swedish text for half a setting.
 */
export function mailFromEnvironment(
  environment: Record<string, string | undefined>,
): MailSettings | undefined {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  if (set.SMTP_URL === undefined && set.MAIL_FROM === undefined) return undefined;
  const { SMTP_URL, MAIL_FROM: from } = MailEnvironment.parse(set);
  const url = new URL(SMTP_URL);
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    user: url.username === '' ? undefined : decodeURIComponent(url.username),
    from,
  };
}

/** Mail by these settings; none without them. The password is asked for at each mail, so that a new one is used at once. */
export function mailFor(
  settings: MailSettings | undefined,
  publicUrl: string,
  password: () => Promise<string>,
): Mail | undefined {
  return settings && smtpMail({ ...settings, publicUrl, password });
}
