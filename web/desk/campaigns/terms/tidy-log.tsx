import { useState } from 'preact/hooks';
import type { DeskTidyEntry } from '../../../../shared/desk/terms.ts';
import { swedishDateTime } from '../../../../shared/text/dates.ts';
import { plural } from '../../../../shared/text/plural.ts';
import type { Tidying } from './use-terms.ts';

const shownAtFirst = 20;

/** All steps, newest first, each to be undone and done again, whoever took it and whenever. */
export function TidyLog({ log, tidying }: { log: DeskTidyEntry[]; tidying: Tidying }) {
  const [shown, setShown] = useState(shownAtFirst);
  if (log.length === 0) return null;
  return (
    <details class="card tidy-log">
      <summary>Logg: {plural(log.length, 'steg', 'steg')}</summary>
      <ol reversed>
        {log.slice(0, shown).map((entry) => (
          <li key={entry.number} class={entry.state === 'undone' ? 'undone' : undefined}>
            <span>
              <time dateTime={entry.at}>{swedishDateTime(entry.at)}</time> <strong>{entry.by}</strong>{' '}
              {entry.text}
            </span>
            {entry.state && (
              <button
                type="button"
                class="quiet-button"
                aria-label={`${entry.state === 'done' ? 'Ångra' : 'Gör om'}: ${entry.by} ${entry.text}`}
                onClick={() =>
                  tidying.step({ kind: entry.state === 'done' ? 'undo' : 'redo', of: entry.number })
                }
              >
                {entry.state === 'done' ? 'Ångra' : 'Gör om'}
              </button>
            )}
          </li>
        ))}
      </ol>
      {log.length > shown && (
        <button type="button" class="quiet-button" onClick={() => setShown(shown + 100)}>
          Visa fler
        </button>
      )}
    </details>
  );
}
