import type { Lines } from '../../shared/answers/lines.ts';
import { problemsInAnswer } from '../../shared/answers/problems.ts';
import { codeLength, randomCode } from '../../shared/random-code.ts';
import { post } from '../offline/post.ts';
import { byId, hiddenField, main, putInPlace, setBusy, tell } from '../offline/screen.ts';
import { watchCloud } from './cloud-watch.ts';
import { type Fields, fieldsOf, fill, isEmpty, linesIn, mark } from './fields.ts';
import { createOutbox } from './outbox.ts';
import { createPanelActions } from './panel-actions.ts';
import { draftKey, type Kept, openPhone } from './phone.ts';
import { followRoom, look, sayPresent } from './room-watch.ts';
import { keptFrom, show, theForm } from './screen.ts';
import { clearSummary, hasSummary, showProblems } from './summary.ts';
import { helpWriting } from './writing.ts';

/** What makes the page forgiving: drafts, an outbox, hints while one writes. Without it the plain forms do the work. */

const code = main()?.dataset.code ?? '';
const phone = openPhone(code);
/** Whether what is remembered outlives the page. */
let safe = true;
/** The answer that this tab has sent, or tries to. */
let sentHere = '';

const newId = () => `ans_${randomCode(crypto.getRandomValues(new Uint8Array(codeLength)))}`;
const ownUrl = (id: string) => `/s/${code}/svar/${id}`;

const outbox = createOutbox(code, phone, {
  settled(kept, fresh, url) {
    if (url !== undefined) forget(kept);
    giveBack(fresh, kept);
    putInPlace(fresh, url);
    start();
  },
  waits() {
    setBusy(theForm(), false);
    const first = byId('waiting')?.hidden;
    refresh();
    if (first) byId('waiting')?.focus();
    else tell('note', 'Det gick inte än. Vi försöker igen om en stund.');
  },
  otherSettled(sent) {
    tell('note', sent ? 'Svaret som väntade är skickat.' : '');
    refresh();
  },
});

/** A confirmed answer leaves no text on the phone. */
function forget(kept: Kept): void {
  phone.change((memory) => {
    for (const [key, draft] of Object.entries(memory.drafts))
      if (draft.id === kept.id) delete memory.drafts[key];
  });
}

/** Shows the form, or that this phone has answered; never hides what somebody wrote here and has not sent. */
function refresh(): void {
  const form = theForm();
  const { own, waiting } = phone.read();
  byId('own')?.setAttribute('href', ownUrl(own ?? ''));
  byId('stuck')?.toggleAttribute('hidden', !waiting.some((kept) => kept.stuck));
  if (!form) return;
  const { base, lines } = keptFrom(form);
  const mine = own !== undefined && (sentHere === own || (base === 0 && isEmpty(lines)));
  const waits = waiting.some((kept) => kept.id === own);
  for (const part of document.querySelectorAll<HTMLElement>('[data-safe]'))
    part.hidden = (part.dataset.safe === 'yes') !== safe;
  show(!mine ? 'answer' : waits ? 'waiting' : 'sent');
}

function startForm(form: HTMLFormElement): void {
  if (form.dataset.returned) {
    saveDraft(form);
    return;
  }
  if (location.search === '?ny') {
    phone.change((memory) => delete memory.own);
    history.replaceState(null, '', location.pathname);
  }
  const { base, id } = keptFrom(form);
  const draft = phone.read().drafts[base > 0 ? id : 'new'];
  if (base === 0) hiddenField(form, 'svar').value = draft?.id ?? newId();
  if (draft && !isEmpty(draft.lines)) {
    fill(form, draft.lines);
    byId('restored')?.removeAttribute('hidden');
  }
}

const textOf = ({ lines }: Kept) => Object.values(lines).flat().join('\n');

/** On a closed page, shows what was begun here, so that it can be given to somebody. */
function startClosed(): void {
  const unsent = byId('unsent');
  const text = unsent?.querySelector('textarea');
  if (unsent && text) {
    text.value = Object.values(phone.read().drafts).map(textOf).join('\n\n');
    unsent.hidden = text.value === '';
  }
}

/** The way to an answer that cannot be changed any more is left on no phone, which others may use. */
function forgetOwn(): void {
  phone.change((memory) => {
    // One that still waits is shown to its writer when it comes back refused.
    if (!memory.waiting.some(({ id }) => id === memory.own)) delete memory.own;
  });
}

