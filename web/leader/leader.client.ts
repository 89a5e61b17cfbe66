import { nextPause, readState } from './polling.ts';
import { endMotion, moveFrom, placesOnScreen } from './room/moving.ts';
import { startTimer } from './room/timer.ts';
import { unveil } from './room/unveil.ts';

/** How often a screen reader is told of new answers, at most. */
const announceMs = 30_000;

// The campaign's own code, which one read is enough for; the page may have been opened by a lasting one.
const url = () => `${find('main')?.dataset.path ?? location.pathname}/lage`;
const isLed = () => find('main')?.classList.contains('room') ?? false;
let pauseMs = 0;
let failures = 0;
let timer: number | undefined;
let announcedAt = 0;
/** The tag of what was told last. */
let seen: string | null = null;

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

function setText(selector: string, text: string): void {
  const element = find(selector);
  if (element && element.textContent !== text) element.textContent = text;
}

/** Puts the page's new content in place of the old, and keeps the keyboard's place in it. */
async function renew(): Promise<void> {
  const response = await fetch(location.href, { cache: 'no-store' });
  if (!response.ok) throw new Error(`The page answered ${response.status}`);
  const fresh = new DOMParser()
    .parseFromString(await response.text(), 'text/html')
    .querySelector<HTMLElement>('main');
  const main = find('main');
  if (!fresh || !main) return;
  const hadFocus = main.contains(document.activeElement);
  const [before, places] = [main.dataset.part, placesOnScreen(main)];
  main.replaceWith(document.adoptNode(fresh));
  if (hadFocus) fresh.focus();
  if (places.size === 0 || before !== fresh.dataset.part) unveil(fresh);
  else moveFrom(places, fresh);
  startTimer();
}

/** Asks how things stand; true when something has changed. */
async function look(): Promise<boolean> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (seen !== null) headers['if-none-match'] = seen;
  const response = await fetch(url(), { cache: 'no-store', headers });
  if (response.status === 304) return false;
  if (!response.ok) throw new Error(`The state answered ${response.status}`);
  const state = readState(await response.json());
  const before = find('[data-count]')?.textContent;
  const changed = before !== undefined && before !== state.number;
  setText('[data-count]', state.number);
  setText('[data-count-rest]', state.rest);
  setText('[data-present]', state.present);
  setText('[data-present-rest]', state.presentRest);
  setText('[data-writing]', state.writing);
  const progress = find('[data-progress]');
  if (progress instanceof HTMLProgressElement) progress.value = state.answers;
  if (changed && Date.now() - announcedAt >= announceMs) {
    announcedAt = Date.now();
    setText('[data-status]', `${state.number} ${state.rest}`);
  }
  const isNew = find('main')?.dataset.stamp !== state.stamp;
  if (isNew) await renew();
  // Only now: what could not be shown is to be told again.
  seen = response.headers.get('etag');
  return isNew || changed;
}

async function poll(): Promise<void> {
  try {
    const changed = await look();
    failures = 0;
    pauseMs = nextPause(pauseMs, changed ? 'changed' : 'same', isLed());
  } catch {
    // A lost connection is no news until it lasts; the page goes on asking, less and less often.
    failures += 1;
    pauseMs = nextPause(pauseMs, 'failed');
  }
  setText('[data-trouble]', failures > 1 ? 'Antalet uppdateras inte just nu. Sidan försöker igen.' : '');
  wait();
}

function wait(): void {
  clearTimeout(timer);
  if (!document.hidden) timer = window.setTimeout(poll, pauseMs);
}

/** Sends a form of the page and shows what came of it, without leaving the page: the projector stays in full screen. */
async function send(form: HTMLFormElement): Promise<void> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  try {
    const response = await fetch(form.action, { method: 'POST', body: fields });
    if (response.ok) await renew();
    else setText('[data-trouble]', 'Det gick inte. Titta på sidan igen och försök en gång till.');
  } catch {
    setText('[data-trouble]', 'Ingen kontakt just nu. Försök igen om en stund.');
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.swap === undefined) return;
  event.preventDefault();
  void send(form);
});

/** A presenter's remote sends Page Up and Page Down. */
const steps: Record<string, 'next' | 'previous'> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
};
const darkKey = 'orngott-projektor';

function showDark(isDark: boolean): void {
  document.documentElement.classList.toggle('dark', isDark);
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !isLed()) return;
  const step = steps[event.key];
  if (step) {
    event.preventDefault();
    find(`[data-step="${step}"]`)?.click();
  } else if (event.key === ' ' && event.target === document.body) {
    event.preventDefault();
    endMotion();
  } else if (event.key.toLowerCase() === 'm') {
    const isDark = !document.documentElement.classList.contains('dark');
    showDark(isDark);
    try {
      localStorage.setItem(darkKey, isDark ? 'ja' : '');
    } catch {
      // Without storage it holds until the page is left.
    }
  }
});
try {
  showDark(localStorage.getItem(darkKey) === 'ja');
} catch {
  // Storage is shut off: light, as the machine is set.
}

document.addEventListener('visibilitychange', () => {
  clearTimeout(timer);
  if (!document.hidden) void poll();
});
pauseMs = nextPause(undefined, 'changed', isLed());
startTimer();
wait();
