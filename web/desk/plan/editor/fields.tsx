import type { ComponentChildren } from 'preact';
import { fieldId, useProblem } from './editing.ts';

interface FieldProps {
  /** In the plan's content, as problems name it. */
  path: string;
  label: string;
  hint?: string;
}

interface Described {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** A label, the field, a hint, and what is wrong. */
function Field(props: FieldProps & { children: (described: Described) => ComponentChildren }) {
  const { path, label, hint, children } = props;
  const id = fieldId(path);
  const problem = useProblem(path);
  const notes = [hint !== undefined && `${id}-hjalp`, problem !== undefined && `${id}-fel`].filter(Boolean);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        ...(notes.length > 0 ? { 'aria-describedby': notes.join(' ') } : {}),
        ...(problem === undefined ? {} : { 'aria-invalid': true as const }),
      })}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hjalp`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p class="field-problem" id={`${id}-fel`}>
          {problem}
        </p>
      )}
    </div>
  );
}

interface TextProps extends FieldProps {
  value: string;
  maxLength?: number;
  onInput: (value: string) => void;
}

export function LineField({ value, maxLength, onInput, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(described) => (
        <input
          {...described}
          type="text"
          maxLength={maxLength}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function TextField({ value, maxLength, onInput, rows = 2, ...field }: TextProps & { rows?: number }) {
  return (
    <Field {...field}>
      {(described) => (
        <textarea
          {...described}
          class="plan-text"
          rows={rows}
          maxLength={maxLength}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function DateField({ value, onInput, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(described) => (
        <input
          {...described}
          type="date"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function TimeField({ value, onInput, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(described) => (
        <input
          {...described}
          type="time"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface CountProps extends FieldProps {
  /** NaN, or null when it has been kept in the browser, while the field is empty. */
  value: number | null;
  min: number;
  max: number;
  onInput: (value: number) => void;
}

export function CountField({ value, min, max, onInput, ...field }: CountProps) {
  return (
    <Field {...field}>
      {(described) => (
        <input
          {...described}
          type="number"
          min={min}
          max={max}
          value={value === null || Number.isNaN(value) ? '' : value}
          onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
        />
      )}
    </Field>
  );
}

export function CheckField(props: { label: string; checked: boolean; onInput: (checked: boolean) => void }) {
  return (
    <label class="plan-check">
      <input
        type="checkbox"
        checked={props.checked}
        onInput={(event) => props.onInput(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}

/** A part of the form to open and close; says how much is in it and whether something is wrong there. */
export function Panel(props: {
  heading: string;
  count?: number;
  paths: string[];
  children: ComponentChildren;
}) {
  const { heading, count, paths, children } = props;
  const problems = paths.map(useProblem).filter((text) => text !== undefined);
  return (
    <details class="card plan-panel">
      <summary>
        <h3>{heading}</h3>
        {count !== undefined && <span class="quiet">{count} st</span>}
        {problems.length > 0 && <span class="field-problem">Behöver ordnas</span>}
      </summary>
      <div class="plan-panel-body">{children}</div>
    </details>
  );
}
