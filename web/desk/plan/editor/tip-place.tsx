import { type Tip, TipField } from '../../../../shared/plan/plan.ts';
import { tipFieldNames } from '../../../../shared/plan/readable/telling.ts';
import { fieldId } from './editing.ts';

/** Beside which of the story form's fields a tip is shown. */
export function TipPlace({ path, tip, onChange }: { path: string; tip: Tip; onChange: (tip: Tip) => void }) {
  const id = fieldId(path);
  const choose = (chosen: string) => {
    const { field: _, ...rest } = tip;
    const field = TipField.options.find((option) => option === chosen);
    onChange(field === undefined ? rest : { ...rest, field });
  };
  return (
    <div class="field">
      <label for={id}>Visas i formuläret där man berättar</label>
      <select id={id} value={tip.field ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">Bara i planen</option>
        {TipField.options.map((field) => (
          <option key={field} value={field}>
            {tipFieldNames[field]}
          </option>
        ))}
      </select>
    </div>
  );
}
