import { refusalTexts } from '../../shared/stories/photos/refusals.ts';
import type { UploadForm } from '../../shared/stories/photos/upload.ts';
import { PhotoProblem } from './problem.ts';

export interface UploadOptions {
  /** Told how much has been sent, from 0 to 1. */
  onProgress?: (part: number) => void;
  signal?: AbortSignal;
}

/** Waits before each new try when the net is gone or the server is busy. */
const waitsMs = [1_000, 3_000, 9_000];

/** What came of one try; nothing when no answer came. */
interface Answer {
  status: number;
  text: string;
}

/** The hidden fields first: S3 reads nothing that comes after the file. */
function filledIn(form: UploadForm, photo: Blob): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(form.fields)) {
    data.append(name, name === 'Content-Type' ? photo.type : value);
  }
  data.append('file', photo, 'bild');
  return data;
}

function sendOnce(form: UploadForm, photo: Blob, options: UploadOptions): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing of how much has been sent.
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const end = (answer: Answer | undefined) => {
      options.signal?.removeEventListener('abort', stop);
      resolve(answer);
    };
    request.upload.onprogress = ({ loaded, total }) => options.onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => end({ status: request.status, text: request.responseText });
    request.onerror = () => end(undefined);
    request.onabort = () => reject(options.signal?.reason);
    options.signal?.addEventListener('abort', stop);
    request.open('POST', form.url);
    request.send(filledIn(form, photo));
  });
}

/** Undefined when it is stored, else why it is not. */
function problemOf({ status, text }: Answer): PhotoProblem | undefined {
  // 410: it came at an earlier try, whose answer was lost.
  if ((status >= 200 && status < 300) || status === 410) return undefined;
  if (status === 413 || text.includes('EntityTooLarge')) {
    return new PhotoProblem('unusable', refusalTexts.too_large);
  }
  if (status === 415) return new PhotoProblem('unusable', refusalTexts.not_a_picture);
  if (status === 403) return new PhotoProblem('ended', 'Det tog för lång tid. Försök igen med bilden.');
  return new PhotoProblem(
    'not_now',
    'Bilden kunde inte tas emot just nu. Den finns kvar, försök igen om en stund.',
  );
}

const noAnswer = () =>
  new PhotoProblem('not_now', 'Nätet försvann. Bilden finns kvar här, försök igen när du har täckning.');

async function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  signal?.throwIfAborted();
}

/**
 * Sends a photo with a form that was made for a script (without `thenTo`). Tries again when no answer comes, which is
 * harmless: the same photo lands in the same place. Throws `PhotoProblem`, or the signal's reason.
 */
export async function upload(form: UploadForm, photo: Blob, options: UploadOptions = {}): Promise<void> {
  let problem = noAnswer();
  for (const waitMs of [...waitsMs, undefined]) {
    options.signal?.throwIfAborted();
    const answer = await sendOnce(form, photo, options);
    const found = answer ? problemOf(answer) : noAnswer();
    if (!found) return;
    if (found.kind !== 'not_now') throw found;
    problem = found;
    if (waitMs !== undefined) await wait(waitMs, options.signal);
  }
  throw problem;
}
