import { hiddenField } from '../offline/screen.ts';
import { type Draft, remember, remembered } from './memory.ts';

/** The form's text as the phone keeps it while it is written and until it is sent. */

const notText = ['kod', 'sedd', 'plan'];

const draftKey = (form: HTMLFormElement) =>
  hiddenField(form, 'sedd').value === '0' ? 'new' : hiddenField(form, 'kod').value;

function fieldsIn(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' && !notText.includes(name) ? [[name, value]] : [],
  );
}

/** Remembers the form as it stands; an empty one is forgotten. Returns whether it outlives the page. */
export function keepDraft(form: HTMLFormElement, waiting: boolean): boolean {
  const fields = fieldsIn(form);
  const code = hiddenField(form, 'kod').value;
  return remember((memory) => {
    // What began as a new story may have become a change of one.
    for (const [name, draft] of Object.entries(memory.drafts))
      if (draft.code === code) delete memory.drafts[name];
    if (fields.length === 0) delete memory.drafts[draftKey(form)];
    else memory.drafts[draftKey(form)] = { code, fields, waiting };
  });
}

/** A story that is stored leaves no text on the phone. */
export function forgetDraft(code: string): void {
  remember((memory) => {
    for (const [name, draft] of Object.entries(memory.drafts))
      if (draft.code === code) delete memory.drafts[name];
  });
}

/** Puts what was remembered into the form, and gives a new story the code that its text had. */
export function restoreDraft(form: HTMLFormElement): Draft | undefined {
  const draft = remembered().drafts[draftKey(form)];
  if (!draft) return undefined;
  hiddenField(form, 'kod').value = draft.code;
  for (const element of form.elements) {
    if (element instanceof HTMLTextAreaElement || isTextInput(element)) {
      element.value = draft.fields.find(([name]) => name === element.name)?.[1] ?? '';
    } else if (element instanceof HTMLInputElement && element.type !== 'hidden') {
      element.checked = draft.fields.some(
        ([name, value]) => name === element.name && value === element.value,
      );
    }
  }
  return draft;
}

const isTextInput = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'text' && element.name !== '';
