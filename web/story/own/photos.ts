import { byId } from '../../offline/screen.ts';
import { choosePhotos } from '../photos/chooser.ts';
import { sendPhotos } from '../photos/sender.ts';
import { codeNow, showScriptParts, viewNow } from '../screen.ts';

/** The photos on a story's own page: those that wait are sent, and the list follows what becomes of them. */

const everyMs = 2_500;
const times = 60;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Fetches the page's list of photos anew, and keeps what is said of a photo that could not be used. */
async function refresh(): Promise<void> {
  const before = byId('own-photos');
  if (!before) return;
  const response = await fetch(location.href, { headers: { 'x-part': 'main' } });
  const fresh = new DOMParser()
    .parseFromString(await response.text(), 'text/html')
    .getElementById('own-photos');
  if (!fresh) return;
  const said = byId('photo-problem')?.textContent ?? '';
  before.replaceWith(fresh);
  showScriptParts();
  hidePlainForm();
  const problem = byId('photo-problem');
  if (problem) problem.textContent = said;
}

function hidePlainForm(): void {
  byId('own-photos')?.querySelector('form[data-plain]')?.setAttribute('hidden', '');
}

/** Looks now and then until no photo is being made ready. */
function watch(left = times): void {
  clearTimeout(timer);
  if (!byId('own-photos')?.dataset.pending || left === 0) return;
  timer = setTimeout(async () => {
    const section = byId('own-photos');
    const isIdle = !section?.contains(document.activeElement) && byId('uploading')?.childElementCount === 0;
    if (document.visibilityState === 'visible' && isIdle) await refresh().catch(() => undefined);
    watch(left - 1);
  }, everyMs);
}

/** Sends what waits for the story that the page is about. */
export async function sendOwnPhotos(): Promise<void> {
  if (viewNow() !== 'story') return;
  await sendPhotos(codeNow(), refresh);
  watch();
}

export function startOwnPhotos(): void {
  hidePlainForm();
  void sendOwnPhotos();
}

/** When photos have been chosen, on the form or on the story's own page. */
export async function photosChosen(input: HTMLInputElement, code: string): Promise<void> {
  const there = document.querySelectorAll('#own-photos .thumbnails li:not(:has(.error))').length;
  await choosePhotos(input, code, there);
  await sendOwnPhotos();
}
