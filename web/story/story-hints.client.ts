import { kindHints } from '../../shared/checks/kind-hints.ts';

/**
 * Hints while one writes, from the same checks that the reviewer sees. Loaded after the page: the checks hold long lists
 * of names. No hint never means that a text points at nobody, so nothing is said then.
 */

const pauseMs = 700;
const mostShown = 3;

const timers = new WeakMap<HTMLTextAreaElement, ReturnType<typeof setTimeout>>();

function placeFor(field: HTMLTextAreaElement): HTMLElement {
  const id = `${field.id}-h`;
  const there = document.getElementById(id);
  if (there) return there;
  const place = document.createElement('ul');
  place.id = id;
  place.className = 'hints';
  place.setAttribute('aria-live', 'polite');
  field.after(place);
  return place;
}

function show(field: HTMLTextAreaElement): void {
  const found = kindHints(field.value).map(({ text }) => text);
  const hints = [...new Set(found)].slice(0, mostShown);
  const place = placeFor(field);
  if (place.textContent === hints.join('')) return;
  place.replaceChildren(
    // bounded: mostShown
    ...hints.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }),
  );
}

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement) || target.dataset.checked === undefined) return;
  // There before anything is said in it, so that it is read out.
  placeFor(target);
  clearTimeout(timers.get(target));
  timers.set(
    target,
    setTimeout(() => show(target), pauseMs),
  );
});
