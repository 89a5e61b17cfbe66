import { hiddenField, tell } from '../offline/screen.ts';
import { type Draft, remember, remembered } from './memory.ts';

/** The form's text as the phone keeps it while it is written and until it is sent. */

const notText = ['kod', 'sedd', 'plan'];

/** Parts what the form is about from which tab wrote it, when two tabs write about the same. */
const byTab = '~';

/** Where this tab keeps its text, and what it last read or wrote there: anything else there is another tab's. */
const own: { name?: string | undefined; seen?: string | undefined } = {};

const nameOf = (form: HTMLFormElement) =>
  hiddenField(form, 'sedd').value === '0' ? 'new' : hiddenField(form, 'kod').value;

function fieldsIn(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' && !notText.includes(name) ? [[name, value]] : [],
  );
}

/**
 * Remembers the form as it stands; an empty one is forgotten. What another tab has written meanwhile stays, and this
 * tab's text is kept beside it. Returns whether it outlives the page.
 */
export function keepDraft(form: HTMLFormElement, waiting: boolean): boolean {
  const fields = fieldsIn(form);
  return remember(({ drafts }) => {
    const name = own.name?.startsWith(nameOf(form)) ? own.name : nameOf(form);
    const there = drafts[name];
    const isAnothers = there !== undefined && JSON.stringify(there) !== own.seen;
    // What began as a new story may have become a change of one.
    if (own.name !== undefined && own.name !== name) delete drafts[own.name];
    own.name = isAnothers ? asideOf(form, there) : name;
    const draft = { code: hiddenField(form, 'kod').value, fields, waiting };
    own.seen = JSON.stringify(draft);
    if (fields.length === 0) delete drafts[own.name];
    else drafts[own.name] = draft;
  });
}

/** A name of this tab's own. A new story also gets the code that this page came with, since two texts are two stories. */
function asideOf(form: HTMLFormElement, other: Draft): string {
  const code = hiddenField(form, 'kod');
  const { ownCode } = form.dataset;
  if (nameOf(form) === 'new' && other.code === code.value && ownCode) code.value = ownCode;
  tell('note', 'Texten skrivs också i en annan flik. Det du skriver här sparas för sig.');
  return `${nameOf(form)}${byTab}${ownCode ?? code.value}`;
}

/** A story that is stored leaves no text of this tab's on the phone. */
export function forgetDraft(code: string): void {
  remember(({ drafts }) => {
    if (own.name !== undefined && drafts[own.name]?.code === code) delete drafts[own.name];
    own.name = undefined;
    own.seen = undefined;
  });
}

/** Puts what was remembered into the form, and gives a new story the code that its text had. */
export function restoreDraft(form: HTMLFormElement): Draft | undefined {
  const name = nameOf(form);
  const code = hiddenField(form, 'kod');
  form.dataset.ownCode = code.value;
  const { drafts } = remembered();
  const kept = [name, ...Object.keys(drafts).filter((other) => other.startsWith(name + byTab))];
  own.name = kept.find((other) => drafts[other] !== undefined);
  const draft = own.name === undefined ? undefined : drafts[own.name];
  if (!draft) return undefined;
  own.seen = JSON.stringify(draft);
  code.value = draft.code;
  for (const element of form.elements) {
    if (element instanceof HTMLTextAreaElement || isTextInput(element)) {
      element.value = draft.fields.find(([field]) => field === element.name)?.[1] ?? '';
    } else if (element instanceof HTMLInputElement && element.type !== 'hidden') {
      element.checked = draft.fields.some(
        ([field, value]) => field === element.name && value === element.value,
      );
    }
  }
  return draft;
}

const isTextInput = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'text' && element.name !== '';
