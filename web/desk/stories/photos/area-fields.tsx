import { useId } from 'preact/hooks';
import type { PhotoArea } from '../../../../shared/stories/photos/photo.ts';
import { areaAfterKey, tidyArea } from './areas.ts';

interface AreaFieldsProps {
  name: string;
  area: PhotoArea;
  chosen: boolean;
  choose: () => void;
  put: (area: PhotoArea) => void;
  remove: () => void;
}

const fields = [
  ['x', 'Vänster'],
  ['y', 'Uppe'],
  ['width', 'Bredd'],
  ['height', 'Höjd'],
] as const;

/** One area for those who do not draw: a button that arrow keys move it with, and its numbers. */
export function AreaFields({ name, area, chosen, choose, put, remove }: AreaFieldsProps) {
  const id = useId();
  const press = (event: KeyboardEvent) => {
    const next = areaAfterKey(area, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    put(next);
  };
  return (
    <li class={`area-fields${chosen ? ' chosen' : ''}`}>
      <div class="row">
        <button
          type="button"
          class="secondary"
          aria-pressed={chosen}
          onClick={choose}
          onFocus={choose}
          onKeyDown={press}
        >
          {name}
        </button>
        <button type="button" class="quiet-button" aria-label={`Ta bort: ${name}`} onClick={remove}>
          Ta bort
        </button>
      </div>
      <div class="area-numbers">
        {fields.map(([field, label]) => (
          <label key={field} for={`${id}${field}`}>
            <span>{label}</span>
            <input
              id={`${id}${field}`}
              type="number"
              min={field === 'x' || field === 'y' ? 0 : 2}
              max={100}
              step="any"
              aria-label={`${label} i procent, ${name}`}
              value={Math.round(area[field] * 1_000) / 10}
              onFocus={choose}
              onInput={(event) => {
                const typed = { ...area, [field]: event.currentTarget.valueAsNumber / 100 };
                // What is not yet a place in the picture may be half a number: "1" on the way to "15".
                if (tidyArea(typed)[field] === typed[field]) put(tidyArea(typed));
              }}
              onChange={(event) => {
                const share = event.currentTarget.valueAsNumber / 100;
                put(tidyArea({ ...area, [field]: Number.isNaN(share) ? area[field] : share }));
              }}
            />
          </label>
        ))}
      </div>
    </li>
  );
}
