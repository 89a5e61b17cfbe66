import { byId } from '../../offline/screen.ts';
import { remember, remembered } from '../memory.ts';
import { dropPhoto, keptPhotos } from '../photos/store.ts';
import { toggle } from '../screen.ts';

/** The stories that were sent from this phone, with the way back to each. */
export async function showOwnList(): Promise<void> {
  const list = byId('own-list');
  if (!list) return;
  const { own } = remembered();
  toggle('own', own.length > 0);
  const waiting = await keptPhotos();
  list.replaceChildren(
    // bounded: the phone remembers few
    ...own.map(({ code, name }) => {
      const link = document.createElement('a');
      link.href = `/beratta/${code}`;
      link.textContent = name;
      const element = document.createElement('li');
      element.append(link);
      if (waiting.some((photo) => photo.code === code))
        element.append(' Öppna den för att skicka bilderna som väntar.');
      return element;
    }),
  );
}

/** Leaves nothing on a phone that others use. A text that is being written stays. */
export const forgetOwn = (): Promise<void> => forget(remembered().own.map(({ code }) => code));

/** The same of these stories alone. */
export async function forget(codes: string[]): Promise<void> {
  remember((memory) => {
    memory.own = memory.own.filter(({ code }) => !codes.includes(code));
  });
  for (const photo of await keptPhotos()) if (codes.includes(photo.code)) await dropPhoto(photo.id);
  await showOwnList();
}
