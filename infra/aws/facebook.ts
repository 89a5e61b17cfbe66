import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { NodeFunction } from './node-function.ts';
import type { StackSettings } from './settings.ts';

const secretNames = { token: '/orngott/facebook-page-token', appSecret: '/orngott/facebook-app-secret' };

/** The municipality's Facebook page, when the settings name one. It costs nothing, used or not. */
export class Facebook extends Construct {
  /** What every function is told, so that the desk knows whether there is a page; its secrets are named, not given. */
  readonly environment: Record<string, string>;

  constructor(scope: Construct, id: string, { settings }: { settings: StackSettings }) {
    super(scope, id);
    const { facebookPageId, facebookAppId } = settings;
    const isUsed = facebookPageId !== undefined && facebookAppId !== undefined;
    this.environment = isUsed
      ? {
          FACEBOOK_PAGE_ID: facebookPageId,
          FACEBOOK_APP_ID: facebookAppId,
          FACEBOOK_API_VERSION: settings.facebookApiVersion,
          FACEBOOK_TOKEN_PARAMETER: secretNames.token,
          FACEBOOK_APP_SECRET_PARAMETER: secretNames.appSecret,
        }
      : {};
  }

  get isUsed(): boolean {
    return Object.keys(this.environment).length > 0;
  }

  /** To the one that posts. */
  allowSecrets(to: NodeFunction): void {
    if (!this.isUsed) return;
    const arns = Object.values(secretNames).map((name) =>
      Stack.of(this).formatArn({ service: 'ssm', resource: 'parameter', resourceName: name.slice(1) }),
    );
    to.allow(['ssm:GetParameter'], arns);
  }
}
