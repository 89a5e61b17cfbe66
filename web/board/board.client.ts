// Full screen for the meeting room: one picture at a time, moved by arrow keys or by a presenter's remote control.

const slideOf = '.cloud, .compared';
let at = 0;

const slides = () => [...document.querySelectorAll<HTMLElement>(slideOf)];
const views = () => [...document.querySelectorAll<HTMLAnchorElement>('.areas a')];
const isOn = () => document.body.classList.contains('slides');

function show(next: number): void {
  const all = slides();
  at = Math.max(0, Math.min(next, all.length - 1));
  for (const [index, slide] of all.entries()) slide.toggleAttribute('data-on', index === at);
}

/** Another view's page in place of this one; leaving it would leave the full screen. */
async function go(href: string, from: 'first' | 'last'): Promise<void> {
  const response = await fetch(href).catch(() => undefined);
  if (!response?.ok) {
    location.href = href;
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of ['header.top', 'main']) {
    const fresh = page.querySelector(part);
    if (fresh) document.querySelector(part)?.replaceWith(fresh);
  }
  document.title = page.title;
  history.replaceState(null, '', href);
  addButton();
  if (isOn()) show(from === 'first' ? 0 : slides().length - 1);
}

function goBy(steps: 1 | -1, from: 'first' | 'last'): void {
  const all = views();
  const here = all.findIndex((link) => link.hasAttribute('aria-current'));
  const next = all[here + steps];
  if (here >= 0 && next) void go(next.href, from);
}

function step(by: 1 | -1): void {
  const next = at + by;
  if (next < 0) goBy(-1, 'last');
  else if (next >= slides().length) goBy(1, 'first');
  else show(next);
}

const keys: Record<string, () => void> = {
  ArrowRight: () => step(1),
  PageDown: () => step(1),
  ArrowLeft: () => step(-1),
  PageUp: () => step(-1),
  ArrowDown: () => goBy(1, 'first'),
  ArrowUp: () => goBy(-1, 'first'),
  // Where there is no full screen to leave.
  Escape: () => end(),
};

function begin(): void {
  document.body.classList.add('slides');
  show(0);
  // Phones have none: one picture at a time is something all the same.
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

function end(): void {
  document.body.classList.remove('slides');
  for (const slide of slides()) slide.removeAttribute('data-on');
}

function addButton(): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'secondary full';
  button.textContent = 'Helskärm';
  button.addEventListener('click', begin);
  document.querySelector('.facts')?.append(button);
}

const hint = document.createElement('p');
hint.className = 'slide-hint';
hint.textContent = 'Pil höger och vänster byter bild, upp och ned byter område. Esc lämnar helskärmen.';
document.body.append(hint);
addButton();
addEventListener('keydown', (event) => {
  const does = keys[event.key];
  if (!isOn() || !does) return;
  event.preventDefault();
  does();
});
document.addEventListener('fullscreenchange', () => {
  if (!document.fullscreenElement) end();
});
