import type { ComponentChildren } from 'preact';

/** The id of a field's first element: what a problem's link leads to. */
export const fieldId = (field: string) => `f-${field}`;

interface FieldProps {
  field: string;
  label: string;
  guide?: string | undefined;
  optional?: boolean;
  value: string;
  problem: string | undefined;
}

const describedBy = (field: string, guide: boolean, problem: boolean) =>
  [problem && `${fieldId(field)}-e`, guide && `${fieldId(field)}-g`].filter(Boolean).join(' ') || undefined;

function Head({ field, label, guide, optional }: Pick<FieldProps, 'field' | 'label' | 'guide' | 'optional'>) {
  return (
    <>
      <label for={fieldId(field)}>
        {label} {optional && <span class="optional">frivilligt</span>}
      </label>
      {guide !== undefined && guide !== '' && (
        <p class="guide" id={`${fieldId(field)}-g`}>
          {guide}
        </p>
      )}
    </>
  );
}

/** A problem with a field, where the field is. */
export function Problem({ field, text }: { field: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p class="error" id={`${fieldId(field)}-e`}>
      {text}
    </p>
  );
}

/** A text of several lines; `hints` gets the checks' hints while one writes. */
export function LongField(props: FieldProps & { rows: number }) {
  const { field, guide, value, problem, rows } = props;
  return (
    <div class="field">
      <Head {...props} />
      <Problem field={field} text={problem} />
      <textarea
        id={fieldId(field)}
        name={field}
        rows={rows}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={describedBy(field, Boolean(guide), problem !== undefined)}
        data-checked
        value={value}
      />
    </div>
  );
}

export function ShortField(props: FieldProps & { autocomplete: string; inputMode?: 'email' }) {
  const { field, guide, value, problem } = props;
  return (
    <div class="field">
      <Head {...props} />
      <Problem field={field} text={problem} />
      <input
        id={fieldId(field)}
        name={field}
        value={value}
        autocomplete={props.autocomplete}
        inputMode={props.inputMode}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={describedBy(field, Boolean(guide), problem !== undefined)}
      />
    </div>
  );
}

interface ChoiceProps {
  field: string;
  legend: string;
  guide?: string | undefined;
  optional?: boolean;
  kind: 'radio' | 'checkbox';
  options: { value: string; label: string }[];
  chosen: string[];
  problem: string | undefined;
  /** How the choices lie: below each other, or as small as they are. */
  look: 'rows' | 'chips';
  class?: string;
  children?: ComponentChildren;
}

/** A choice of one or several, each with the whole of its label to press. */
export function ChoiceField(props: ChoiceProps) {
  const { field, legend, guide, kind, options, chosen, problem, look, optional } = props;
  return (
    <fieldset
      class={props.class}
      aria-describedby={describedBy(field, Boolean(guide), problem !== undefined)}
    >
      <legend>
        {legend} {optional && <span class="optional">frivilligt</span>}
      </legend>
      {guide !== undefined && guide !== '' && (
        <p class="guide" id={`${fieldId(field)}-g`}>
          {guide}
        </p>
      )}
      <Problem field={field} text={problem} />
      <div class={`choices ${look}`}>
        {options.map(({ value, label }, index) => (
          <label key={value} class="choice">
            <input
              type={kind}
              id={index === 0 ? fieldId(field) : undefined}
              name={field}
              value={value}
              checked={chosen.includes(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
