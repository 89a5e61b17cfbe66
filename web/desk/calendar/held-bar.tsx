import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { CalendarView } from '../../../shared/desk/publishing.ts';
import { plural } from '../../../shared/text/plural.ts';
import { swedishTimeOf } from '../../../shared/text/swedish-time.ts';
import { capitalised, longDayName } from './month/day-names.ts';
import { conflictsAt, timeOn } from './suggest-time.ts';
import type { Moving } from './use-moving.ts';

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface HeldBarProps {
  moving: Moving;
  /** Undefined while another month is being asked for. */
  view: CalendarView | undefined;
}

/** Where a post is held while its day is chosen: with the arrow keys, or by pressing. */
export function HeldBar({ moving, view }: HeldBarProps) {
  const { held } = moving;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  const over = held?.day;
  useEffect(() => {
    document.querySelector(`[data-day="${over}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [over, view]);
  if (!held) return null;
  const { item, day } = held;
  const name = longDayName(day);
  const shown = view && view.from <= day && day <= view.till ? view : undefined;
  const count = shown?.posts.filter((post) => post.day === day && post.storyId !== item.storyId).length ?? 0;
  const conflicts = shown
    ? conflictsAt(
        item,
        { day, time: item.time ?? timeOn(item, day, shown, swedishTimeOf(new Date())) },
        shown,
      )
    : [];
  const press = (event: KeyboardEvent) => {
    const days = steps[event.key];
    if (event.key === 'Escape') moving.letGo();
    else if (days !== undefined) moving.step(days);
    else return;
    event.preventDefault();
  };
  return (
    <fieldset class="toast held-bar" onKeyDown={press}>
      <legend class="visually-hidden">Välj dag för {item.title}</legend>
      <p role="status">
        <strong>{capitalised(name)}</strong>
        {shown && ` · ${count === 0 ? 'inget annat inlägg' : plural(count, 'annat inlägg', 'andra inlägg')}`}
        {conflicts.map(({ kind, text }) => (
          <span key={kind} class="held-conflict">
            {text}
          </span>
        ))}
      </p>
      <div class="tools">
        <button type="button" class="secondary" onClick={() => moving.step(-1)}>
          Dagen före
        </button>
        <button type="button" class="secondary" onClick={() => moving.step(1)}>
          Dagen efter
        </button>
        <button type="button" ref={button} onClick={moving.drop} aria-describedby="flytta-hjalp">
          Välj {name}
        </button>
        <button type="button" class="quiet-button" onClick={moving.letGo}>
          Avbryt
        </button>
      </div>
      <p class="hint" id="flytta-hjalp">
        Piltangenterna byter dag och vecka, Enter väljer och Escape avbryter.
      </p>
    </fieldset>
  );
}
