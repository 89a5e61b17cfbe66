import { visibleError } from '../../shared/errors.ts';
import type { JobId, StoryId } from '../../shared/ids.ts';
import { workName } from '../../shared/stories/given-up.ts';
import type { Story } from '../../shared/stories/story.ts';
import { auditWrite } from '../audit.ts';
import type { Context } from '../context.ts';
import { retryJob } from '../jobs/failed.ts';
import { storyById } from './change.ts';

/** Starts work on this story again after it was given up. For communicators and administrators. */
export async function retryStoryWork(ctx: Context, id: StoryId, jobId: JobId): Promise<Story> {
  await retryJob(ctx, jobId, (job) => {
    if (!('storyId' in job.payload) || job.payload.storyId !== id)
      throw visibleError('not_found', 'Det här hör till en annan berättelse. Ladda om sidan.');
    return [auditWrite(ctx, id, 'retry', workName(job))];
  });
  return storyById(ctx, id);
}
