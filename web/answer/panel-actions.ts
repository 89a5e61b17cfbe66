import { byId, hiddenField } from '../offline/screen.ts';
import { fieldsOf, fill } from './fields.ts';
import { draftKey, type Phone } from './phone.ts';
import { keptFrom } from './screen.ts';

interface Page {
  newId: () => string;
  saveDraft: (form: HTMLFormElement) => void;
  refresh: () => void;
  flush: () => void;
  /** From now on this is the answer that this tab sends. */
  sentBy: (id: string) => void;
}

const focusFirst = (form: HTMLFormElement) => fieldsOf(form)[0]?.inputs[0]?.focus();

/** What the buttons do that stand in the form's place once this phone has answered. */
export function createPanelActions(phone: Phone, page: Page) {
  return {
    /** An empty form for the next person, without asking the network for it. */
    another(form: HTMLFormElement): void {
      phone.change((memory) => delete memory.own);
      page.sentBy('');
      fill(form, {});
      hiddenField(form, 'svar').value = page.newId();
      page.refresh();
      focusFirst(form);
    },

    /** Takes the answer that waits back into the form, to be changed. */
    reopen(form: HTMLFormElement): void {
      phone.change((memory) => {
        const kept = memory.waiting.find((other) => other.id === memory.own);
        if (!kept) return;
        memory.waiting = memory.waiting.filter((other) => other !== kept);
        memory.drafts[draftKey(kept)] = kept;
        delete memory.own;
        fill(form, kept.lines);
        hiddenField(form, 'svar').value = kept.id;
        hiddenField(form, 'version').value = String(kept.base);
      });
      page.refresh();
      focusFirst(form);
    },

    /** Throws away a draft, which may be somebody else's. A change starts over from what is stored. */
    clear(form: HTMLFormElement): void {
      fill(form, {});
      page.saveDraft(form);
      if (keptFrom(form).base > 0) {
        location.reload();
        return;
      }
      hiddenField(form, 'svar').value = page.newId();
      byId('restored')?.setAttribute('hidden', '');
      focusFirst(form);
    },

    /** Sends once more what was refused when nobody looked, so that its page shows. */
    lookAtStuck(): void {
      phone.change((memory) => {
        const stuck = memory.waiting.find((kept) => kept.stuck);
        if (!stuck) return;
        delete stuck.stuck;
        memory.own = stuck.id;
        page.sentBy(stuck.id);
      });
      page.flush();
    },
  };
}
