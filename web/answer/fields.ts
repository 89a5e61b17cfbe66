import { type Lines, tidyLine } from '../../shared/answers/lines.ts';
import { hasPersonalNumber, type LineLimits, lineProblem } from '../../shared/answers/problems.ts';
import { answerHints, answerHintTexts } from '../../shared/checks/answer-hints.ts';

/** The form's fields, as the script reads and marks them. */

export interface Fields {
  limits: LineLimits;
  inputs: HTMLInputElement[];
}

export function fieldsOf(form: HTMLFormElement): Fields[] {
  return [...form.querySelectorAll('fieldset')].map((fieldset) => {
    const { question = '', min, max, length } = fieldset.dataset;
    return {
      limits: { id: question, minLines: Number(min), maxLines: Number(max), maxLineLength: Number(length) },
      inputs: [...fieldset.querySelectorAll<HTMLInputElement>('input:not([type=hidden])')],
    };
  });
}

/** The inputs with something in them: line n of what is sent is the n:th of these. */
export function filled({ inputs }: Fields): HTMLInputElement[] {
  return inputs.filter(
    (input) => (input.type !== 'checkbox' || input.checked) && tidyLine(input.value) !== '',
  );
}

export function linesIn(form: HTMLFormElement): Lines {
  return Object.fromEntries(
    fieldsOf(form).map((fields) => [fields.limits.id, filled(fields).map((input) => tidyLine(input.value))]),
  );
}

export function isEmpty(lines: Lines): boolean {
  return Object.values(lines).every((own) => own.length === 0);
}

/** Puts lines into the fields. Lines without a field stay out; a draft never has them. */
export function fill(form: HTMLFormElement, lines: Lines): void {
  for (const { limits, inputs } of fieldsOf(form)) {
    inputs.forEach((input, index) => {
      if (input.type === 'checkbox') {
        input.checked = lines[limits.id]?.includes(input.value) ?? false;
        return;
      }
      input.value = lines[limits.id]?.[index] ?? '';
      mark(input, undefined);
    });
  }
}

/** Shows a text under a field, as a problem or as a gentle hint; undefined takes it away. */
export function mark(
  input: HTMLInputElement,
  text: string | undefined,
  kind: 'error' | 'hint' = 'error',
): void {
  const id = `${input.id}-e`;
  let line = document.getElementById(id);
  if (text === undefined) {
    line?.remove();
    input.removeAttribute('aria-describedby');
    input.removeAttribute('aria-invalid');
    return;
  }
  if (!line) {
    line = document.createElement('p');
    line.id = id;
    input.after(line);
  }
  line.className = kind;
  line.textContent = text;
  input.setAttribute('aria-describedby', id);
  if (kind === 'error') input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}

/** What to say about a line while it is being written. Half a word is no problem yet; a number or a length is. */
export function remarkOn(
  line: string,
  limits: LineLimits,
): { text: string; kind: 'error' | 'hint' } | undefined {
  if (line === '') return undefined;
  if (hasPersonalNumber(line) || Array.from(line).length > limits.maxLineLength) {
    return { text: lineProblem(line, limits) ?? '', kind: 'error' };
  }
  const [hint] = answerHints(line);
  return hint && { text: answerHintTexts[hint], kind: 'hint' };
}
