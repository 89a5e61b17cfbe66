import { byId } from '../offline/screen.ts';

const everyMs = 20_000;
const times = 15;

/** Looks now and then whether the group's cloud is there, for some minutes after the answer. */
export function watchCloud(left = times): void {
  const waiting = byId('cloud');
  if (!waiting || waiting.dataset.ready || waiting.dataset.led || left === 0) return;
  setTimeout(async () => {
    if (byId('cloud') !== waiting) return;
    if (document.visibilityState === 'visible' && !waiting.contains(document.activeElement))
      await lookAtCloud(waiting);
    watchCloud(left - 1);
  }, everyMs);
}

/** Puts the group's cloud as it is now in place of the one that is shown. */
export async function lookAtCloud(waiting: HTMLElement): Promise<void> {
  try {
    const response = await fetch(location.href, { headers: { 'x-part': 'main' } });
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('cloud');
    if (fresh) waiting.replaceWith(fresh);
  } catch {
    // No network just now: the cloud can wait for the next look.
  }
}
