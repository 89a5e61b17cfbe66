import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { AppError } from '../../../shared/errors.ts';
import type { Jobs } from '../../ports/jobs.ts';

/** Jobs in AWS: a kick is a message with the job's id. Throws `unavailable` when the queue cannot be reached. */
export function sqsJobs(client: SQSClient, options: { queueUrl: string }): Jobs {
  return {
    async kick(jobId) {
      try {
        await client.send(new SendMessageCommand({ QueueUrl: options.queueUrl, MessageBody: jobId }));
      } catch (cause) {
        throw new AppError('unavailable', 'The queue of jobs cannot be used', { cause });
      }
    },
  };
}
