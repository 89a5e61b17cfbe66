import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountRecovery, CfnUserPoolGroup, Mfa, OAuthScope, UserPool } from 'aws-cdk-lib/aws-cognito';
import { ParamsAndSecretsLayerVersion, ParamsAndSecretsVersions } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { callbackPath, signedOutPath } from '../../functions/entry/sign-in/paths.ts';
import { Role } from '../../shared/people.ts';
import { acknowledge } from './acknowledge.ts';
import type { NodeFunction } from './node-function.ts';
import type { StackSettings } from './settings.ts';

const secretNames = { client: '/orngott/client-secret', session: '/orngott/session-secret' };

/** AWS's extension that reads parameters for a function, in the same sandbox. */
export const secretsExtension = ParamsAndSecretsLayerVersion.fromVersion(ParamsAndSecretsVersions.V1_0_103);

/** Who signs people in: the municipality's own OIDC provider, or a Cognito user pool where there is none. */
export class SignIn extends Construct {
  /** What the web function is told; the two secrets are named, not given. */
  readonly environment: Record<string, string>;

  constructor(scope: Construct, id: string, props: { settings: StackSettings; publicUrl: string }) {
    super(scope, id);
    const { settings, publicUrl } = props;
    const { oidcIssuer, oidcClientId, oidcRolesClaim, oidcRoleValues, contact } = settings;
    const { oidcSessionHours, oidcAskAgainMinutes } = settings;
    const provider =
      oidcIssuer !== undefined && oidcClientId !== undefined
        ? {
            OIDC_ISSUER: oidcIssuer,
            OIDC_CLIENT_ID: oidcClientId,
            OIDC_ROLES_CLAIM: oidcRolesClaim ?? 'roles',
          }
        : this.#userPool(publicUrl);
    this.environment = {
      ...provider,
      ...(oidcRoleValues !== undefined && { OIDC_ROLE_VALUES: oidcRoleValues }),
      ...(contact !== undefined && { OIDC_CONTACT: contact }),
      ...(oidcSessionHours !== undefined && { OIDC_SESSION_HOURS: String(oidcSessionHours) }),
      ...(oidcAskAgainMinutes !== undefined && { OIDC_ASK_AGAIN_MINUTES: String(oidcAskAgainMinutes) }),
      CLIENT_SECRET_PARAMETER: secretNames.client,
      SESSION_SECRET_PARAMETER: secretNames.session,
    };
  }

  /** SecureString parameters, under the key that AWS keeps for them: nothing to pay, and never in a template. */
  allowSecrets(to: NodeFunction): void {
    const arns = Object.values(secretNames).map((name) =>
      Stack.of(this).formatArn({ service: 'ssm', resource: 'parameter', resourceName: name.slice(1) }),
    );
    to.allow(['ssm:GetParameter'], arns);
  }

  #userPool(publicUrl: string): Record<string, string> {
    const pool = new UserPool(this, 'People', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { fullname: { required: true }, email: { required: true } },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(pool, {
      COG8: 'That plan costs for each person who signs in.',
      COG3: 'Threat protection is part of a plan that costs for each person; a second factor is required instead.',
    });
    for (const role of Role.options) {
      new CfnUserPoolGroup(this, `Group-${role}`, { userPoolId: pool.userPoolId, groupName: role });
    }
    pool.addDomain('Domain', { cognitoDomain: { domainPrefix: `orngott-${Aws.ACCOUNT_ID}` } });
    const client = pool.addClient('Desk', {
      generateSecret: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${publicUrl}${callbackPath}`],
        logoutUrls: [`${publicUrl}${signedOutPath}`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      // Longer than the desk's own session, which ends first.
      refreshTokenValidity: Duration.hours(24),
    });
    return {
      OIDC_ISSUER: pool.userPoolProviderUrl,
      OIDC_CLIENT_ID: client.userPoolClientId,
      OIDC_ROLES_CLAIM: 'cognito:groups',
    };
  }
}
