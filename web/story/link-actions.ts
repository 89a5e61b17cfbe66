import { byId, tell } from '../offline/screen.ts';

/** Keeping the private link: copied, or sent to oneself the way the phone does it. */

const link = () => byId('link');

function address(): string {
  const field = link();
  return field instanceof HTMLInputElement ? field.value : location.href;
}

export function startLink(): void {
  const share = document.querySelector<HTMLElement>('[data-do="share"]');
  if (share) share.hidden = !('share' in navigator);
}

export async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(address());
    tell('note', 'Länken är kopierad.');
  } catch {
    const field = link();
    if (field instanceof HTMLInputElement) field.select();
    tell('note', 'Länken är markerad. Kopiera den därifrån.');
  }
}

export async function shareLink(): Promise<void> {
  try {
    await navigator.share({ title: 'Min berättelse', url: address() });
  } catch (error) {
    // Closing the phone's own window is no error.
    if (!(error instanceof DOMException && error.name === 'AbortError')) await copyLink();
  }
}
