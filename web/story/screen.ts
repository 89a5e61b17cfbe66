/** The page as the script finds and changes it. */

export const byId = (id: string) => document.getElementById(id);
export const main = () => document.querySelector<HTMLElement>('main[data-view]');
export const viewNow = () => main()?.dataset.view;
export const codeNow = () => main()?.dataset.code ?? '';

export function theForm(): HTMLFormElement | undefined {
  const form = byId('story');
  return form instanceof HTMLFormElement ? form : undefined;
}

/** One of the form's hidden fields. */
export function hiddenField(form: HTMLFormElement, name: 'kod' | 'sedd'): HTMLInputElement {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) return field;
  throw new Error(`The form has no ${name}`);
}

/** Says something in passing: `note` for all to see, `say` for those who listen. */
export function tell(where: 'note' | 'say', text: string): void {
  const element = byId(where);
  if (element && element.textContent !== text) element.textContent = text;
}

export function toggle(id: string, shown: boolean): void {
  byId(id)?.toggleAttribute('hidden', !shown);
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

/** Shows what only works with the script. */
export function showScriptParts(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
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
