import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { overdueMessage } from '../../functions/jobs/tick.ts';
import { type Alarms, countOfMessage } from './alarms.ts';
import type { Facebook } from './facebook.ts';
import type { MailServer } from './mail.ts';
import { NodeFunction } from './node-function.ts';
import type { Site } from './site.ts';
import type { Storage } from './storage.ts';
import type { Worker } from './worker.ts';

const interval = Duration.minutes(1);

interface TickProps {
  site: Site;
  storage: Storage;
  worker: Worker;
  facebook: Facebook;
  mail: MailServer;
  alarms: Alarms;
}

/** Each minute: kicks what is due, so that nothing waits for a kick that was lost. */
export class Tick extends Construct {
  constructor(scope: Construct, id: string, props: TickProps) {
    super(scope, id);
    const { site, storage, worker, facebook, mail, alarms } = props;
    const tick = new NodeFunction(this, 'Tick', {
      entry: 'lambda/tick.ts',
      memoryMb: 256,
      // A tick that is late is of no more use than the next one.
      timeout: Duration.seconds(interval.toSeconds() / 2),
      environment: {
        TABLE_NAME: storage.table.tableName,
        BUCKET_NAME: storage.bucket.bucketName,
        ...worker.environment,
        PUBLIC_URL: site.publicUrl,
        ...facebook.environment,
        ...mail.environment,
      },
    });
    storage.allowIndex(tick);
    // To ask for the daily look at the way into Facebook, and for the mails of the morning.
    if (facebook.isUsed || mail.isUsed) storage.allowItems(tick);
    worker.allowKicks(tick);
    new Rule(this, 'EachMinute', {
      schedule: Schedule.rate(interval),
      targets: [new LambdaFunction(tick.fn, { retryAttempts: 0, maxEventAge: interval })],
    });

    alarms.add(this, 'JobsWait', {
      metric: countOfMessage(this, 'Overdue', tick.logGroup, overdueMessage),
      above: 0,
      consequence:
        'Ett inlägg som ska ut eller tas ned har väntat mer än fem minuter, eller ordmoln, tryckfiler och bilder mer än en halvtimme.',
      runbook: 'Jobs wait too long',
    });
    alarms.add(this, 'Failing', {
      metric: tick.fn.metricErrors({ period: Duration.minutes(5) }),
      above: 0,
      periods: 3,
      consequence: 'Det som ska göras senare blir inte gjort, och det som misslyckades prövas inte igen.',
      runbook: 'The tick fails or is silent',
    });
    alarms.add(this, 'Silent', {
      metric: tick.fn.metricInvocations({ period: Duration.minutes(15) }),
      above: 0,
      silence: true,
      consequence: 'Klockan som sätter igång arbetet står still: det som ska göras senare blir inte gjort.',
      runbook: 'The tick fails or is silent',
    });
  }
}
