import { Readable } from 'node:stream';
import * as z from 'zod';
import type { Mail, MailOutcome, OutgoingMail } from '../../ports/mail.ts';

export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS from the start (465); otherwise STARTTLS is demanded, but for this machine's own letterbox. */
  secure: boolean;
  user: string | undefined;
  password: () => Promise<string>;
  /** Whom the mails are from, such as `orngott@kommunen.se`: what cannot be delivered comes back there. */
  from: string;
  publicUrl: string;
}

const connectMs = 15_000;
const silenceMs = 30_000;

const SmtpError = z.object({
  code: z.string().optional(),
  responseCode: z.int().optional(),
  command: z.string().optional(),
});

/** Mail by SMTP (RFC 5321), with `nodemailer`: a mail server of one's own, or Amazon SES's. */
export function smtpMail(settings: SmtpSettings): Mail {
  return { publicUrl: settings.publicUrl, send: (mail, signal) => send(settings, mail, signal) };
}

async function send(settings: SmtpSettings, mail: OutgoingMail, signal: AbortSignal): Promise<MailOutcome> {
  const bytes = await composed(settings, mail);
  // From when the server has asked for the mail itself, nobody knows whether it has it until it says so.
  let isHandedOver = false;
  const body = Readable.from(
    (async function* () {
      isHandedOver = true;
      yield bytes;
    })(),
  );
  const isHere = isLoopback(settings.host);
  // Asked for when something is sent: most that runs sends nothing.
  const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection');
  const connection = new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    requireTLS: !settings.secure && !isHere,
    ignoreTLS: isHere && !settings.secure,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
  });
  const end = () => connection.close();
  signal.addEventListener('abort', end, { once: true });
  try {
    const { user } = settings;
    const password = user === undefined ? undefined : await settings.password();
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject);
      connection.on('end', () => reject(new Error('The connection ended')));
      const step = (next: () => void) => (error?: Error | null) => (error ? reject(error) : next());
      const hand = () => connection.send({ from: settings.from, to: [mail.to] }, body, step(resolve));
      connection.connect(
        step(() => (user === undefined ? hand() : connection.login({ user, pass: password }, step(hand)))),
      );
    });
    return { kind: 'done' };
  } catch (error) {
    return outcomeOf(error, isHandedOver);
  } finally {
    signal.removeEventListener('abort', end);
    connection.quit();
    connection.close();
  }
}

function outcomeOf(error: unknown, isHandedOver: boolean): MailOutcome {
  const { code = 'ECONNECTION', responseCode, command } = SmtpError.catch({}).parse(error);
  if (responseCode !== undefined) {
    const isFinal = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
    return { kind: isFinal ? 'refused' : 'not_now', code: String(responseCode) };
  }
  return { kind: isHandedOver ? 'unknown' : 'not_now', code };
}

async function composed(
  { from, publicUrl }: SmtpSettings,
  { key, to, subject, text }: OutgoingMail,
): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const mail = new MailComposer({
    from: { name: 'Örngott', address: from },
    to,
    subject,
    text,
    messageId: `<${key}@${new URL(publicUrl).hostname}>`,
    // RFC 3834: nobody's absence answers it.
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  return mail.compile().build();
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
