import { plural, swedishList } from '../../../shared/text/plural.ts';

const minuteMs = 60_000;

/** How long it is until then, as people say it: `om 3 dagar`, `om 1 timme och 5 minuter`, `vilken minut som helst`. */
export function untilText(instant: string, now: Date): string {
  const minutes = Math.floor((Date.parse(instant) - now.getTime()) / minuteMs);
  if (minutes < 1) return 'vilken minut som helst';
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `om ${plural(Math.floor(hours / 24), 'dag', 'dagar')}`;
  const parts: string[] = [];
  if (hours > 0) parts.push(plural(hours, 'timme', 'timmar'));
  if (hours < 12 && minutes % 60 > 0) parts.push(plural(minutes % 60, 'minut', 'minuter'));
  return `om ${swedishList(parts)}`;
}
