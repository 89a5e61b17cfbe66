import { randomUUID } from 'node:crypto';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { sqsJobs } from '../../../functions/adapters/jobs/sqs.ts';
import { kickAll } from '../../../functions/jobs/new.ts';
import { runJob } from '../../../functions/jobs/run.ts';
import { JobId } from '../../../shared/ids.ts';
import { type Emulator, sqsWithQueue, startS3AndSqs } from '../emulators.ts';
import { openLine } from '../line.ts';
import { jobsContract } from './jobs.ts';
import { newJobWorld } from './world.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startS3AndSqs();
});
afterAll(() => emulator.stop());

async function openQueue() {
  const line = await openLine(emulator.port);
  const { client, queueUrl } = await sqsWithQueue(line.url, `queue-${randomUUID()}`);
  onTestFinished(async () => {
    client.destroy();
    await line.close();
  });
  const jobs = sqsJobs(client, { urgent: queueUrl, watching: queueUrl, photos: queueUrl, drawing: queueUrl });
  return { client, queueUrl, line, jobs };
}

jobsContract('SQS', async () => {
  const { client, queueUrl: QueueUrl, jobs } = await openQueue();
  return {
    jobs,
    // What Lambda does with a queue: each message is a job to run, and is deleted when that went well.
    startWorker: (ctx, handlers) => {
      const stopping = new AbortController();
      async function poll(): Promise<void> {
        while (!stopping.signal.aborted) {
          const command = new ReceiveMessageCommand({
            QueueUrl,
            WaitTimeSeconds: 1,
            MaxNumberOfMessages: 10,
          });
          const { Messages = [] } = await client.send(command);
          for (const { Body, ReceiptHandle } of Messages) {
            await runJob(ctx, handlers, JobId.parse(Body));
            await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
          }
        }
      }
      const polling = poll();
      return async () => {
        stopping.abort();
        await polling;
      };
    },
  };
});

it('says unavailable when the queue cannot be reached, which is logged and stops nobody', async () => {
  const { jobs, line } = await openQueue();
  const { ctx, logged, storedJob } = newJobWorld(jobs);
  const job = await storedJob({ kicked: false });
  line.cut();
  await expect(jobs.kick(job.id, 'drawing')).rejects.toMatchObject({ code: 'unavailable' });
  await kickAll(ctx, [job]);
  expect(logged).toHaveLength(1);
});
