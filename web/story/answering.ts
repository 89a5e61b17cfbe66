import { post } from '../offline/post.ts';
import { byId, putInPlace, tell } from '../offline/screen.ts';
import { remember, remembered } from './memory.ts';
import { codeNow } from './screen.ts';

/** The answer to what the desk asks: kept while it is written, and until it is known to have come through. */

const key = () => `svar-${codeNow()}`;

function answerForm(): { form: HTMLFormElement; field: HTMLTextAreaElement } | undefined {
  const form = byId('answer');
  const field = form?.querySelector('textarea');
  return form instanceof HTMLFormElement && field ? { form, field } : undefined;
}

export function startAnswer(): void {
  const draft = remembered().drafts[key()];
  const field = answerForm()?.field;
  if (field && field.value === '') field.value = draft?.fields[0]?.[1] ?? '';
}

export function keepAnswer(): void {
  const field = answerForm()?.field;
  if (!field) return;
  remember((memory) => {
    if (field.value === '') delete memory.drafts[key()];
    else memory.drafts[key()] = { code: key(), fields: [['text', field.value]], waiting: false };
  });
}

/** Sends it. Without an answer from the product it stays, to be sent again, which makes no second one. */
export async function sendAnswer(swapped: () => void): Promise<void> {
  const found = answerForm();
  if (!found || found.form.inert) return;
  const { form, field } = found;
  const seen = form.querySelector<HTMLInputElement>('input[name="sedda"]')?.value ?? '';
  form.inert = true;
  const reply = await post(form.action, new URLSearchParams({ sedda: seen, text: field.value }));
  form.inert = false;
  const view = reply?.main?.dataset.view;
  if (!reply?.main || view !== 'story') {
    const said = view === 'refused' ? reply?.main?.querySelector('p')?.textContent : undefined;
    tell('note', said ?? 'Det gick inte just nu. Svaret finns kvar här, försök igen när du har nät.');
    return;
  }
  const isTaken = reply.main.querySelector('#answer [aria-invalid]') === null;
  if (isTaken) remember((memory) => delete memory.drafts[key()]);
  putInPlace(reply.main);
  swapped();
}
