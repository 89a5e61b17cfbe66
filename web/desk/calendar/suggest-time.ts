import type { CalendarView, PlanConflict } from '../../../shared/desk/publishing.ts';
import { conflictsOf } from '../../../shared/stories/planning/planning.ts';
import type { Day } from '../../../shared/text/day.ts';
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

/** What is as true of every hour of the day. */
const ofWholeDay: readonly PlanConflict['kind'][] = ['weekday', 'blackout', 'too_many'];

/** The half hours within the plan's hours that are still to come, the usual one first and then those nearest to it. */
function timesOn(day: Day, { from, to }: Rules['cadence'], now: SwedishTime): string[] {
  const usual = from <= usualTime && usualTime <= to ? usualTime : from;
  const halves = Array.from({ length: 48 }, (_, half) => timeAt(half * 30));
  const within = [...new Set([from, ...halves])].filter((time) => from <= time && time <= to);
  const away = (time: string) => Math.abs(minutesIn(time) - minutesIn(usual));
  return within
    .filter((time) => day !== now.day || time > now.time)
    .sort((a, b) => away(a) - away(b) || b.localeCompare(a));
}

const timeAt = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The first time on this day that the plan has nothing against; undefined when there is none. */
function freeTimeOn(key: PostKey, day: Day, view: Rules, now: SwedishTime): string | undefined {
  for (const time of timesOn(day, view.cadence, now)) {
    const conflicts = conflictsAt(key, { day, time }, view);
    if (conflicts.length === 0) return time;
    if (conflicts.some(({ kind }) => ofWholeDay.includes(kind))) return undefined;
  }
  return undefined;
}

/** What is proposed for a day that is chosen: a time that the plan has nothing against, if the day has one. */
export function timeOn(key: PostKey, day: Day, view: Rules, now: SwedishTime): string {
  return freeTimeOn(key, day, view, now) ?? timesOn(day, view.cadence, now)[0] ?? view.cadence.to;
}

/** The first day from tomorrow with a time that the plan has nothing against; tomorrow when there is none. */
export function suggestedTime(key: PostKey, view: Rules, now: SwedishTime): SwedishTime {
  const tomorrow = daysAfter(now.day, 1);
  for (let ahead = 0; ahead < daysAhead; ahead += 1) {
    const day = daysAfter(tomorrow, ahead);
    const time = freeTimeOn(key, day, view, now);
    if (time !== undefined) return { day, time };
  }
  return { day: tomorrow, time: timeOn(key, tomorrow, view, now) };
}
