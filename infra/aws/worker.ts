import { Duration } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { queueVariables } from '../../functions/entry/lambda/environment.ts';
import { shutOutMessage } from '../../functions/posts/watching/check-channel.ts';
import { Lane as Name } from '../../shared/jobs.ts';
import { acknowledge } from './acknowledge.ts';
import { type Alarms, countOfMessage } from './alarms.ts';
import type { Facebook } from './facebook.ts';
import { Lane } from './lane.ts';
import type { MailServer } from './mail.ts';
import { endingLog, type NodeFunction } from './node-function.ts';
import type { Site } from './site.ts';
import type { Storage } from './storage.ts';

/** What functions/jobs/run.ts logs when a job will not be tried again. */
export const givenUpMessage = 'A job was given up';

interface WorkerProps {
  site: Site;
  storage: Storage;
  facebook: Facebook;
  mail: MailServer;
  alarms: Alarms;
}

/** What is done after somebody asked for it: a queue and a function for each lane, with one log and one queue of the lost. */
export class Worker extends Construct {
  /** The addresses of the queues, for whoever stores jobs. */
  readonly environment: Record<string, string> = {};
  readonly #lanes: Lane[];

  constructor(scope: Construct, id: string, props: WorkerProps) {
    super(scope, id);
    const { site, storage, facebook, mail, alarms } = props;
    const deadLetters = new Queue(this, 'DeadLetters', {
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
    });
    acknowledge(deadLetters, { SQS3: 'This is the dead-letter queue itself.' });
    const logGroup = endingLog(this);
    this.#lanes = Name.options.map((name) => new Lane(this, titled(name), { name, deadLetters }));
    for (const { name, queue } of this.#lanes) this.environment[queueVariables[name]] = queue.queueUrl;

    for (const lane of this.#lanes) {
      const posts = lane.posts && facebook.isUsed;
      // Where mails are sent.
      const mails = lane.name === 'watching' && mail.isUsed;
      const worker = lane.work({
        environment: {
          TABLE_NAME: storage.table.tableName,
          BUCKET_NAME: storage.bucket.bucketName,
          PUBLIC_URL: site.publicUrl,
          ...this.environment,
          ...facebook.environment,
          ...mail.environment,
        },
        logGroup,
        readsSecrets: posts || mails,
      });
      storage.allowTable(worker);
      storage.allowFiles(worker);
      this.allowKicks(worker);
      if (posts) facebook.allowSecrets(worker);
      if (mails) mail.allowSecret(worker);
      if (lane.name === 'photos') storage.allowPhotoRemoval(worker);
    }

    alarms.add(this, 'KicksLost', {
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      above: 0,
      consequence:
        'Ordmoln, bilder eller inlägg kan dröja: något som skulle göras gick inte ens att börja på.',
      runbook: 'Messages in the dead-letter queue',
    });
    alarms.add(this, 'GivenUp', {
      metric: countOfMessage(this, 'JobsGivenUp', logGroup, givenUpMessage),
      above: 0,
      consequence:
        'Ett ordmoln, en fil eller ett inlägg blir inte klart av sig självt: redaktionen ser att det misslyckades.',
      runbook: 'A job was given up',
    });
    // Only for those who have a page: one alarm more than AWS gives away.
    if (facebook.isUsed) {
      alarms.add(this, 'FacebookShut', {
        metric: countOfMessage(this, 'ShutOut', logGroup, shutOutMessage),
        above: 0,
        consequence: 'Inga inlägg kommer ut på Facebook: sidan godtar inte Örngotts åtkomst.',
        runbook: 'Facebook does not let us in',
      });
    }
  }

  /** To whoever stores jobs: a kick makes them prompt. */
  allowKicks(from: NodeFunction): void {
    from.allow(
      ['sqs:SendMessage'],
      this.#lanes.map(({ queue }) => queue.queueArn),
    );
  }
}

const titled = (name: string) => name[0]?.toUpperCase() + name.slice(1);
