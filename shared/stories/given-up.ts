import type { Job, JobError } from '../jobs.ts';
import { channelPlaces } from '../publishing/channels.ts';
import { nextJobOf } from './states/table.ts';
import type { Story } from './story.ts';

/** What a job was to do, in Swedish. */
export function workName(job: Job): string {
  switch (job.kind) {
    case 'clean_photo':
      return 'ta emot en bild';
    case 'edit_photo':
      return 'beskära eller dölja något i en bild';
    case 'publish_post':
      return `publicera ${channelPlaces[job.payload.channel]}`;
    case 'take_down_post':
      return `ta ned ett inlägg ${channelPlaces[job.payload.channel]}`;
    case 'read_figures':
      return `hämta siffror om ett inlägg ${channelPlaces[job.payload.channel]}`;
    default:
      return 'göra något annat';
  }
}

const causes: Record<JobError['code'], string> = {
  not_found: 'något som behövs finns inte kvar',
  conflict: 'något ändrades under tiden',
  invalid: 'resultatet gick inte att spara',
  forbidden: 'åtkomst saknas',
  too_many: 'det blev för mycket på en gång',
  unavailable: 'lagringen svarade inte',
  unexpected: 'ett fel hos Örngott',
  too_slow: 'det tog för lång tid',
  interrupted: 'arbetet avbröts gång på gång',
};

/** Why it was given up, in Swedish. */
export const whyGivenUp = ({ lastError }: Job): string => causes[lastError?.code ?? 'unexpected'];

/** Whether what it was to do with its story is still to be done; what has been done since has not failed any more. */
export function isStillToDo(job: Job, { posts, photos }: Pick<Story, 'posts' | 'photos'>): boolean {
  switch (job.kind) {
    case 'publish_post':
    case 'take_down_post':
      return posts.some((post) => post.channel === job.payload.channel && nextJobOf(post)?.job === job.kind);
    case 'read_figures':
      return posts.some(
        ({ channel, state, figures }) =>
          channel === job.payload.channel &&
          state === 'published' &&
          (figures === undefined || figures.at < (job.failedAt ?? '')),
      );
    case 'edit_photo':
    case 'clean_photo': {
      const photo = photos.find(({ id }) => id === job.payload.photoId);
      // Of one that is gone every file is to be removed.
      return photo ? photo.state !== 'ready' && photo.state !== 'refused' : job.kind === 'clean_photo';
    }
    default:
      return true;
  }
}
