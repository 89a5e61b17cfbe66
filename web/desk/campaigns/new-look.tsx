import type { ComponentChildren } from 'preact';
import type { CloudChoices } from '../../../shared/clouds/clouds.ts';
import type { DeskClouds, DeskTheme } from '../../../shared/desk/desk.ts';
import { api, ask } from '../api.ts';
import { draftLike, useDraft } from '../draft.ts';
import { Dialog } from '../frame/dialog.tsx';
import { NumberField } from '../frame/number-field.tsx';
import { ErrorBox, Loading, Notice } from '../frame/parts.tsx';
import { useAction, useLoad } from '../load.ts';
import { shapePaths } from './shape-paths.ts';
import type { StepProps } from './step.ts';

const shapes = [
  { id: 'pillow', name: 'Örngott' },
  { id: 'rectangle', name: 'Rektangel' },
  { id: 'ellipse', name: 'Oval' },
  { id: 'heart', name: 'Hjärta' },
] as const;
const orientations = [
  { id: 'mixed', name: 'Liggande och stående' },
  { id: 'horizontal', name: 'Bara liggande, lättast att läsa' },
] as const;
const fonts = [
  { id: 'nunito-800', name: 'Nunito, rundat' },
  { id: 'inter-700', name: 'Inter, rakt' },
] as const;
const variants = 1000;

/** How the clouds are to be drawn, and a button that draws them. What the board sees stays as it is. */
export function NewLook({
  campaign,
  changed,
  made,
  onClose,
}: StepProps & { made: DeskClouds; onClose: () => void }) {
  const [choices, setChoices, forget] = useDraft(
    `utseende/${made.id}`,
    made.choices,
    draftLike(made.choices),
  );
  const points = useLoad('utgangspunkter', () => ask(api.utgangspunkter.$get()));
  const action = useAction();
  const choose = (change: Partial<CloudChoices>) => setChoices({ ...choices, ...change });
  const leave = () => {
    forget();
    onClose();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const went = await action.run(async () => {
      changed(await ask(api.omgangar[':id'].ordmoln.$post({ param: { id: campaign.id }, json: choices })));
    });
    if (went) leave();
  };
  return (
    <Dialog title="Ändra ordmolnens utseende" onClose={leave} wide>
      <form onSubmit={submit} class="look">
        <Choice
          legend="Form"
          name="form"
          options={shapes}
          value={choices.shape}
          onChoose={(shape) => choose({ shape })}
        >
          {(id) => (
            <svg viewBox="0 0 48 36" class="shape" aria-hidden="true">
              <path d={shapePaths[id]} />
            </svg>
          )}
        </Choice>
        {points.error && <ErrorBox error={points.error} again={points.reload} />}
        {!points.data && !points.error && <Loading what="färgerna" />}
        {points.data && (
          <Choice
            legend="Färger"
            name="farger"
            options={points.data.themes.map(themeOption)}
            value={choices.themeId}
            onChoose={(themeId) => choose({ themeId })}
          >
            {(id) => <Swatches theme={points.data?.themes.find((theme) => theme.id === id)} />}
          </Choice>
        )}
        <Choice
          legend="Orden"
          name="riktning"
          options={orientations}
          value={choices.orientation}
          onChoose={(orientation) => choose({ orientation })}
        />
        <Choice
          legend="Typsnitt"
          name="typsnitt"
          options={fonts}
          value={choices.font}
          onChoose={(font) => choose({ font })}
        />
        <div class="look-numbers">
          <NumberField
            id="minst"
            label="Minsta antal personer per ord"
            hint={`Ord som färre har nämnt visas inte. Lägst ${campaign.minPeoplePerTerm} i den här omgången.`}
            min={campaign.minPeoplePerTerm}
            max={20}
            value={choices.minPeoplePerTerm}
            onInput={(minPeoplePerTerm) => choose({ minPeoplePerTerm })}
          />
          <NumberField
            id="minst-omrade"
            label="I områdenas ordmoln"
            hint="Minsta antalet personer per ord där. Högre i små områden skyddar mer."
            min={campaign.minPeoplePerTerm}
            max={20}
            value={choices.minPeopleInArea ?? choices.minPeoplePerTerm}
            onInput={(minPeopleInArea) => choose({ minPeopleInArea })}
          />
          <div class="field">
            <label for="variant">Variant</label>
            <div class="row">
              <input
                id="variant"
                type="number"
                min={0}
                max={999_999}
                required
                value={Number.isNaN(choices.seed) ? '' : choices.seed}
                onInput={(event) => choose({ seed: event.currentTarget.valueAsNumber })}
              />
              <button
                type="button"
                class="secondary"
                onClick={() => choose({ seed: anotherSeed(choices.seed) })}
              >
                Annat utseende
              </button>
            </div>
            <p class="hint">Orden placeras olika i varje variant. Samma nummer ger alltid samma bild.</p>
          </div>
        </div>
        <label class="check-line">
          <input
            type="checkbox"
            checked={choices.printSmall ?? false}
            onChange={(event) => choose({ printSmall: event.currentTarget.checked })}
          />
          <span>Tryck alla ord på örngottet, även dem som blir för små för att läsa</span>
        </label>
        {campaign.board && !campaign.board.withdrawnAt && (
          <Notice>
            <p>Nämnden ser de ordmoln som visas nu tills du själv visar de nya.</p>
          </Notice>
        )}
        {action.error && <ErrorBox error={action.error} />}
        <div class="dialog-actions">
          <button type="button" class="secondary" onClick={leave}>
            Avbryt
          </button>
          <button type="submit" aria-disabled={action.pending}>
            {action.pending ? 'Startar …' : 'Gör nya ordmoln'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function anotherSeed(seed: number): number {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return ((Number.isNaN(seed) ? 0 : seed) + 1 + (chance % (variants - 1))) % variants;
}

const themeOption = ({ id, name, darkCloth }: DeskTheme) => ({
  id,
  name: darkCloth ? `${name}, för mörkt tyg` : name,
});

interface ChoiceProps<Id extends string> {
  legend: string;
  name: string;
  options: readonly { id: Id; name: string }[];
  value: Id;
  onChoose: (id: Id) => void;
  children?: (id: Id) => ComponentChildren;
}

function Choice<Id extends string>({ legend, name, options, value, onChoose, children }: ChoiceProps<Id>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class="options">
        {options.map((option) => (
          <label key={option.id}>
            <input
              type="radio"
              name={name}
              checked={option.id === value}
              onChange={() => onChoose(option.id)}
            />
            {children?.(option.id)}
            <span>{option.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The theme's inks on its ground, in the sizes that they carry. */
function Swatches({ theme }: { theme: DeskTheme | undefined }) {
  if (!theme) return null;
  const radii = [10, 8, 7, 6, 5];
  const xs = [14, 34, 51, 66, 79];
  return (
    <svg viewBox="0 0 90 28" class="swatches" aria-hidden="true">
      <rect width="90" height="28" rx="6" fill={theme.background} />
      {theme.inks.slice(0, 5).map((ink, index) => (
        <circle key={ink} cx={xs[index]} cy="14" r={radii[index]} fill={ink} />
      ))}
    </svg>
  );
}
