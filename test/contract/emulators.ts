import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import { dynamodbSchema } from '../../functions/adapters/table/schema.ts';

/** What an AWS client needs to talk to something on this machine. */
const local = (endpoint: string) => ({
  endpoint,
  region: 'eu-north-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

export interface Emulator {
  port: number;
  stop: () => Promise<void>;
}

export interface DynamodbEmulator extends Emulator {
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** Starts DynamoDB's emulator, in memory or on a file. Fails where the package for it should be and is not. */
export async function startDynamodb(options: { path?: string } = {}): Promise<DynamodbEmulator> {
  const binary = join(
    dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')),
    'dynoxide',
  );
  const port = await freePort();
  const onFile = options.path === undefined ? [] : ['--db-path', options.path];
  const child = spawn(binary, ['--host', '127.0.0.1', '--port', String(port), ...onFile], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = Promise.withResolvers<void>();
  let said = '';
  const listen = (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes('listening on')) started.resolve();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  child.once('error', started.reject);
  child.once('exit', () => started.reject(new Error(`The emulator ended: ${said}`)));
  await started.promise;
  return { port, stop: () => ended(child, 'SIGTERM'), kill: () => ended(child, 'SIGKILL') };
}

export function dynamodbClient(url: string): DynamoDBClient {
  return new DynamoDBClient(local(url));
}

/** Makes a table just as the infrastructure does. */
export async function createTable(client: DynamoDBClient, tableName: string): Promise<void> {
  const { partitionKey, sortKey, index } = dynamodbSchema;
  const names = [partitionKey, sortKey, index.partitionKey, index.sortKey];
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: partitionKey, KeyType: 'HASH' },
        { AttributeName: sortKey, KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: index.name,
          KeySchema: [
            { AttributeName: index.partitionKey, KeyType: 'HASH' },
            { AttributeName: index.sortKey, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  );
}

/** Starts the emulator of S3 and SQS. Mounted here, since its own start listens on every network. */
export async function startS3AndSqs(): Promise<Emulator> {
  const app = buildApp({ logger: false, host: '127.0.0.1', defaultRegion: 'eu-north-1' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return { port, stop: () => app.close() };
}

export async function s3WithBucket(url: string, bucket: string): Promise<S3Client> {
  const client = new S3Client({ ...local(url), forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return client;
}

export async function sqsWithQueue(
  url: string,
  name: string,
): Promise<{ client: SQSClient; queueUrl: string }> {
  const client = new SQSClient({ ...local(url), useQueueUrlAsEndpoint: false });
  const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: name }));
  return { client, queueUrl: QueueUrl };
}
