import type { CalendarView } from '../../../../shared/desk/publishing.ts';
import { periodName } from './day-names.ts';

/** The year's themes and the pauses that fall within what is shown. */
export function MonthNotes({ view: { themes, blackouts } }: { view: CalendarView }) {
  if (themes.length === 0 && blackouts.length === 0) return null;
  return (
    <ul class="month-notes">
      {themes.map((theme) => (
        <li key={theme.id}>
          <strong>Tema: {theme.name}</strong> <span class="quiet">{periodName(theme)}</span>
          {theme.text !== '' && <span class="month-note-text">{theme.text}</span>}
        </li>
      ))}
      {blackouts.map((blackout) => (
        <li key={blackout.id} class="pause">
          <strong>Uppehåll: {blackout.name}</strong> <span class="quiet">{periodName(blackout)}</span>
          <span class="month-note-text">{blackout.reason}</span>
        </li>
      ))}
    </ul>
  );
}
