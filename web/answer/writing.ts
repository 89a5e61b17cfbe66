import { tidyLine } from '../../shared/answers/lines.ts';
import { tell } from '../offline/screen.ts';
import { type Fields, fieldsOf, mark, remarkOn } from './fields.ts';
import { theForm } from './screen.ts';

/** Help while one writes: Enter goes on to the next line, pasted rows spread out, and hints come politely. */

function placeOf(
  target: EventTarget | null,
): { fields: Fields; input: HTMLInputElement; index: number } | undefined {
  const form = theForm();
  if (!form || !(target instanceof HTMLInputElement)) return undefined;
  for (const fields of fieldsOf(form)) {
    const index = fields.inputs.indexOf(target);
    if (index >= 0) return { fields, input: target, index };
  }
  return undefined;
}

function onInput(event: Event): void {
  const place = placeOf(event.target);
  if (!place) return;
  const remark = remarkOn(tidyLine(place.input.value), place.fields.limits);
  mark(place.input, remark?.text, remark?.kind);
  tell('say', remark?.text ?? '');
}

function onEnter(event: KeyboardEvent): void {
  const form = theForm();
  const place = placeOf(event.target);
  // While a word is being composed, Enter belongs to the keyboard.
  if (event.key !== 'Enter' || event.isComposing || !form || !place) return;
  event.preventDefault();
  const all = fieldsOf(form).flatMap(({ inputs }) => inputs);
  const next = all[all.indexOf(place.input) + 1] ?? form.querySelector<HTMLElement>('.actions button');
  next?.focus();
}

function onPaste(event: ClipboardEvent): void {
  const place = placeOf(event.target);
  const rows = (event.clipboardData?.getData('text/plain') ?? '')
    .split(/\r\n|\r|\n/)
    .map(tidyLine)
    .filter(Boolean);
  if (!place || rows.length < 2) return;
  const free = place.fields.inputs
    .slice(place.index)
    .filter((input) => input === place.input || input.value === '');
  // More rows than fields: the browser's own way keeps all of it in one line, to be cut down by the person.
  if (free.length < rows.length || place.input.value !== '') return;
  event.preventDefault();
  for (const [index, row] of rows.entries()) {
    const input = free[index];
    if (!input) continue;
    input.value = row;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  }
}

export function helpWriting(): void {
  document.addEventListener('input', onInput);
  document.addEventListener('keydown', onEnter);
  document.addEventListener('paste', onPaste);
}
