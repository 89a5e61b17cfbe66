import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { DeskError } from '../api.ts';
import { Confirm } from '../frame/dialog.tsx';
import { useAction } from '../load.ts';

interface TextDialogProps {
  title: string;
  label: string;
  hint: string;
  verb: string;
  pendingText: string;
  work: (text: string) => Promise<void>;
  onClose: () => void;
  children?: ComponentChildren;
}

/** A window that asks for a few sentences before something happens. */
export function TextDialog({
  title,
  label,
  hint,
  verb,
  pendingText,
  work,
  onClose,
  children,
}: TextDialogProps) {
  const [text, setText] = useState('');
  const action = useAction();
  const id = useId();
  const send = async () => {
    if (text.trim() === '') throw new DeskError('invalid', `Skriv något under ”${label}” först.`);
    await work(text);
  };
  return (
    <Confirm
      title={title}
      verb={verb}
      pendingText={pendingText}
      action={action}
      work={send}
      onClose={onClose}
    >
      <div class="field">
        <label for={id}>{label}</label>
        <textarea
          id={id}
          rows={5}
          maxLength={2_000}
          value={text}
          aria-describedby={`${id}-hjalp`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="hint" id={`${id}-hjalp`}>
          {hint}
        </p>
      </div>
      {children}
    </Confirm>
  );
}
