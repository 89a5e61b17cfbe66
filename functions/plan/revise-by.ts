import { swedishDay } from '../../shared/text/dates.ts';
import { yearAfter } from '../../shared/text/swedish-time.ts';

/** The plan is revised every year: the day by which one that is begun now is to have been. */
export function aYearAfter(now: Date): string {
  return yearAfter(swedishDay(now));
}
