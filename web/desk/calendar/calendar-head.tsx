import { swedishDay } from '../../../shared/text/dates.ts';
import { PageTitle } from '../router.tsx';
import { type Month, monthAfter, monthOf } from './month/months.ts';

interface CalendarHeadProps {
  name: string;
  month: Month;
  isList: boolean;
  /** There is room for the list only. */
  isNarrow: boolean;
  show: (month: Month, asList?: boolean) => void;
}

/** Which month is shown, and how. */
export function CalendarHead({ name, month, isList, isNarrow, show }: CalendarHeadProps) {
  const today = monthOf(swedishDay(new Date()));
  return (
    <div class="calendar-head">
      <PageTitle>Kalender</PageTitle>
      <div class="calendar-steps">
        <button type="button" class="secondary" onClick={() => show(monthAfter(month, -1))}>
          <span aria-hidden="true">‹</span>
          <span class="visually-hidden">Förra månaden</span>
        </button>
        <button type="button" class="secondary" aria-disabled={month === today} onClick={() => show(today)}>
          I dag
        </button>
        <button type="button" class="secondary" onClick={() => show(monthAfter(month, 1))}>
          <span aria-hidden="true">›</span>
          <span class="visually-hidden">Nästa månad</span>
        </button>
        <h2 id="manaden" aria-live="polite">
          {name}
        </h2>
      </div>
      {!isNarrow && (
        <fieldset class="calendar-views">
          <legend class="visually-hidden">Visa som</legend>
          <button type="button" class="secondary" aria-pressed={!isList} onClick={() => show(month, false)}>
            Månad
          </button>
          <button type="button" class="secondary" aria-pressed={isList} onClick={() => show(month, true)}>
            Lista
          </button>
        </fieldset>
      )}
    </div>
  );
}
