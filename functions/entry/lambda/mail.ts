import * as z from 'zod';
import type { Mail } from '../../ports/mail.ts';
import { mailFor, mailFromEnvironment } from '../environment-mail.ts';
import { secretParameter } from './secrets.ts';

/** The name of a SecureString parameter; only the function that sends may read it. */
const MailParameter = z.object({ SMTP_PASSWORD_PARAMETER: z.string().startsWith('/') });

/** The mail server that the stack names, if any. */
export function lambdaMail(
  environment: Record<string, string | undefined>,
  publicUrl: string,
): Mail | undefined {
  const settings = mailFromEnvironment(environment);
  return mailFor(settings, publicUrl, () =>
    secretParameter(MailParameter.parse(environment).SMTP_PASSWORD_PARAMETER, environment),
  );
}
