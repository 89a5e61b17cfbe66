import { Temporal } from 'temporal-polyfill';
import type { CalendarWeek, MixShare } from '../../desk/publishing.ts';
import { type Mix, type MixId, mixNames, type PlanContent } from '../../plan/plan.ts';
import type { Day } from '../../text/day.ts';
import { plural } from '../../text/plural.ts';
import { daysAfter, startOfDay, weekdayOf } from '../../text/swedish-time.ts';

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return daysAfter(day, 1 - weekdayOf(day));
}

/** The quarter of the year that the day is in; both days are within. */
export function quarterOf(day: Day): { from: Day; till: Day } {
  const date = Temporal.PlainDate.from(day);
  const from = date.with({ month: Math.floor((date.month - 1) / 3) * 3 + 1, day: 1 });
  return { from: from.toString(), till: from.add({ months: 3 }).subtract({ days: 1 }).toString() };
}

/** Whether instants are within these days, both included: many are asked about, so that days are reckoned with once. */
export function isWithinDays(from: Day, till: Day): (at: string) => boolean {
  const [first, end] = [startOfDay(from), startOfDay(daysAfter(till, 1))].map((date) => date.toISOString());
  return (at) => first !== undefined && end !== undefined && first <= at && at < end;
}

/** Whether instants are in the week from this Monday. */
export const isInWeekOf = (monday: Day) => isWithinDays(monday, daysAfter(monday, 6));

interface Counted {
  storyId: string;
  at: string;
}

/**
 * How the week from this Monday keeps to the plan: a story counts once, however many channels it is in, and none is missing
 * from a week whose working days are all in a pause.
 */
export function weekOf(
  monday: Day,
  placed: readonly Counted[],
  { cadence, blackouts }: Pick<PlanContent, 'cadence' | 'blackouts'>,
): CalendarWeek {
  const { minPerWeek, maxPerWeek: max } = cadence;
  const workingDays = [0, 1, 2, 3, 4].map((days) => daysAfter(monday, days));
  const isPause = workingDays.every((day) => blackouts.some(({ from, to }) => from <= day && day <= to));
  const min = isPause ? 0 : minPerWeek;
  const isInWeek = isInWeekOf(monday);
  const count = new Set(placed.filter(({ at }) => isInWeek(at)).map(({ storyId }) => storyId)).size;
  const outcome = count < min ? 'few' : count > max ? 'many' : 'right';
  const wanted = min === max ? `${max}` : `${min}–${max}`;
  return {
    from: monday,
    number: Temporal.PlainDate.from(monday).weekOfYear ?? 0,
    count,
    min,
    max,
    text: `${plural(count, 'berättelse', 'berättelser')}, enligt planen ${isPause ? 'uppehåll' : wanted}`,
    outcome,
  };
}

/** How the stories are shared between the plan's kinds; each story counts once. */
export function mixShares(stories: ReadonlyMap<string, MixId>, mix: readonly Mix[]): MixShare[] {
  const kinds = [...stories.values()];
  return mix.map(({ id, sharePercent }) => {
    const count = kinds.filter((kind) => kind === id).length;
    return {
      id,
      name: mixNames[id],
      count,
      sharePercent: kinds.length === 0 ? 0 : Math.round((100 * count) / kinds.length),
      planPercent: sharePercent,
    };
  });
}