/** Where the server could not read what was sent, the page gives it back from the phone. */
function giveBack(fresh: HTMLElement, kept: Kept): void {
  const text = fresh.querySelector('textarea');
  if (fresh.dataset.view === 'refused' && text?.value === '') text.value = textOf(kept);
}

function start(): void {
  const { view, id = '', open } = main()?.dataset ?? {};
  const form = theForm();
  if (view === 'form' && form) startForm(form);
  if (view === 'thanks') {
    phone.change((memory) => {
      memory.own = id;
    });
    watchCloud();
  }
  if (view === 'withdrawn') {
    phone.change((memory) => {
      if (memory.own === id) delete memory.own;
      memory.waiting = memory.waiting.filter((kept) => kept.id !== id);
      delete memory.drafts[id];
    });
  }
  if (view === 'closed') startClosed();
  if (view === 'closed' || (view === 'thanks' && open === undefined)) forgetOwn();
  refresh();
  outbox.flush();
  followRoom(code);
}

function saveDraft(form: HTMLFormElement): void {
  const kept = keptFrom(form);
  phone.change((memory) => {
    if (isEmpty(kept.lines)) delete memory.drafts[draftKey(kept)];
    else memory.drafts[draftKey(kept)] = kept;
  });
}

const problemsIn = (fields: Fields[], lines: Lines) =>
  problemsInAnswer(
    fields.map(({ limits }) => limits),
    lines,
  );

/** What was told to stop the sending is told no longer once it is mended. */
function forgetMended(form: HTMLFormElement): void {
  const fields = fieldsOf(form);
  if (!hasSummary() || problemsIn(fields, linesIn(form)).length > 0) return;
  clearSummary();
  for (const { inputs } of fields) for (const input of inputs) mark(input, undefined);
}

function sendForm(form: HTMLFormElement): void {
  if (form.inert) return;
  const kept = keptFrom(form);
  const fields = fieldsOf(form);
  const problems = problemsIn(fields, kept.lines);
  if (problems.length > 0) {
    showProblems(form, fields, problems);
    return;
  }
  clearSummary();
  sentHere = kept.id;
  safe = phone.change((memory) => {
    memory.waiting = [...memory.waiting.filter((other) => other.id !== kept.id), kept];
    memory.own = kept.id;
    delete memory.drafts[draftKey(kept)];
  });
  byId('restored')?.setAttribute('hidden', '');
  setBusy(theForm(), true);
  outbox.flush();
}

async function withdraw(form: HTMLFormElement): Promise<void> {
  const reply = await post(form.action, new URLSearchParams());
  if (!reply?.main || reply.main.dataset.view === 'later') {
    tell('note', 'Det gick inte just nu, svaret finns kvar. Försök igen när du har nät.');
    return;
  }
  if (reply.main.dataset.view === 'refused') {
    tell('note', reply.main.querySelector('p')?.textContent ?? '');
    return;
  }
  putInPlace(reply.main, reply.url);
  start();
}

const actions = createPanelActions(phone, {
  newId,
  saveDraft,
  refresh,
  flush: outbox.flush,
  sentBy: (id) => {
    sentHere = id;
  },
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
  if (!target) return;
  const form = theForm();
  const what = target.dataset.do;
  if (what === 'again') outbox.flush();
  if (what === 'stuck') actions.lookAtStuck();
  if (what === 'reopen' && form) actions.reopen(form);
  if (what === 'clear' && form) actions.clear(form);
  if (what === 'another' && target instanceof HTMLAnchorElement) {
    event.preventDefault();
    // Takes the page's place in the history, so that the next person does not come back to this answer.
    if (form && keptFrom(form).base === 0) actions.another(form);
    else location.replace(target.href);
  }
});
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  event.preventDefault();
  try {
    if (form.id === 'answer') sendForm(form);
    else void withdraw(form);
  } catch (error) {
    // An older browser than the script knows of: the plain form works everywhere.
    form.submit();
    throw error;
  }
});
document.addEventListener('input', () => {
  const form = theForm();
  if (form && !isEmpty(linesIn(form))) tell('note', '');
  if (form) saveDraft(form);
  if (form) forgetMended(form);
});
helpWriting();
window.addEventListener('online', () => outbox.flush());
window.addEventListener('storage', refresh);
window.addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  refresh();
  outbox.flush();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return;
  outbox.flush();
  if (byId('room') || byId('cloud')?.dataset.led) void look(code);
});
start();
void sayPresent(code);
