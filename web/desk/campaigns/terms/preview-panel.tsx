import { useEffect, useState } from 'preact/hooks';
import type { CloudChoices } from '../../../../shared/clouds/clouds.ts';
import type { DeskTerm } from '../../../../shared/desk/terms.ts';
import { Raw } from '../../../design/raw.tsx';
import { api, ask } from '../../api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { usePreview } from './use-preview.ts';

const shapes: { id: CloudChoices['shape']; name: string }[] = [
  { id: 'pillow', name: 'Örngott' },
  { id: 'rectangle', name: 'Rektangel' },
  { id: 'ellipse', name: 'Oval' },
  { id: 'heart', name: 'Hjärta' },
];
/** More cannot be made out in so small a picture, and take long. */
const mostShown = 300;

interface Props {
  campaignId: string;
  question: string;
  /** How many clouds the board sees beside each other. */
  clouds: number;
  terms: readonly DeskTerm[];
  choices: CloudChoices | undefined;
  onChoices: (choices: CloudChoices) => void;
}

/** The cloud as it will be, drawn anew with each step and each choice. */
export function PreviewPanel({ campaignId, question, clouds, terms, choices, onChoices }: Props) {
  const now = useLoad(`forhandsbild/${campaignId}/${question}`, () =>
    ask(api.omgangar[':id'].termer[':fraga'].moln.$get({ param: { id: campaignId, fraga: question } })),
  );
  const themes = useLoad('utgangspunkter', () => ask(api.utgangspunkter.$get()));
  useEffect(() => {
    if (now.data && !choices) onChoices(now.data.choices);
  }, [now.data, choices]);
  const [isLarge, setLarge] = useState(false);
  const shown = terms
    .filter(({ notShown }) => notShown === undefined)
    .slice(0, mostShown)
    .map(({ term, people }) => ({ term, people }));
  const places = choices?.keepPlaces ? (now.data?.places ?? []) : [];
  const preview = usePreview(shown, choices, clouds, places);
  const choose = (change: Partial<CloudChoices>) => choices && onChoices({ ...choices, ...change });
  return (
    <section class={`cloud-preview${isLarge ? ' large' : ''}`} aria-labelledby="forhandsbild-rubrik">
      <div class="section-head">
        <h3 id="forhandsbild-rubrik">Förhandsbild</h3>
        <button type="button" class="quiet-button" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
          {isLarge ? 'Mindre' : 'Större'}
        </button>
      </div>
      {now.error && <ErrorBox error={now.error} again={now.reload} />}
      <div class="preview-picture" aria-busy={preview.isDrawing}>
        {preview.svg === undefined ? (
          <p class="quiet">{shown.length === 0 ? 'Inga ord att visa än.' : 'Ritar …'}</p>
        ) : (
          <Raw as="div" html={preview.svg} />
        )}
      </div>
      {preview.failed && <p role="alert">Bilden kunde inte ritas. Den görs om vid nästa ändring.</p>}
      {choices && (
        <div class="preview-choices">
          <div class="field">
            <label for="bild-form">Form</label>
            <select
              id="bild-form"
              value={choices.shape}
              onChange={(event) => {
                const shape = shapes.find(({ id }) => id === event.currentTarget.value);
                if (shape) choose({ shape: shape.id });
              }}
            >
              {shapes.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="bild-farger">Färger</label>
            <select
              id="bild-farger"
              value={choices.themeId}
              onChange={(event) => {
                const theme = themes.data?.themes.find(({ id }) => id === event.currentTarget.value);
                if (theme) choose({ themeId: theme.id });
              }}
            >
              {(themes.data?.themes ?? []).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          {(now.data?.places ?? []).length > 0 && (
            <label class="check-line">
              <input
                type="checkbox"
                checked={choices.keepPlaces ?? false}
                onChange={(event) => choose({ keepPlaces: event.currentTarget.checked })}
              />
              <span>Lås ordens platser</span>
            </label>
          )}
          <button
            type="button"
            class="secondary"
            aria-disabled={choices.keepPlaces ?? false}
            onClick={() => choices.keepPlaces || choose({ seed: (choices.seed + 1) % 1000 })}
          >
            Blanda om
          </button>
        </div>
      )}
      <p class="hint">Den färdiga bilden packas tätare. Formen, färgerna och platserna gäller alla frågor.</p>
    </section>
  );
}
