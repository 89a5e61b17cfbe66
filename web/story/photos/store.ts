import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { UploadForm } from '../../../shared/stories/photos/upload.ts';

/** A photo that is chosen and not sent, with the place that it has been given. */
export interface KeptPhoto {
  id: string;
  /** The story that it belongs to. */
  code: string;
  /** Milliseconds since 1970: the order in which they were chosen. */
  chosenAt: number;
  photo: Blob;
  slot?: { photoId: string; form: UploadForm } | undefined;
}

const inPage = new Map<string, KeptPhoto>();
let opened: UseStore | undefined;
/** Whether the phone lets us store anything; found out by trying. */
let works = true;

const store = () => {
  opened ??= createStore('orngott-beratta', 'bilder');
  return opened;
};

/** Keeps a photo on the phone, or else in the page alone. Returns false when it will be gone with the page. */
export async function keepPhoto(kept: KeptPhoto): Promise<boolean> {
  inPage.set(kept.id, kept);
  try {
    if (works) await set(kept.id, kept, store());
  } catch {
    // Private browsing, or a full phone.
    works = false;
  }
  return works;
}

export async function dropPhoto(id: string): Promise<void> {
  inPage.delete(id);
  try {
    if (works) await del(id, store());
  } catch {
    works = false;
  }
}

/** Every photo that waits, in the order chosen. */
export async function keptPhotos(): Promise<KeptPhoto[]> {
  const found = new Map(inPage);
  try {
    if (works) for (const [, kept] of await entries<string, KeptPhoto>(store())) found.set(kept.id, kept);
  } catch {
    works = false;
  }
  return [...found.values()].sort((a, b) => a.chosenAt - b.chosenAt);
}

export async function photosOf(code: string): Promise<KeptPhoto[]> {
  return (await keptPhotos()).filter((kept) => kept.code === code);
}
