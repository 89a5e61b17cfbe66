import type { Day } from '../../text/day.ts';
import { daysAfter, startOfDay } from '../../text/swedish-time.ts';
import { warnDays } from '../review/attention.ts';
import { lateAfterMs } from '../states/words.ts';
import type { Story } from '../story.ts';

/** From when a yes with this last day is told to end soon, and from when it has ended. */
export const warningOfYes = (until: Day): Date => startOfDay(daysAfter(until, -warnDays));
export const endOfYes = (until: Day): Date => startOfDay(daysAfter(until, 1));

/** When the yes of those in it ends, and so what may be said to be right. */
export function endsOfYes({ people }: Pick<Story, 'people'>): Date[] {
  return people.flatMap(({ yes }) => (yes?.until ? [endOfYes(yes.until)] : []));
}

/** The instants at which something about the story comes to need somebody, or needs nobody any more. */
export function turnsOf(story: Pick<Story, 'people' | 'posts'>): Date[] {
  const warnings = story.people.flatMap(({ yes }) => (yes?.until ? [warningOfYes(yes.until)] : []));
  const late = (at: string | undefined) => (at ? [new Date(Date.parse(at) + lateAfterMs)] : []);
  const ofPosts = story.posts.flatMap(({ plannedFor, delivery, publication, watch }) => [
    ...(plannedFor ? [new Date(plannedFor)] : []),
    ...[plannedFor, delivery?.leaseUntil, publication?.takenDown?.at].flatMap(late),
    ...(watch?.nextAt ? [new Date(watch.nextAt)] : []),
  ]);
  return [...warnings, ...endsOfYes(story), ...ofPosts];
}
