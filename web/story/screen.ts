import { byId, formById, main } from '../offline/screen.ts';

/** The page as the script finds and changes it. */

export const viewNow = () => main()?.dataset.view;
export const codeNow = () => main()?.dataset.code ?? '';
export const theForm = () => formById('story');

export function toggle(id: string, shown: boolean): void {
  byId(id)?.toggleAttribute('hidden', !shown);
}

/** Shows what only works with the script. */
export function showScriptParts(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
}
