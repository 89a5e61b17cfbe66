import type { Cadence } from '../../../../shared/plan/plan.ts';
import { weekdayNames } from '../../../../shared/plan/readable/rhythm.ts';
import { useListProblem } from './editing.ts';
import { CheckField, CountField, TimeField } from './fields.tsx';

/** How often, on which days and between which hours. */
export function CadenceFields({
  cadence,
  onChange,
}: {
  cadence: Cadence;
  onChange: (next: Cadence) => void;
}) {
  const set = (part: Partial<Cadence>) => onChange({ ...cadence, ...part });
  const problem = useListProblem('cadence.weekdays');
  const choose = (day: number, isOn: boolean) => {
    const others = cadence.weekdays.filter((other) => other !== day);
    set({ weekdays: isOn ? [...others, day].sort((a, b) => a - b) : others });
  };
  return (
    <>
      <div class="plan-counts">
        <CountField
          path="cadence.minPerWeek"
          label="Minsta antal berättelser i veckan"
          min={0}
          max={21}
          value={cadence.minPerWeek}
          onInput={(minPerWeek) => set({ minPerWeek })}
        />
        <CountField
          path="cadence.maxPerWeek"
          label="Högsta antal berättelser i veckan"
          min={1}
          max={21}
          value={cadence.maxPerWeek}
          onInput={(maxPerWeek) => set({ maxPerWeek })}
        />
        <CountField
          path="cadence.minHoursBetween"
          label="Minsta antal timmar mellan två inlägg"
          min={0}
          max={168}
          value={cadence.minHoursBetween}
          onInput={(minHoursBetween) => set({ minHoursBetween })}
        />
      </div>
      <fieldset class="plan-weekdays" id="plan-cadence-weekdays" tabIndex={-1}>
        <legend>Veckodagar</legend>
        {problem !== undefined && <p class="field-problem">{problem}</p>}
        {weekdayNames.map((name, index) => (
          <CheckField
            key={name}
            label={name}
            checked={cadence.weekdays.includes(index + 1)}
            onInput={(isOn) => choose(index + 1, isOn)}
          />
        ))}
      </fieldset>
      <div class="row">
        <TimeField
          path="cadence.from"
          label="Tidigast"
          value={cadence.from}
          onInput={(from) => set({ from })}
        />
        <TimeField path="cadence.to" label="Senast" value={cadence.to} onInput={(to) => set({ to })} />
      </div>
      <CountField
        path="cadence.graceMinutes"
        label="Så många minuter efter sin tid får ett inlägg gå ut av sig självt"
        min={5}
        max={240}
        value={cadence.graceMinutes}
        onInput={(graceMinutes) => set({ graceMinutes })}
      />
    </>
  );
}
