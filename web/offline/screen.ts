/** What the phone pages' scripts share: finding, saying, waiting and putting in place. */

export const byId = (id: string) => document.getElementById(id);
export const main = () => document.querySelector<HTMLElement>('main[data-view]');

/** The page's form of this id. */
export function formById(id: string): HTMLFormElement | undefined {
  const form = byId(id);
  return form instanceof HTMLFormElement ? form : undefined;
}

/** One of a form's hidden fields. */
export function hiddenField<Name extends string>(form: HTMLFormElement, name: Name): HTMLInputElement {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) return field;
  throw new Error(`The form has no ${name}`);
}

/** Says something in passing: `note` for all to see, `say` for those who listen. */
export function tell(where: 'note' | 'say', text: string): void {
  const element = byId(where);
  if (element && element.textContent !== text) element.textContent = text;
}

/** While it is sending, the text stands still: what is sent is what one sees. */
export function setBusy(form: HTMLFormElement | undefined, busy: boolean): void {
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
