interface ReasonFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

/** Why something is done although the plan advises against it. */
export function ReasonField({ label, value, onInput }: ReasonFieldProps) {
  return (
    <div class="field">
      <label for="planera-anda">{label}</label>
      <textarea
        id="planera-anda"
        rows={2}
        maxLength={300}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="hint">Skälet sparas i historiken.</p>
    </div>
  );
}
