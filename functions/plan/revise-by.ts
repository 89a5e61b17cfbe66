import { swedishDay } from '../../shared/text/dates.ts';

/** The plan is revised every year: the day by which one that is begun now is to have been. */
export function aYearAfter(now: Date): string {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() + 1);
  return swedishDay(then);
}
