import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { shutOutMessage } from '../../functions/posts/watching/check-channel.ts';
import { timeLimitMs } from '../../shared/jobs.ts';
import { largest } from '../../shared/lists.ts';
import { acknowledge } from './acknowledge.ts';
import { type Alarms, countOfMessage } from './alarms.ts';
import type { Facebook } from './facebook.ts';
import { NodeFunction } from './node-function.ts';
import { drawingPackages, withPackages } from './packages.ts';
import { secretsExtension } from './sign-in.ts';
import type { Site } from './site.ts';
import type { Storage } from './storage.ts';

/** The longest any job may take, and time to start and to record how it went; still within the job's lease. */
const workTimeout = Duration.millis(largest(Object.values(timeLimitMs))).plus(Duration.seconds(30));

/** What functions/jobs/run.ts logs when a job will not be tried again. */
export const givenUpMessage = 'A job was given up';

interface WorkerProps {
  site: Site;
  storage: Storage;
  facebook: Facebook;
  alarms: Alarms;
}

/** Draws clouds and makes files: one kicked job at a time in each instance, at most five instances. */
export class Worker extends Construct {
  readonly queue: Queue;
  readonly worker: NodeFunction;

  constructor(scope: Construct, id: string, props: WorkerProps) {
    super(scope, id);
    const { site, storage, facebook, alarms } = props;
    const deadLetters = new Queue(this, 'DeadLetters', {
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
    });
    this.queue = new Queue(this, 'Jobs', {
      enforceSSL: true,
      // As AWS advises for a function behind a queue: room for its own retries before the message comes again.
      visibilityTimeout: Duration.seconds(workTimeout.toSeconds() * 6),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 3 },
    });
    acknowledge(deadLetters, { SQS3: 'This is the dead-letter queue itself.' });

    this.worker = new NodeFunction(this, 'Worker', {
      entry: 'lambda/worker.ts',
      // One whole processor, which drawing uses fully.
      memoryMb: 1769,
      timeout: workTimeout,
      environment: {
        TABLE_NAME: storage.table.tableName,
        BUCKET_NAME: storage.bucket.bucketName,
        QUEUE_URL: this.queue.queueUrl,
        PUBLIC_URL: site.publicUrl,
        ...facebook.environment,
      },
      ...(facebook.isUsed && { paramsAndSecrets: secretsExtension }),
      bundling: withPackages(drawingPackages),
    });
    storage.allowTable(this.worker);
    storage.allowFiles(this.worker);
    storage.allowPhotoRemoval(this.worker);
    this.allowKicks(this.worker);
    facebook.allowSecrets(this.worker);
    this.worker.fn.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 5 }),
    );

    alarms.add(this, 'KicksLost', {
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      above: 0,
      consequence: 'Ordmoln och tryckfiler kan dröja: något som skulle göras gick inte ens att börja på.',
      runbook: 'Messages in the dead-letter queue',
    });
    alarms.add(this, 'QueueSlow', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5) }),
      above: Duration.minutes(30).toSeconds(),
      consequence: 'Ordmoln och tryckfiler dröjer mer än en halvtimme.',
      runbook: 'Jobs wait too long',
    });
    alarms.add(this, 'GivenUp', {
      metric: countOfMessage(this, 'JobsGivenUp', this.worker.logGroup, givenUpMessage),
      above: 0,
      consequence:
        'Ett ordmoln eller en fil blir inte klar av sig själv: redaktionen ser att den misslyckades.',
      runbook: 'A job was given up',
    });
    if (facebook.isUsed) this.#watchFacebook(alarms);
  }

  /** Only for those who have a page: one alarm more than AWS gives away. */
  #watchFacebook(alarms: Alarms): void {
    alarms.add(this, 'FacebookShut', {
      metric: countOfMessage(this, 'ShutOut', this.worker.logGroup, shutOutMessage),
      above: 0,
      consequence: 'Inga inlägg kommer ut på Facebook: sidan godtar inte Örngotts åtkomst.',
      runbook: 'Facebook does not let us in',
    });
  }

  /** To whoever stores jobs: a kick makes them prompt. */
  allowKicks(from: NodeFunction): void {
    from.allow(['sqs:SendMessage'], [this.queue.queueArn]);
  }
}
