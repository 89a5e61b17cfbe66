import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type JobKind, laneOf, type Lane as Name, timeLimitMs } from '../../shared/jobs.ts';
import { largest } from '../../shared/lists.ts';
import { NodeFunction } from './node-function.ts';
import { drawingPackages, photoPackages, withPackages } from './packages.ts';
import { secretsExtension } from './sign-in.ts';

interface Needs {
  memoryMb: number;
  bundling?: BundlingOptions;
  /** Whether it talks to Facebook. */
  posts: boolean;
}

/** Cleaning and drawing use one whole processor fully; the others wait for Facebook. */
const needs: Record<Name, Needs> = {
  urgent: { memoryMb: 512, posts: true },
  watching: { memoryMb: 512, posts: true },
  photos: { memoryMb: 1769, posts: false, bundling: withPackages(photoPackages) },
  drawing: { memoryMb: 1769, posts: false, bundling: withPackages(drawingPackages) },
};

/** The longest any job of a lane may take, and time to start and to record how it went; still within the job's lease. */
function workTimeout(lane: Name): Duration {
  const kinds = (Object.keys(laneOf) as JobKind[]).filter((kind) => laneOf[kind] === lane);
  return Duration.millis(largest(kinds.map((kind) => timeLimitMs[kind]))).plus(Duration.seconds(30));
}

/** A lane's queue and, once it knows the others' queues, its function. */
export class Lane extends Construct {
  readonly name: Name;
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: { name: Name; deadLetters: IQueue }) {
    super(scope, id);
    this.name = props.name;
    this.queue = new Queue(this, 'Jobs', {
      enforceSSL: true,
      // As AWS advises for a function behind a queue: room for its own retries before the message comes again.
      visibilityTimeout: Duration.seconds(workTimeout(props.name).toSeconds() * 6),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: props.deadLetters, maxReceiveCount: 3 },
    });
  }

  get posts(): boolean {
    return needs[this.name].posts;
  }

  /** One kicked job at a time in each instance, at most five instances. */
  work(props: {
    environment: Record<string, string>;
    logGroup: LogGroup;
    readsSecrets: boolean;
  }): NodeFunction {
    const { memoryMb, bundling } = needs[this.name];
    const worker = new NodeFunction(this, 'Worker', {
      entry: `lambda/lanes/${this.name}.ts`,
      memoryMb,
      timeout: workTimeout(this.name),
      environment: props.environment,
      logGroup: props.logGroup,
      ...(props.readsSecrets && { paramsAndSecrets: secretsExtension }),
      ...(bundling && { bundling }),
    });
    worker.fn.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 5 }),
    );
    return worker;
  }
}
