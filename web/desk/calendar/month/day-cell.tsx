import type { CalendarView } from '../../../../shared/desk/publishing.ts';
import type { Day } from '../../../../shared/text/day.ts';
import { weekdayOf } from '../../../../shared/text/swedish-time.ts';
import type { Moving } from '../use-moving.ts';
import { Chip } from './chip.tsx';
import { longDayName } from './day-names.ts';

interface DayCellProps {
  day: Day;
  view: CalendarView;
  /** Of the month before or after. */
  isOutside: boolean;
  moving: Moving;
  mayMove: boolean;
}

/** One day with its posts; a post that is dragged can be dropped here. */
export function DayCell({ day, view, isOutside, moving, mayMove }: DayCellProps) {
  const posts = view.posts.filter((post) => post.day === day);
  const blackout = view.blackouts.find(({ from, to }) => from <= day && day <= to);
  const isTarget = moving.over === day || (moving.held !== undefined && moving.held.day === day);
  const classes = [
    'day',
    isOutside && 'outside',
    day === view.today && 'today',
    day < view.today && 'past',
    blackout && 'blackout',
    !view.cadence.weekdays.includes(weekdayOf(day)) && 'resting',
    isTarget && 'target',
  ];
  // Said in words where the period begins, and again each Monday.
  const isNamed = blackout && (blackout.from === day || weekdayOf(day) === 1 || day === view.from);
  return (
    <td
      class={classes.filter(Boolean).join(' ')}
      data-day={day}
      aria-current={day === view.today ? 'date' : undefined}
      onDragOver={(event) => {
        if (moving.drag.over(day)) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        moving.drag.drop(day);
      }}
    >
      <p class="day-number">
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span class="visually-hidden">{longDayName(day)}</span>
        {day === view.today && <span class="today-mark">i dag</span>}
      </p>
      {blackout && (
        <p class={isNamed ? 'day-note' : 'visually-hidden'}>Uppehåll{isNamed && `: ${blackout.name}`}</p>
      )}
      {posts.length > 0 && (
        <ul class="chips-of-day">
          {posts.map((post) => (
            <Chip key={`${post.storyId}${post.channel}`} post={post} moving={moving} mayMove={mayMove} />
          ))}
        </ul>
      )}
    </td>
  );
}
