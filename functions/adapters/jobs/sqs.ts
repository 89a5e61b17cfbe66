import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { AppError } from '../../../shared/errors.ts';
import type { Lane } from '../../../shared/jobs.ts';
import type { Jobs } from '../../ports/jobs.ts';

/**
 * Jobs in AWS: a kick is a message with the job's id in its lane's queue. Throws `unavailable` when that cannot be
 * reached.
 */
export function sqsJobs(client: SQSClient, queueUrls: Record<Lane, string>): Jobs {
  return {
    async kick(jobId, lane) {
      try {
        await client.send(new SendMessageCommand({ QueueUrl: queueUrls[lane], MessageBody: jobId }));
      } catch (cause) {
        throw new AppError('unavailable', 'The queue of jobs cannot be used', { cause });
      }
    },
  };
}
