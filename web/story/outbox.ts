import { growingPauses } from '../offline/pauses.ts';
import { post } from '../offline/post.ts';
import { byId, hiddenField, putInPlace, setBusy, tell } from '../offline/screen.ts';
import { forgetDraft, keepDraft } from './drafts.ts';
import { codeNow, theForm, toggle } from './screen.ts';

/** Sending the form: once, however often it is pressed, and again when the network is back. */

const pauses = growingPauses();
let busy = false;

interface Events {
  /** There is a new page in place of the old. */
  swapped: () => void;
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}

/** The text waits: it is shown that it does, and it is tried again with growing pauses. */
function waits(events: Events): void {
  setBusy(theForm(), false);
  const first = byId('waiting')?.hidden;
  toggle('waiting', true);
  toggle('story', false);
  toggle('restored', false);
  if (first) byId('waiting')?.focus();
  else tell('note', 'Det gick inte än. Vi försöker igen om en stund.');
  pauses.again(() => void sendForm(events));
}

/** Takes the text back into the form, to be changed. */
export function stopWaiting(): void {
  pauses.cancel();
  const form = theForm();
  if (form) keepDraft(form, false);
  toggle('waiting', false);
  toggle('story', true);
  form?.querySelector('textarea')?.focus();
}

const isWaiting = () => byId('waiting')?.hidden === false;

/** Sends the form as it stands. The same text sent again is the same story, so no answer means: once more. */
export async function sendForm(events: Events): Promise<void> {
  const form = theForm();
  if (!form || busy) return;
  busy = true;
  pauses.cancel();
  const code = hiddenField(form, 'kod').value;
  const safe = keepDraft(form, true);
  for (const part of document.querySelectorAll<HTMLElement>('[data-safe]'))
    part.hidden = (part.dataset.safe === 'yes') !== safe;
  setBusy(theForm(), true);
  const reply = await post(form.action, fieldsOf(form));
  busy = false;
  const view = reply?.main?.dataset.view;
  // A network's own sign-in page may come back with status 200: only our page about this story counts.
  if (!reply?.main || view === undefined || view === 'later') {
    waits(events);
    return;
  }
  pauses.wentWell();
  if (view === 'story' && reply.main.dataset.code === code) {
    forgetDraft(code);
    putInPlace(reply.main, reply.url);
    events.swapped();
    return;
  }
  setBusy(theForm(), false);
  stopWaiting();
  if (view === 'form') {
    putInPlace(reply.main);
    events.swapped();
  } else {
    tell('note', reply.main.querySelector('p')?.textContent ?? 'Det gick inte att skicka.');
  }
}

/** Tries at once what waits. */
export function sendWaiting(events: Events): void {
  if (isWaiting() && codeNow() !== '') void sendForm(events);
}
