import type { CalendarView, CalendarWeek } from '../../../../shared/desk/publishing.ts';
import type { Day } from '../../../../shared/text/day.ts';
import type { Moving } from '../use-moving.ts';
import { DayCell } from './day-cell.tsx';
import { weekdayNames } from './day-names.ts';
import { type Month, monthOf, weeksIn } from './months.ts';

interface GridProps {
  view: CalendarView;
  month: Month;
  name: string;
  moving: Moving;
  mayMove: boolean;
}

/** The month's weeks, Monday first, each with its number and how it keeps to the plan. */
export function MonthGrid({ view, month, name, moving, mayMove }: GridProps) {
  return (
    <table class="month">
      <caption class="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col" class="week">
            Vecka
          </th>
          {weekdayNames.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksIn(month).map((days) => (
          <tr key={days[0]}>
            <WeekHead week={view.weeks.find(({ from }) => from === days[0])} isOver={isOver(days, view)} />
            {days.map((day) => (
              <DayCell
                key={day}
                day={day}
                view={view}
                isOutside={monthOf(day) !== month}
                moving={moving}
                mayMove={mayMove}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isOver = (days: Day[], { today }: CalendarView) => (days.at(-1) ?? today) < today;

const outcomes = { few: 'färre än planen', right: '', many: 'fler än planen' };

/** A week that is over only says what came out in it. */
function WeekHead({ week, isOver }: { week: CalendarWeek | undefined; isOver: boolean }) {
  if (!week) return <th scope="row" class="week" />;
  return (
    <th scope="row" class={`week ${week.outcome}`}>
      <span class="week-number">v. {week.number}</span>
      <span class="week-count">
        <span aria-hidden="true">
          {week.count} av {week.min === week.max ? week.max : `${week.min}–${week.max}`}
        </span>
        <span class="visually-hidden">{week.text}</span>
      </span>
      {!isOver && outcomes[week.outcome] !== '' && <span class="week-outcome">{outcomes[week.outcome]}</span>}
    </th>
  );
}
