import { Duration } from 'aws-cdk-lib';
import { HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { providerUnreachable } from '../../functions/entry/sign-in/messages.ts';
import { acknowledge } from './acknowledge.ts';
import { type Alarms, countOfMessage } from './alarms.ts';
import type { Facebook } from './facebook.ts';
import type { MailServer } from './mail.ts';
import { NodeFunction } from './node-function.ts';
import { webPackages, withPackages } from './packages.ts';
import { type SignIn, secretsExtension } from './sign-in.ts';
import type { Site } from './site.ts';
import type { Storage } from './storage.ts';
import type { Worker } from './worker.ts';

export interface WebProps {
  site: Site;
  storage: Storage;
  worker: Worker;
  signIn: SignIn;
  facebook: Facebook;
  mail: MailServer;
  alarms: Alarms;
}

/** Every page and API call. */
export class Web extends Construct {
  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id);
    const { site, storage, worker, signIn, facebook, mail, alarms } = props;
    const web = new NodeFunction(this, 'Web', {
      entry: 'lambda/web.ts',
      memoryMb: 1024,
      // Within the 30 seconds after which the API gives up.
      timeout: Duration.seconds(20),
      environment: {
        TABLE_NAME: storage.table.tableName,
        BUCKET_NAME: storage.bucket.bucketName,
        ...worker.environment,
        PUBLIC_URL: site.publicUrl,
        ...signIn.environment,
        ...facebook.environment,
        ...mail.environment,
      },
      paramsAndSecrets: secretsExtension,
      bundling: {
        ...withPackages(webPackages),
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (inputDir, outputDir) => [
            `cd "${inputDir}" && node infra/aws/write-assets.ts "${outputDir}"`,
          ],
        },
      },
    });
    storage.allowTable(web);
    storage.allowFiles(web);
    worker.allowKicks(web);
    signIn.allowSecrets(web);
    const route = new HttpRoute(this, 'Everything', {
      httpApi: site.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Web', web.fn),
    });
    acknowledge(route, { APIG4: 'Employees answer without an account; the desk signs people in by itself.' });

    const period = Duration.minutes(5);
    alarms.add(this, 'Failing', {
      metric: new MathExpression({
        expression: 'errors + throttles + serverErrors',
        usingMetrics: {
          errors: web.fn.metricErrors({ period }),
          throttles: web.fn.metricThrottles({ period }),
          serverErrors: site.api.metricServerError({ period, statistic: 'Sum' }),
        },
        period,
      }),
      above: 2,
      consequence:
        'Sidor går inte att öppna: en grupp som svarar just nu kan få felmeddelanden. Svaren ligger kvar i telefonerna.',
      runbook: 'Pages fail',
    });
    alarms.add(this, 'Slow', {
      metric: web.fn.metricDuration({ period, statistic: 'p90' }),
      above: 5_000,
      periods: 3,
      consequence: 'Sidorna är långsamma: var tionde tar mer än fem sekunder.',
      runbook: 'Pages are slow',
    });
    alarms.add(this, 'NobodySignsIn', {
      metric: countOfMessage(this, 'ProviderUnreachable', web.logGroup, providerUnreachable),
      above: 2,
      consequence: 'Redaktionen kan inte logga in. Den som svarar på frågor märker ingenting.',
      runbook: 'Nobody can sign in',
    });
  }
}
