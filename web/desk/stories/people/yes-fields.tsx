import { ChannelId, channelNames } from '../../../../shared/publishing/channels.ts';
import type { YesRecord } from '../../../../shared/stories/depicted.ts';
import { SelectField } from '../select-field.tsx';
import type { PersonPartProps } from './props.ts';

/** The person's yes, and the decision that nothing secret is told. */
export function YesFields({ draft, put }: PersonPartProps) {
  const { yes, secrecy, role } = draft;
  const putYes = (part: Partial<Required<YesRecord>>) => put({ yes: { ...yes, ...part } });
  return (
    <>
      {(role === 'client' || role === 'child') && (
        <p class="notice warn">
          {role === 'child'
            ? 'För ett barn behövs ett skriftligt ja från vårdnadshavaren och ett sekretessbeslut.'
            : 'För en brukare, klient eller patient behövs ett skriftligt ja och ett sekretessbeslut.'}
        </p>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.hasYes}
          onChange={(event) => put({ hasYes: event.currentTarget.checked })}
        />
        Har sagt ja till att vara med
      </label>
      {draft.hasYes && (
        <fieldset class="sub-fields">
          <legend>Ja-svaret</legend>
          <div class="two-fields">
            <DayField id="ja-dag" label="Dag" value={yes.on} onInput={(on) => putYes({ on })} />
            <DayField
              id="ja-till"
              label="Gäller till och med (frivilligt)"
              value={yes.until}
              onInput={(until) => putYes({ until })}
            />
            <SelectField
              id="ja-hur"
              label="Hur"
              value={yes.how}
              options={[
                ['written', 'Skriftligt'],
                ['spoken', 'Muntligt'],
              ]}
              onChange={(how) => putYes({ how })}
            />
            <SelectField
              id="ja-av"
              label="Av"
              value={yes.by}
              options={[
                ['self', 'Personen själv'],
                ['guardian', 'Vårdnadshavare'],
              ]}
              onChange={(by) => putYes({ by })}
            />
          </div>
          <div class="field">
            <label for="ja-var">Var ja-svaret finns</label>
            <input
              id="ja-var"
              maxLength={200}
              autoComplete="off"
              placeholder="till exempel diarienummer"
              value={yes.reference}
              onInput={(event) => putYes({ reference: event.currentTarget.value })}
            />
          </div>
          <fieldset class="segments">
            <legend>Gäller för</legend>
            {ChannelId.options.map((channel) => (
              <label key={channel}>
                <input
                  type="checkbox"
                  checked={yes.channels.includes(channel)}
                  onChange={(event) =>
                    putYes({
                      channels: event.currentTarget.checked
                        ? [...yes.channels, channel]
                        : yes.channels.filter((other) => other !== channel),
                    })
                  }
                />
                {channelNames[channel]}
              </label>
            ))}
          </fieldset>
        </fieldset>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.hasSecrecy}
          onChange={(event) => put({ hasSecrecy: event.currentTarget.checked })}
        />
        Det finns ett sekretessbeslut
      </label>
      {draft.hasSecrecy && (
        <fieldset class="sub-fields">
          <legend>Sekretessbeslutet</legend>
          <DayField
            id="sekretess-dag"
            label="Beslutets dag"
            value={secrecy.on}
            onInput={(on) => put({ secrecy: { ...secrecy, on } })}
          />
          <div class="field">
            <label for="sekretess-beslut">Beslutets nummer</label>
            <input
              id="sekretess-beslut"
              maxLength={200}
              autoComplete="off"
              value={secrecy.reference}
              onInput={(event) => put({ secrecy: { ...secrecy, reference: event.currentTarget.value } })}
            />
          </div>
        </fieldset>
      )}
    </>
  );
}

interface DayFieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (day: string) => void;
}

function DayField({ id, label, value, onInput }: DayFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} type="date" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
