import { useState } from 'preact/hooks';
import { proposalText } from '../../../../shared/curation/texts.ts';
import type { DeskSuggestion } from '../../../../shared/desk/terms.ts';
import { plural } from '../../../../shared/text/plural.ts';
import type { Tidying } from './use-terms.ts';

const shownAtFirst = 6;

/** What might be done, most urgent first; nothing is done by itself. */
export function SuggestionList({
  suggestions,
  tidying,
}: {
  suggestions: DeskSuggestion[];
  tidying: Tidying;
}) {
  const [shown, setShown] = useState(shownAtFirst);
  if (suggestions.length === 0) return null;
  const answer = async (suggestion: DeskSuggestion, isTaken: boolean, at: number) => {
    const step = isTaken ? suggestion.step : { kind: 'dismiss' as const, suggestion: suggestion.id };
    if (await tidying.step(step, suggestion.id)) focusOn(at, isTaken);
  };
  return (
    <section class="suggestions card" aria-labelledby="forslag">
      <h3 id="forslag" tabIndex={-1}>
        {plural(suggestions.length, 'förslag', 'förslag')}
      </h3>
      <ul>
        {suggestions.slice(0, shown).map((suggestion, at) => (
          <li key={suggestion.id} class={suggestion.isUrgent ? 'urgent' : undefined}>
            <p>
              <strong>{proposalText(suggestion.step)}</strong>{' '}
              <span class="quiet">
                {suggestion.why} {plural(suggestion.people, 'person', 'personer')}.
              </span>
            </p>
            <div class="tools">
              <button
                type="button"
                class="secondary"
                data-answer={`${at} yes`}
                aria-label={`Ja: ${proposalText(suggestion.step)}`}
                onClick={() => answer(suggestion, true, at)}
              >
                Ja
              </button>
              <button
                type="button"
                class="quiet-button"
                data-answer={`${at} no`}
                aria-label={`Nej: ${proposalText(suggestion.step)}`}
                onClick={() => answer(suggestion, false, at)}
              >
                Nej
              </button>
            </div>
          </li>
        ))}
      </ul>
      {suggestions.length > shown && (
        <button type="button" class="quiet-button" onClick={() => setShown(shown + 20)}>
          Visa fler förslag ({suggestions.length - shown})
        </button>
      )}
    </section>
  );
}

/** The next suggestion comes where the answered one was: the keyboard stays there, unless it has gone elsewhere meanwhile. */
function focusOn(at: number, isTaken: boolean): void {
  requestAnimationFrame(() => {
    const focused = document.activeElement;
    if (focused !== document.body && !focused?.matches('[data-answer]')) return;
    const which = isTaken ? 'yes' : 'no';
    const same = document.querySelector<HTMLElement>(`[data-answer="${at} ${which}"]`);
    const before = document.querySelector<HTMLElement>(`[data-answer="${at - 1} ${which}"]`);
    (same ?? before ?? document.getElementById('termlista'))?.focus();
  });
}
