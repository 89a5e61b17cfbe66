const timeZone = 'Europe/Stockholm';
const dayFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const longDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const dayAndTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const timeAlone = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });

/** The calendar day in Sweden, as `2026-11-21`. */
export function swedishDay(instant: Date): string {
  return dayFormat.format(instant);
}

/** `21 november 2026`, for an instant or its ISO text. */
export function swedishDate(instant: Date | string): string {
  return longDay.format(new Date(instant));
}

/** `14.05`. */
export function swedishTime(instant: Date | string): string {
  return timeAlone.format(new Date(instant)).replace(':', '.');
}

/** `21 november 2026 kl. 14.05`. */
export function swedishDateTime(instant: Date | string): string {
  return dayAndTime.format(new Date(instant)).replace(':', '.');
}

/** The same in running text: `den 21 november 2026`. */
export const onDay = (instant: Date | string): string => `den ${swedishDate(instant)}`;

/** `den 21 november 2026 kl. 14.05`. */
export const onDayAt = (instant: Date | string): string => `den ${swedishDateTime(instant)}`;
