import { Temporal } from 'temporal-polyfill';
import { mondayOf } from '../../../../shared/stories/planning/weeks.ts';
import type { Day } from '../../../../shared/text/day.ts';
import { daysAfter } from '../../../../shared/text/swedish-time.ts';

/** `2026-11`. */
export type Month = string;

export const monthOf = (day: Day): Month => day.slice(0, 7);

export function monthAfter(month: Month, months: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

export function isMonth(text: string): boolean {
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(text);
}

/** The whole weeks, Monday first, that the month is in: each as its seven days. */
export function weeksIn(month: Month): Day[][] {
  const first = `${month}-01`;
  const weeks: Day[][] = [];
  for (let monday = mondayOf(first); monthOf(monday) <= month; monday = daysAfter(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => daysAfter(monday, index)));
  }
  return weeks;
}

/** The first and the last day shown. */
export function daysShown(month: Month): { from: Day; till: Day } {
  const days = weeksIn(month).flat();
  const from = days[0] ?? `${month}-01`;
  return { from, till: days.at(-1) ?? from };
}
