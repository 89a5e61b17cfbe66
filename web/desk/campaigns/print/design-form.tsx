import type { PrintChoices } from '../../../../shared/print/choices.ts';
import type { ProductId } from '../../../../shared/print/products.ts';
import { NumberField } from '../../frame/number-field.tsx';
import { productNames } from './product-names.ts';

interface Props {
  choices: PrintChoices;
  onChange: (choices: PrintChoices) => void;
}

const placements = [
  { id: 'top', name: 'Högt upp' },
  { id: 'middle', name: 'I mitten' },
  { id: 'bottom', name: 'Långt ned' },
] as const;

const colourKinds = [
  { id: 'cmyk', name: 'Alla färger, CMYK' },
  { id: 'rgb', name: 'Alla färger, RGB' },
  { id: 'one', name: 'En färg' },
  { id: 'spot', name: 'Dekorfärg' },
] as const;

const firstInk = '#14344f';
/** A name that belongs to its colour, for somebody to change. */
const firstSpot = { name: 'PANTONE 2955 C', hex: '#003865' };

/** What a cloud is printed on, where, in which colours, and what stands below it. */
export function DesignForm({ choices, onChange }: Props) {
  const change = (some: Partial<PrintChoices>) => onChange({ ...choices, ...some });
  const { product, own, placement, sizePercent, line } = choices;
  return (
    <div class="print-choices">
      <div class="field">
        <label for="produkt">Produkt</label>
        <select
          id="produkt"
          value={product}
          onChange={(event) => {
            const next = event.currentTarget.value as ProductId;
            change({ product: next, own: next === 'own' ? { widthMm: 300, heightMm: 300 } : undefined });
          }}
        >
          {productNames.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {own && (
        <div class="print-pair">
          {(['widthMm', 'heightMm'] as const).map((side) => (
            <NumberField
              key={side}
              id={side}
              label={side === 'widthMm' ? 'Bredd, mm' : 'Höjd, mm'}
              hint="40 till 3 000 mm"
              min={40}
              max={3000}
              value={own[side]}
              onInput={(value) => change({ own: { ...own, [side]: value } })}
            />
          ))}
        </div>
      )}
      <fieldset class="segments">
        <legend>Placering</legend>
        {placements.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name="placering"
              checked={placement === id}
              onChange={() => change({ placement: id })}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="storlek">Ordmolnets storlek: {sizePercent} procent</label>
        <input
          id="storlek"
          type="range"
          min={40}
          max={100}
          step={10}
          value={sizePercent}
          onChange={(event) => change({ sizePercent: event.currentTarget.valueAsNumber })}
        />
      </div>
      <div class="field">
        <label for="rad">Rad under ordmolnet</label>
        <input
          id="rad"
          type="text"
          maxLength={140}
          value={line}
          aria-describedby="rad-hjalp"
          onChange={(event) => change({ line: event.currentTarget.value })}
        />
        <p class="hint" id="rad-hjalp">
          Lämna tomt om det inte ska stå något.
        </p>
      </div>
      <Colours choices={choices} onChange={onChange} />
    </div>
  );
}

function Colours({ choices, onChange }: Props) {
  const { colours } = choices;
  const hex = 'hex' in colours ? colours.hex : firstInk;
  const change = (next: PrintChoices['colours']) => onChange({ ...choices, colours: next });
  const ofKind = (kind: PrintChoices['colours']['kind']): PrintChoices['colours'] => {
    if (kind === 'one') return { kind, hex };
    return kind === 'spot' ? { kind, ...firstSpot } : { kind };
  };
  return (
    <>
      <fieldset class="segments">
        <legend>Färger</legend>
        {colourKinds.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name="farger"
              checked={colours.kind === id}
              onChange={() => change(ofKind(id))}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      {'hex' in colours && (
        <div class="print-pair">
          {colours.kind === 'spot' && (
            <div class="field">
              <label for="fargnamn">Färgens namn på färgkartan</label>
              <input
                id="fargnamn"
                type="text"
                maxLength={60}
                value={colours.name}
                onChange={(event) => change({ ...colours, name: event.currentTarget.value })}
              />
            </div>
          )}
          <div class="field">
            <label for="farg">{colours.kind === 'spot' ? 'Färgen på skärmen' : 'Färg'}</label>
            <input
              id="farg"
              type="color"
              value={colours.hex}
              onChange={(event) => change({ ...colours, hex: event.currentTarget.value })}
            />
          </div>
        </div>
      )}
    </>
  );
}
