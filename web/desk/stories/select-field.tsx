interface SelectFieldProps<T extends string> {
  id: string;
  label: string;
  value: T;
  /** Value and what stands there. */
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
  hint?: string;
}

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { id, label, value, options, onChange, hint } = props;
  const choose = (chosen: string) => {
    const option = options.find(([name]) => name === chosen);
    if (option) onChange(option[0]);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hjalp`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hjalp`}>
          {hint}
        </p>
      )}
    </div>
  );
}
