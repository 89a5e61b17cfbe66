import type { Day } from '../../../shared/day.ts';
import type { CalendarView, PlanConflict } from '../../../shared/desk-publishing.ts';
import { conflictsOf } from '../../../shared/stories/planning.ts';
import { daysAfter, instantOf, type SwedishTime } from '../../../shared/text/swedish-time.ts';
import type { PostKey } from './publishing-api.ts';

/** How far ahead a free time is looked for; what the calendar is asked for reaches further. */
export const daysAhead = 60;

/** When people have time to read, within the plan's hours; otherwise when these begin. */
const usualTime = '09:00';

type Rules = Pick<CalendarView, 'cadence' | 'blackouts' | 'posts'>;

/** What the plan advises against in this time for the post, by the posts that the calendar showed. */
export function conflictsAt(key: PostKey, when: SwedishTime, view: Rules): PlanConflict[] {
  const at = instantOf(when)?.toISOString();
  if (at === undefined) return [];
  const others = view.posts.filter(({ state }) => state !== 'failed');
  return conflictsOf({ ...key, at }, others, view);
}

/** Whether a Swedish clock ever shows this time; not in the hour that is skipped in spring. */
export function isShown({ day, time }: SwedishTime): boolean {
  return isTime(day, time) && instantOf({ day, time }) !== undefined;
}

function isTime(day: string, time: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d$/.test(time);
}

/** The hour of the day that a post is proposed for. */
export function timeWithin({ from, to }: Pick<CalendarView['cadence'], 'from' | 'to'>): string {
  return from <= usualTime && usualTime <= to ? usualTime : from;
}

/** The first time from tomorrow that the plan has nothing against; tomorrow when there is none. */
export function suggestedTime(key: PostKey, today: Day, view: Rules): SwedishTime {
  const time = timeWithin(view.cadence);
  const tomorrow = daysAfter(today, 1);
  for (let ahead = 0; ahead < daysAhead; ahead += 1) {
    const when = { day: daysAfter(tomorrow, ahead), time };
    if (conflictsAt(key, when, view).length === 0) return when;
  }
  return { day: tomorrow, time };
}
