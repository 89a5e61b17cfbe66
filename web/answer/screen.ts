import { linesIn } from './fields.ts';
import type { Kept } from './phone.ts';

/** The page as the script finds and changes it. */

export const byId = (id: string) => document.getElementById(id);
export const main = () => document.querySelector<HTMLElement>('main[data-view]');

export function theForm(): HTMLFormElement | undefined {
  const form = byId('answer');
  return form instanceof HTMLFormElement ? form : undefined;
}

/** The hidden fields that say which answer it is, and which version of it the person saw. */
export function hiddenField(form: HTMLFormElement, name: 'svar' | 'version'): HTMLInputElement {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) return field;
  throw new Error(`The form has no ${name}`);
}

export function keptFrom(form: HTMLFormElement): Kept {
  return {
    id: hiddenField(form, 'svar').value,
    base: Number(hiddenField(form, 'version').value),
    lines: linesIn(form),
  };
}

/** Says something in passing: `note` for all to see, `say` for those who listen. */
export function tell(where: 'note' | 'say', text: string): void {
  const element = byId(where);
  if (element && element.textContent !== text) element.textContent = text;
}

/** Shows the form or one of the two panels in its place. */
export function show(what: 'answer' | 'waiting' | 'sent'): void {
  for (const id of ['answer', 'waiting', 'sent']) {
    const element = byId(id);
    if (element) element.hidden = id !== what;
  }
  byId('privacy-notice')?.toggleAttribute('hidden', what !== 'answer');
}

/** While it is sending, the text stands still: what is sent is what one sees. */
export function setBusy(busy: boolean): void {
  const form = theForm();
  const button = form?.querySelector<HTMLButtonElement>('.actions button');
  if (!form || !button) return;
  button.dataset.text ??= button.textContent ?? '';
  button.textContent = busy ? 'Skickar …' : button.dataset.text;
  form.inert = busy;
  tell('say', busy ? 'Skickar' : '');
}

/** Puts the server's new content in place of the old, as following a link would have done. */
export function putInPlace(fresh: HTMLElement, url?: string): void {
  main()?.replaceWith(fresh);
  if (url !== undefined) history.replaceState(null, '', url);
  document.title = `${fresh.dataset.title ?? ''} · Örngott`;
  scrollTo(0, 0);
  tell('note', '');
  // What stops it first, though the heading stands above it.
  (fresh.querySelector<HTMLElement>('.summary') ?? fresh.querySelector('h1'))?.focus();
}
