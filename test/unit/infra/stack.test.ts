import { App, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { lambdaFacebook } from '../../../functions/entry/lambda/facebook.ts';
import { lambdaMail } from '../../../functions/entry/lambda/mail.ts';
import { shutOutMessage } from '../../../functions/posts/watching/check-channel.ts';
import { settingsFromContext } from '../../../infra/aws/settings.ts';
import { OrngottStack } from '../../../infra/aws/stack.ts';
import { alarmCases } from './alarm-cases.ts';
import { functionCases } from './function-cases.ts';
import { storageCases } from './storage-cases.ts';
import { statementsOf, templateWith, unbundledApp } from './synthesise.ts';

// One file for the whole stack: loading the CDK takes longer than all that is tested.
const template = templateWith({ alarmEmail: 'it@exempel.se' });
describe('Storage', () => storageCases(template));
describe('Functions', () => functionCases(template));
describe('Alarms', () => alarmCases(template));

describe('Out of the box', () => {
  test('nothing writes down the address of somebody who answers', () => {
    const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'));
    expect(distribution?.Properties.DistributionConfig).not.toHaveProperty('Logging');
    const [stage] = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'));
    expect(stage?.Properties).not.toHaveProperty('AccessLogSettings');
    const [bucket] = Object.values(template.findResources('AWS::S3::Bucket'));
    expect(bucket?.Properties).not.toHaveProperty('LoggingConfiguration');
  });

  test('pages are kept by nobody in between, and only files whose names change with them are', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        // CachingDisabled and CachingOptimized, as AWS numbers its policies.
        DefaultCacheBehavior: Match.objectLike({
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          ViewerProtocolPolicy: 'redirect-to-https',
        }),
        CacheBehaviors: [
          Match.objectLike({
            PathPattern: '/static/*',
            CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
          }),
        ],
      },
    });
  });

  test('an error is told to the one who met it and kept for nobody else, and the pages are the application’s own', () => {
    const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'));
    expect(distribution?.Properties.DistributionConfig.CustomErrorResponses).toEqual(
      [400, 403, 404, 405, 414, 500, 501, 502, 503, 504].map((ErrorCode) => ({
        ErrorCode,
        ErrorCachingMinTTL: 0,
      })),
    );
  });

  test('a user pool signs people in: by invitation, with a second factor, and with a group for each role', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      DeletionProtection: 'ACTIVE',
    });
    const groups = Object.values(template.findResources('AWS::Cognito::UserPoolGroup'));
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual([
      'administrator',
      'approver',
      'communicator',
    ]);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ OIDC_ROLES_CLAIM: 'cognito:groups' }) },
    });
  });

  test('is in Stockholm, and cannot be deleted by mistake', () => {
    const app = unbundledApp();
    const stack = new OrngottStack(app, 'Orngott', settingsFromContext(app.node));
    expect(stack.region).toBe('eu-north-1');
    expect(stack.terminationProtection).toBe(true);
  });
});

describe('With the municipality’s own name and accounts', () => {
  const template = templateWith({
    domainName: 'orngott.kommun.example',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/abc',
    oidcIssuer: 'https://login.microsoftonline.com/tenant/v2.0',
    oidcClientId: 'desk',
    oidcRoleValues: '{"SG-Kommunikation":"communicator"}',
    contact: 'Eva på kommunikation',
  });

  test('there is no user pool, and the function knows the provider', () => {
    expect(template.findResources('AWS::Cognito::UserPool')).toEqual({});
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({
          PUBLIC_URL: 'https://orngott.kommun.example',
          OIDC_ISSUER: 'https://login.microsoftonline.com/tenant/v2.0',
          OIDC_CLIENT_ID: 'desk',
          OIDC_ROLES_CLAIM: 'roles',
          OIDC_ROLE_VALUES: '{"SG-Kommunikation":"communicator"}',
          OIDC_CONTACT: 'Eva på kommunikation',
        }),
      },
    });
  });

  test('browsers must speak TLS 1.2', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['orngott.kommun.example'],
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021' }),
      },
    });
  });
});

