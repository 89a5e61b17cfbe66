import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { NodeFunction } from './node-function.ts';
import type { StackSettings } from './settings.ts';

const passwordName = '/orngott/smtp-password';

/** The mail server, when the settings name one: the municipality's own, or Amazon SES's. */
export class MailServer extends Construct {
  /** What every function is told, so that each knows whether anybody can be told by mail; its secret is named, not given. */
  readonly environment: Record<string, string>;

  constructor(scope: Construct, id: string, { settings }: { settings: StackSettings }) {
    super(scope, id);
    const { smtpUrl, mailFrom } = settings;
    const isUsed = smtpUrl !== undefined && mailFrom !== undefined;
    this.environment = isUsed
      ? { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom, SMTP_PASSWORD_PARAMETER: passwordName }
      : {};
  }

  get isUsed(): boolean {
    return Object.keys(this.environment).length > 0;
  }

  /** To the one that sends. */
  allowSecret(to: NodeFunction): void {
    if (!this.isUsed) return;
    const resourceName = passwordName.slice(1);
    to.allow(
      ['ssm:GetParameter'],
      [Stack.of(this).formatArn({ service: 'ssm', resource: 'parameter', resourceName })],
    );
  }
}
