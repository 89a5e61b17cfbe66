import type { ComponentChildren } from 'preact';
import type { TidyStep } from '../../../../shared/curation/steps.ts';
import type { DeskTerm } from '../../../../shared/desk/terms.ts';
import { Dialog } from '../../frame/dialog.tsx';
import { ErrorBox } from '../../frame/parts.tsx';
import type { Tidying } from './use-terms.ts';

/** What every window that takes a step is given. */
export interface StepFormProps {
  /** All terms of the question. */
  all: readonly DeskTerm[];
  tidying: Tidying;
  onDone: () => void;
  onClose: () => void;
}

/** A window that takes a step, and stays with the reason when it was not taken. `step` is none while something is missing. */
export function StepForm(
  props: Omit<StepFormProps, 'all'> & {
    title: string;
    verb: string;
    step: () => TidyStep | undefined;
    children: ComponentChildren;
  },
) {
  const { tidying, onDone, onClose, title, verb, step, children } = props;
  const leave = () => {
    tidying.action.forget();
    onClose();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const next = step();
    if (next && (await tidying.step(next))) {
      onDone();
      onClose();
    }
  };
  return (
    <Dialog title={title} onClose={leave}>
      <form onSubmit={submit} class="dialog-body step-form">
        {children}
        {tidying.action.error && <ErrorBox error={tidying.action.error} />}
        <div class="dialog-actions">
          <button type="button" class="secondary" onClick={leave}>
            Avbryt
          </button>
          <button type="submit" aria-disabled={tidying.action.pending}>
            {verb}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
