import type { UploadForm } from '../../../shared/stories/photos/upload.ts';
import { byId, tell } from '../../offline/screen.ts';
import { PhotoProblem } from '../../photos/problem.ts';
import { upload } from '../../photos/upload.ts';
import { dropPhoto, type KeptPhoto, keepPhoto, photosOf } from './store.ts';

const retryMs = 15_000;

let busy = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks the product for something of this story. Throws `PhotoProblem`. */
async function ask(path: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, { method: 'POST', headers: { accept: 'application/json' } });
  } catch (cause) {
    throw new PhotoProblem('not_now', 'Bilderna skickas när nätet är tillbaka.', { cause });
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer;
  const text = typeof answer === 'object' && answer && 'message' in answer ? String(answer.message) : '';
  // Without words from the product something in between has answered.
  if (response.status >= 500 || text === '')
    throw new PhotoProblem('not_now', 'Bilderna skickas om en stund.');
  throw new PhotoProblem(response.status === 429 ? 'not_now' : 'unusable', text);
}

const isText = (value: unknown): value is string => typeof value === 'string';

function slotIn(answer: unknown): { photoId: string; form: UploadForm } {
  if (typeof answer === 'object' && answer && 'photoId' in answer && 'form' in answer) {
    const { photoId, form } = answer;
    if (isText(photoId) && typeof form === 'object' && form && 'url' in form && 'fields' in form) {
      const fields = Object.entries(form.fields ?? {}).filter((field): field is [string, string] =>
        isText(field[1]),
      );
      if (isText(form.url)) return { photoId, form: { url: form.url, fields: Object.fromEntries(fields) } };
    }
  }
  throw new PhotoProblem('not_now', 'Bilderna skickas om en stund.');
}

/** Sends one photo; what is asked for is remembered, so that a try after a crash takes the same place. */
async function sendOne(kept: KeptPhoto, onProgress: (part: number) => void): Promise<void> {
  const own = `/beratta/${kept.code}/bild`;
  const slot = kept.slot ?? slotIn(await ask(own));
  if (!kept.slot) await keepPhoto({ ...kept, slot });
  try {
    await upload(slot.form, kept.photo, { onProgress });
  } catch (error) {
    if (error instanceof PhotoProblem && error.kind === 'ended')
      await keepPhoto({ ...kept, slot: undefined });
    throw error;
  }
  await ask(`${own}/${slot.photoId}/mottagen`);
  await dropPhoto(kept.id);
}

function showProgress(number: number, of: number, part: number): void {
  const place = byId('uploading');
  if (!place) return;
  let bar = place.querySelector('progress');
  if (!bar) {
    bar = document.createElement('progress');
    bar.setAttribute('aria-label', 'Så långt har bilderna kommit');
    place.replaceChildren(document.createElement('p'), bar);
  }
  const text = `Skickar bild ${number} av ${of} …`;
  const line = place.querySelector('p');
  if (line && line.textContent !== text) line.textContent = text;
  bar.max = of;
  bar.value = number - 1 + part;
}

/** Says why a photo is not sent: for good where the photos are, in passing when it will be tried again. */
function tellProblem(problem: PhotoProblem): void {
  const place = byId('photo-problem');
  if (problem.kind === 'unusable' && place) place.textContent = problem.message;
  else tell('note', problem.message);
}

/**
 * Sends the photos that wait for this story, one by one, and tries again for as long as the page is open. `then` is
 * called when some have come through.
 */
export async function sendPhotos(code: string, then: () => Promise<void>): Promise<void> {
  if (busy) return;
  busy = true;
  clearTimeout(timer);
  let again = false;
  let sent = 0;
  try {
    const all = await photosOf(code);
    for (const [index, kept] of all.entries()) {
      showProgress(index + 1, all.length, 0);
      try {
        await sendOne(kept, (part) => showProgress(index + 1, all.length, part));
        sent++;
      } catch (error) {
        if (!(error instanceof PhotoProblem)) throw error;
        tellProblem(error);
        if (error.kind === 'unusable') await dropPhoto(kept.id);
        else again = true;
        if (error.kind === 'not_now') break;
      }
    }
  } finally {
    busy = false;
    byId('uploading')?.replaceChildren();
  }
  if (again) timer = setTimeout(() => void sendPhotos(code, then), retryMs);
  else if (sent > 0) tell('note', '');
  if (sent > 0) await then();
  // Chosen while the others were on their way.
  if (!again && (await photosOf(code)).length > 0) await sendPhotos(code, then);
}
