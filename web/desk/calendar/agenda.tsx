import type { CalendarView } from '../../../shared/desk/publishing.ts';
import { Chip } from './month/chip.tsx';
import { capitalised, longDayName, periodName } from './month/day-names.ts';
import type { Month } from './month/months.ts';
import { monthOf } from './month/months.ts';
import type { Moving } from './use-moving.ts';

interface AgendaProps {
  view: CalendarView;
  month: Month;
  moving: Moving;
  mayMove: boolean;
}

/** The month's posts as a list, week by week: what a phone has room for. */
export function Agenda({ view, month, moving, mayMove }: AgendaProps) {
  const weeks = view.weeks.map((week, index) => {
    const next = view.weeks[index + 1]?.from;
    const posts = view.posts.filter(
      ({ day }) => monthOf(day) === month && week.from <= day && (next === undefined || day < next),
    );
    const isOver = next !== undefined && next <= view.today;
    return { week, posts, isOver, days: [...new Set(posts.map(({ day }) => day))] };
  });
  const shown = weeks.filter(({ posts, isOver }) => !isOver || posts.length > 0);
  return (
    <ol class="agenda">
      {shown.map(({ week, posts, days }) => (
        <li key={week.from}>
          <h3>
            Vecka {week.number} <span class={`week-count ${week.outcome}`}>{week.text}</span>
          </h3>
          {view.blackouts
            .filter(({ from, to }) => from <= (days.at(-1) ?? week.from) && to >= week.from)
            .map((blackout) => (
              <p key={blackout.id} class="day-note">
                Uppehåll {periodName(blackout)}: {blackout.name}
              </p>
            ))}
          {days.length === 0 && <p class="quiet">Inget planerat.</p>}
          {days.map((day) => (
            <div key={day} class="agenda-day">
              <h4>
                {capitalised(longDayName(day))}
                {day === view.today && <span class="today-mark">i dag</span>}
              </h4>
              <ul class="chips-of-day">
                {posts
                  .filter((post) => post.day === day)
                  .map((post) => (
                    <Chip
                      key={`${post.storyId}${post.channel}`}
                      post={post}
                      moving={moving}
                      mayMove={mayMove}
                    />
                  ))}
              </ul>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
