import { plural } from '../../../shared/text/plural.ts';

const hourMs = 3_600_000;

/** How long ago it was, as people say it: `3 dagar`, `5 timmar`, `mindre än en timme`. */
export function ageText(instant: string, now: Date): string {
  const hours = Math.floor((now.getTime() - new Date(instant).getTime()) / hourMs);
  if (hours < 1) return 'mindre än en timme';
  if (hours < 24) return plural(hours, 'timme', 'timmar');
  return plural(Math.floor(hours / 24), 'dag', 'dagar');
}
