import { byId, hiddenField, main } from '../offline/screen.ts';
import { keepAnswer, sendAnswer, startAnswer } from './answering.ts';
import { forgetDraft, keepDraft, restoreDraft } from './drafts.ts';
import { copyLink, shareLink, startLink } from './link-actions.ts';
import { rememberOwn } from './memory.ts';
import { sendForm, sendWaiting, stopWaiting } from './outbox.ts';
import { forget, forgetOwn, showOwnList } from './own/list.ts';
import { photosChosen, sendOwnPhotos, startOwnPhotos } from './own/photos.ts';
import { showChosen } from './photos/chooser.ts';
import { dropPhoto, photosOf } from './photos/store.ts';
import { codeNow, showScriptParts, theForm, toggle, viewNow } from './screen.ts';

/** What makes the pages forgiving: drafts, photos that wait, an outbox. Without it the plain forms do the work. */

const events = { swapped: start };

function startForm(form: HTMLFormElement): void {
  toggle('chooser', true);
  void showOwnList();
  const draft = form.dataset.returned ? undefined : restoreDraft(form);
  if (form.dataset.returned) keepDraft(form, false);
  toggle('restored', draft !== undefined);
  void showChosen(hiddenField(form, 'kod').value);
  // Sent before the page was left, and no answer came: the same again finds out.
  if (draft?.waiting) void sendForm(events);
}

function start(): void {
  showScriptParts();
  const form = theForm();
  if (viewNow() === 'form' && form) startForm(form);
  if (viewNow() === 'gone') void forget([codeNow()]);
  if (viewNow() === 'story') {
    rememberOwn({ code: codeNow(), name: main()?.dataset.name ?? '' });
    startLink();
    startAnswer();
    startOwnPhotos();
  }
}

/** Throws away what was begun, which may be somebody else's. */
async function clear(form: HTMLFormElement): Promise<void> {
  const code = hiddenField(form, 'kod').value;
  forgetDraft(code);
  for (const { id } of await photosOf(code)) await dropPhoto(id);
  location.reload();
}

const actions: Record<string, () => void> = {
  again: () => sendWaiting(events),
  reopen: stopWaiting,
  forget: () => void forgetOwn(),
  copy: () => void copyLink(),
  share: () => void shareLink(),
  clear: () => {
    const form = theForm();
    if (form) void clear(form);
  },
};

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
  if (target) actions[target.dataset.do ?? '']?.();
});
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !['story', 'answer'].includes(form.id)) return;
  event.preventDefault();
  const sending = form.id === 'story' ? sendForm(events) : sendAnswer(start);
  void sending.catch((error) => {
    // An older browser than the script knows of: the plain form works everywhere.
    form.submit();
    throw error;
  });
});
document.addEventListener('input', (event) => {
  const form = theForm();
  if (form && event.target instanceof Node && form.contains(event.target)) keepDraft(form, false);
  else keepAnswer();
});
document.addEventListener('change', (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.id !== 'photos') return;
  const form = theForm();
  void photosChosen(input, form ? hiddenField(form, 'kod').value : codeNow());
});
window.addEventListener('online', () => {
  sendWaiting(events);
  void sendOwnPhotos();
});
window.addEventListener('pageshow', (event) => {
  if (event.persisted) start();
});
const hints = document.createElement('script');
hints.src = byId('note')?.dataset.hints ?? '';
hints.defer = true;
document.head.append(hints);
start();
