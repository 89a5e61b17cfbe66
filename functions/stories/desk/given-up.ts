import type { StoryId } from '../../../shared/ids.ts';
import type { Job } from '../../../shared/jobs.ts';
import { channelNames } from '../../../shared/publishing/channels.ts';
import type { Context } from '../../context.ts';
import { failedJobs } from '../../jobs/failed.ts';

/** The given-up jobs of all stories. Whoever may look is told of them; who may start them again is checked there. */
export async function givenUpJobs(ctx: Context): Promise<Job[]> {
  const jobs = await failedJobs({ ...ctx, actor: { kind: 'system' } });
  return jobs.filter((job) => 'storyId' in job.payload);
}

export const jobsOfStory = (jobs: Job[], id: StoryId): Job[] =>
  jobs.filter((job) => 'storyId' in job.payload && job.payload.storyId === id);

/** What a job was to do, in Swedish. */
export function workName(job: Job): string {
  switch (job.kind) {
    case 'clean_photo':
      return 'Ta emot en bild';
    case 'edit_photo':
      return 'Beskära eller göra oskarpt i en bild';
    case 'publish_post':
      return `Publicera: ${channelNames[job.payload.channel]}`;
    case 'take_down_post':
      return `Ta ned: ${channelNames[job.payload.channel]}`;
    case 'read_figures':
      return `Hämta siffror: ${channelNames[job.payload.channel]}`;
    case 'yes_ends':
      return 'Påminna om att ett ja går ut';
    default:
      return 'Något annat';
  }
}