describe('With a Facebook page', () => {
  const template = templateWith({ facebookPageId: '123', facebookAppId: '456' });
  const parameters = (name: string) =>
    statementsOf(template, name)
      .filter(({ Action }) => [Action].flat().includes('ssm:GetParameter'))
      .map(({ Resource }) => JSON.stringify(Resource))
      .join();

  test('only who posts and who looks may read the token, and nobody has it in the environment', () => {
    for (const lane of ['WorkerUrgent', 'WorkerWatching']) {
      expect(parameters(lane)).toContain('/orngott/facebook-page-token');
      expect(parameters(lane)).toContain('/orngott/facebook-app-secret');
    }
    for (const lane of ['WorkerPhotos', 'WorkerDrawing']) expect(parameters(lane)).toBe('');
    expect(parameters('Web')).not.toContain('facebook');
    expect(parameters('Tick')).toBe('');
    const functions = Object.values(template.findResources('AWS::Lambda::Function'));
    for (const { Properties } of functions) {
      const { Variables } = Properties.Environment;
      expect(lambdaFacebook(Variables)).toMatchObject({
        pageId: '123',
        appId: '456',
        version: 'v26.0',
        graphUrl: 'https://graph.facebook.com',
      });
      expect(Object.keys(Variables).filter((name) => /(SECRET|TOKEN)$/.test(name))).toEqual([]);
    }
  });

  test('an alarm tells when the page does not let us in, and there is none without a page', () => {
    const pattern = { FilterPattern: `{ $.message = "${shutOutMessage}" }` };
    template.hasResourceProperties('AWS::Logs::MetricFilter', pattern);
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp('Facebook does not let us in'),
    });
    const without = Object.values(templateWith().findResources('AWS::Logs::MetricFilter'));
    expect(without.map(({ Properties }) => Properties.FilterPattern)).not.toContain(pattern.FilterPattern);
  });
});

test('only who sends mail may read the mail server’s password, and nobody has it in the environment', () => {
  const smtpUrl = 'smtp://AKIA@email-smtp.eu-north-1.amazonaws.com:587';
  const template = templateWith({ smtpUrl, mailFrom: 'orngott@kalix.se' });
  const readers = ['WorkerUrgent', 'WorkerWatching', 'WorkerPhotos', 'WorkerDrawing', 'Tick', 'Web'].filter(
    (name) => JSON.stringify(statementsOf(template, name)).includes('/orngott/smtp-password'),
  );
  expect(readers).toEqual(['WorkerWatching']);
  const functions = Object.values(template.findResources('AWS::Lambda::Function'));
  for (const { Properties } of functions) {
    const { Variables } = Properties.Environment;
    expect(lambdaMail(Variables, 'https://x.se')).toBeDefined();
    expect(Object.keys(Variables)).not.toContain('SMTP_PASSWORD');
  }
});

test.each([
  [{ smtpUrl: 'smtp://x.se' }, 'smtpUrl and mailFrom belong together'],
  [{ facebookPageId: '123' }, 'facebookPageId and facebookAppId belong together'],
  [{ domainName: 'orngott.kommun.example' }, 'domainName and certificateArn belong together'],
  [{ oidcIssuer: 'https://login.example' }, 'oidcIssuer and oidcClientId belong together'],
  [{ alarmEmail: 'nobody' }, 'alarmEmail'],
])('half a setting is refused before anything is made: %j', (context, complaint) => {
  const app = new App({ context });
  expect(() => settingsFromContext(app.node)).toThrow(complaint);
});

test('the stack meets the AwsSolutions rules, but for exceptions that say why', () => {
  const app = unbundledApp({ facebookPageId: '123', facebookAppId: '456' });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  new OrngottStack(app, 'Orngott', settingsFromContext(app.node));
  expect(() => app.synth()).not.toThrow();
});

test('a template that was made without the functions’ code cannot be deployed', () => {
  const stack = new OrngottStack(unbundledApp(), 'Orngott', settingsFromContext(unbundledApp().node));
  stack.refuseDeployment('No code.');
  Template.fromStack(stack).templateMatches({
    Rules: {
      NotForDeployment: {
        Assertions: [{ Assert: { 'Fn::Equals': ['deployable', 'no'] }, AssertDescription: 'No code.' }],
      },
    },
  });
});
