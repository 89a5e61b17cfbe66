import { Temporal } from 'temporal-polyfill';
import { onDay } from '../text/dates.ts';
import type { Day } from '../text/day.ts';
import { plural } from '../text/plural.ts';
import type { PlanVersion } from './plan.ts';

/** The first reminder comes so many days before the plan is to have been revised. */
export const remindDaysBefore = 30;

export interface PlanNotice {
  kind: 'soon' | 'overdue';
  text: string;
  /** Days left; below zero when they are past. */
  days: number;
}

/** That the plan in force is to be revised soon, or should have been; nothing before that. */
export function planNotice(plan: Pick<PlanVersion, 'reviseBy'>, today: Day): PlanNotice | undefined {
  const days = Temporal.PlainDate.from(today).until(plan.reviseBy, { largestUnit: 'day' }).days;
  if (days > remindDaysBefore) return undefined;
  const by = onDay(plan.reviseBy);
  if (days < 0) {
    const late = plural(-days, 'dag', 'dagar');
    return {
      kind: 'overdue',
      text: `Det skulle ha gjorts senast ${by}, för ${late} sedan. Planen gäller tills en ny version börjar gälla.`,
      days,
    };
  }
  const left = days === 0 ? 'i dag' : `om ${plural(days, 'dag', 'dagar')}`;
  return { kind: 'soon', text: `Media- och PR-planen ska ses över senast ${by}, ${left}.`, days };
}
