import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Action } from '../load.ts';
import { ErrorBox } from './parts.tsx';

interface DialogProps {
  title: string;
  onClose: () => void;
  wide?: boolean;
  children: ComponentChildren;
}

/** A modal window: Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, wide, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const leaving = useRef(false);
  // At once, not some moments later: by then somebody may have gone on with the keyboard.
  useLayoutEffect(() => {
    const dialog = element.current;
    const opener = document.activeElement;
    if (!dialog?.open) dialog?.showModal();
    return () => {
      leaving.current = true;
      // While it is open, nothing outside it takes the focus.
      dialog?.close();
      // What was pressed may be gone by what it did: then the focus goes to what there is to do next.
      const isThere = opener instanceof HTMLElement && opener.isConnected;
      (isThere ? opener : document.getElementById('nasta'))?.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={wide ? 'wide' : undefined}
      aria-labelledby={headingId}
      onClose={() => {
        if (!leaving.current) onClose();
      }}
    >
      <div class="dialog-head">
        <h2 id={headingId}>{title}</h2>
        <button type="button" class="quiet-button" onClick={onClose} aria-label="Stäng fönstret">
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      {children}
    </dialog>
  );
}

interface ConfirmProps {
  title: string;
  /** On the button: the very thing that will happen. */
  verb: string;
  pendingText: string;
  action: Action;
  work: () => Promise<void>;
  onClose: () => void;
  children: ComponentChildren;
}

/** Asks before something that others will notice; stays open with the reason when it did not work. */
export function Confirm({ title, verb, pendingText, action, work, onClose, children }: ConfirmProps) {
  const leave = () => {
    action.forget();
    onClose();
  };
  const confirm = async () => {
    if (await action.run(work)) onClose();
  };
  return (
    <Dialog title={title} onClose={leave}>
      <div class="dialog-body">{children}</div>
      {action.error && <ErrorBox error={action.error} />}
      <div class="dialog-actions">
        <button type="button" class="secondary" onClick={leave}>
          Avbryt
        </button>
        <button type="button" onClick={confirm} aria-disabled={action.pending}>
          {action.pending ? pendingText : verb}
        </button>
      </div>
    </Dialog>
  );
}
