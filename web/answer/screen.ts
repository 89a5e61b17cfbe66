import { byId, formById, hiddenField } from '../offline/screen.ts';
import { linesIn } from './fields.ts';
import type { Kept } from './phone.ts';

/** The page as the script finds and changes it. */

export const theForm = () => formById('answer');

export function keptFrom(form: HTMLFormElement): Kept {
  return {
    id: hiddenField(form, 'svar').value,
    base: Number(hiddenField(form, 'version').value),
    lines: linesIn(form),
  };
}

/** Shows the form or one of the two panels in its place. */
export function show(what: 'answer' | 'waiting' | 'sent'): void {
  for (const id of ['answer', 'waiting', 'sent']) {
    const element = byId(id);
    if (element) element.hidden = id !== what;
  }
  byId('privacy-notice')?.toggleAttribute('hidden', what !== 'answer');
}
