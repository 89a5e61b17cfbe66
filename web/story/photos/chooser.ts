import { randomCode } from '../../../shared/random-code.ts';
import { maxPhotosFromSender } from '../../../shared/stories/photos/limits.ts';
import { byId, tell } from '../../offline/screen.ts';
import { PhotoProblem } from '../../photos/problem.ts';
import { shrink } from '../../photos/shrink.ts';
import { dropPhoto, type KeptPhoto, keepPhoto, photosOf } from './store.ts';

/** Choosing photos: made small, kept on the phone and shown, until the text has come through. */

let shown: string[] = [];

function say(text: string): void {
  const problem = byId('photo-problem');
  if (problem) problem.textContent = text;
}

/** What is chosen for this story, as small pictures with a button each. */
export async function showChosen(code: string): Promise<void> {
  const list = byId('chosen');
  if (!list) return;
  const kept = await photosOf(code);
  for (const url of shown) URL.revokeObjectURL(url);
  shown = kept.map(({ photo }) => URL.createObjectURL(photo));
  // bounded: a story's photos
  list.replaceChildren(...kept.map((one, index) => item(one, index, shown[index] ?? '', code)));
}

function item({ id }: KeptPhoto, index: number, url: string, code: string): HTMLElement {
  const picture = document.createElement('img');
  picture.src = url;
  picture.alt = `Bild ${index + 1}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = 'Ta bort';
  button.setAttribute('aria-label', `Ta bort bild ${index + 1}`);
  button.addEventListener('click', async () => {
    await dropPhoto(id);
    await showChosen(code);
    byId('photos')?.focus();
  });
  const element = document.createElement('li');
  element.append(picture, button);
  return element;
}

/**
 * Takes what was chosen, up to as many as there is room for beside those already `there`. Says what could not be taken;
 * the others are kept all the same.
 */
export async function choosePhotos(input: HTMLInputElement, code: string, there: number): Promise<void> {
  say('');
  const files = [...(input.files ?? [])];
  // The same photo may be chosen again after it was taken away.
  input.value = '';
  const room = maxPhotosFromSender - there - (await photosOf(code)).length;
  const problems: string[] = [];
  if (files.length > room)
    problems.push(`Det får plats ${maxPhotosFromSender} bilder. De som inte fick plats är inte med.`);
  tell('say', 'Gör i ordning bilderna');
  for (const file of files.slice(0, Math.max(0, room))) {
    try {
      const photo = await shrink(file);
      const id = randomCode(crypto.getRandomValues(new Uint8Array(26)));
      if (!(await keepPhoto({ id, code, chosenAt: Date.now(), photo })))
        problems.push(
          'Låt sidan vara öppen tills bilderna är skickade: den här telefonen kan inte spara dem.',
        );
    } catch (error) {
      if (!(error instanceof PhotoProblem)) throw error;
      problems.push(error.message);
    }
  }
  say([...new Set(problems)].join(' '));
  await showChosen(code);
  tell('say', '');
}
