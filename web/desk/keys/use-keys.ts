import { useEffect, useState } from 'preact/hooks';
import { goTo } from '../router.tsx';
import { pagesByKey } from './pages.ts';

const off = 'orngott/utan-tangenter';
/** So long the page waits for the letter after G. */
const waitMs = 1_500;

/** Whether single keys do anything on every page. Who speaks to the computer, or presses by mistake, may turn them off. */
export const areKeysOn = (): boolean => localStorage.getItem(off) === null;
export function turnKeys(on: boolean): void {
  if (on) localStorage.removeItem(off);
  else localStorage.setItem(off, '1');
}

/** Whether the key is text for what has the focus. */
function isWriting({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** The keys that work on every page: `?` for the list of them, G and a letter to go somewhere. */
export function useKeys(): [isAsking: boolean, ask: (isAsking: boolean) => void] {
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    let wentOnAt = Number.NEGATIVE_INFINITY;
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, timeStamp } = event;
      if (ctrlKey || metaKey || altKey || isWriting(event) || !areKeysOn()) return;
      // A window has keys of its own.
      if (document.querySelector('dialog[open]')) return;
      const page = timeStamp - wentOnAt < waitMs ? pagesByKey.find((one) => one.key === key) : undefined;
      wentOnAt = key === 'g' ? timeStamp : Number.NEGATIVE_INFINITY;
      if (page) goTo(page.href);
      else if (key === '?') setIsAsking(true);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return [isAsking, setIsAsking];
}
