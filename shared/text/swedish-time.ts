import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

const swedishZone = 'Europe/Stockholm';

/** A day and a time of day as a Swedish clock shows them. */
export interface SwedishTime {
  day: Day;
  /** `08:30`. */
  time: string;
}

/**
 * The instant at which a Swedish clock shows this, or undefined for the hour that is skipped when summer time begins.
 * Of the hour that comes twice when it ends the first is meant.
 */
export function instantOf({ day, time }: SwedishTime): Date | undefined {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  const zoned = local.toZonedDateTime(swedishZone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(local) ? new Date(zoned.epochMilliseconds) : undefined;
}

/** The first instant of the day in Sweden, where midnight is never skipped. */
export const startOfDay = (day: Day): Date =>
  instantOf({ day, time: '00:00' }) ?? new Date(`${day}T00:00:00Z`);

/** What a Swedish clock shows at this instant. */
export function swedishTimeOf(instant: Date | string): SwedishTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(new Date(instant).getTime()).toZonedDateTimeISO(
    swedishZone,
  );
  return {
    day: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** The day so many days later; earlier when negative. */
export function daysAfter(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same day a year later; the last of February when that year lacks it. */
export function yearAfter(day: Day): Day {
  return Temporal.PlainDate.from(day).add({ years: 1 }).toString();
}

/** ISO weekday, Monday is 1. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}
