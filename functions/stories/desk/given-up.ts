import type { Job } from '../../../shared/jobs.ts';
import { isStillToDo } from '../../../shared/stories/given-up.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { Context } from '../../context.ts';
import { everyFailedJob } from '../../jobs/failed.ts';

/** The given-up jobs of all stories. Whoever may look is told of them; who may start them again is checked there. */
export async function givenUpJobs(ctx: Context): Promise<Job[]> {
  const jobs = await everyFailedJob(ctx);
  return jobs.filter((job) => 'storyId' in job.payload);
}

/** Those of one story whose work is still to be done. */
export const jobsOfStory = (jobs: Job[], story: Story): Job[] =>
  jobs.filter(
    (job) => 'storyId' in job.payload && job.payload.storyId === story.id && isStillToDo(job, story),
  );
