interface NumberFieldProps {
  id: string;
  label: string;
  hint: string;
  min: number;
  max: number;
  /** NaN while the field is empty. */
  value: number;
  onInput: (value: number) => void;
}

export function NumberField({ id, label, hint, min, max, value, onInput }: NumberFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        required
        min={min}
        max={max}
        value={Number.isNaN(value) ? '' : value}
        aria-describedby={`${id}-hjalp`}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
      />
      <p class="hint" id={`${id}-hjalp`}>
        {hint}
      </p>
    </div>
  );
}
