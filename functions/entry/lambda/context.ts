import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type * as z from 'zod';
import { s3Files } from '../../adapters/files/s3.ts';
import { sqsJobs } from '../../adapters/jobs/sqs.ts';
import { jsonLog } from '../../adapters/json-log.ts';
import { dynamodbTable } from '../../adapters/table/dynamodb.ts';
import type { Actor, Context } from '../../context.ts';
import { channelsFor } from '../environment-channels.ts';
import type { JobEnvironment } from './environment.ts';
import { lambdaFacebook } from './facebook.ts';
import { lambdaMail } from './mail.ts';

export const lambdaLog = jsonLog((line) => process.stdout.write(line));

/** The verbs' context in AWS; the clients are made once and shared by everything that one instance handles. */
export function lambdaContext(names: z.infer<typeof JobEnvironment>): (actor: Actor) => Context {
  const clock = { now: () => new Date() };
  const table = dynamodbTable(new DynamoDBClient(), { tableName: names.TABLE_NAME, clock });
  const facebook = lambdaFacebook(process.env);
  const parts = {
    table,
    files: s3Files(new S3Client(), { bucket: names.BUCKET_NAME }),
    jobs: sqsJobs(new SQSClient(), {
      urgent: names.QUEUE_URL_URGENT,
      watching: names.QUEUE_URL_WATCHING,
      photos: names.QUEUE_URL_PHOTOS,
      drawing: names.QUEUE_URL_DRAWING,
    }),
    mail: lambdaMail(process.env, names.PUBLIC_URL),
    channels: channelsFor({ table, clock, publicUrl: names.PUBLIC_URL, facebook }),
    clock,
    random: { bytes: (count: number) => randomBytes(count) },
    log: lambdaLog,
  };
  return (actor) => ({ ...parts, actor });
}
