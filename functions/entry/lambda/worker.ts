import * as z from 'zod';
import { JobId } from '../../../shared/ids.ts';
import { type JobHandlers, runJob } from '../../jobs/run.ts';
import { lambdaContext } from './context.ts';
import { JobEnvironment } from './environment.ts';

const SqsEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

type Worker = (event: unknown) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>;

/**
 * Runs the jobs that were kicked in a lane. A job that fails is stored to be tried again, and its message is done; only
 * what could not even be recorded (a message that is no job's id, a table that does not answer) goes back to the queue.
 */
export function worker(handlers: Partial<JobHandlers>): Worker {
  const contextFor = lambdaContext(JobEnvironment.parse(process.env));
  return async (event) => {
    const ctx = contextFor({ kind: 'system' });
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const { messageId, body } of SqsEvent.parse(event).Records) {
      try {
        await runJob(ctx, handlers, JobId.parse(body));
      } catch (error) {
        ctx.log.error('A kick could not be followed', error, { messageId });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
}
