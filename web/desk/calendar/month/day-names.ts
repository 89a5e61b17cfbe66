import type { Day } from '../../../../shared/text/day.ts';

// A day is the same in every season at its middle in UTC.
const at = (day: Day) => new Date(`${day}T12:00:00Z`);
const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', ...options });
  return (day: Day) => formatter.format(at(day));
};

/** `tisdag 24 november`. */
export const longDayName = format({ weekday: 'long', day: 'numeric', month: 'long' });
/** `24 november`. */
const shortDayName = format({ day: 'numeric', month: 'long' });
/** `november 2026`. */
export const monthName = format({ month: 'long', year: 'numeric' });

/** Monday first. */
export const weekdayNames = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];

/** `21–24 november`, or `30 november–4 december`. */
export function periodName({ from, to }: { from: Day; to: Day }): string {
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${isOneMonth ? Number(from.slice(8)) : shortDayName(from)}–${shortDayName(to)}`;
}

export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
