import { useEffect, useRef } from 'preact/hooks';

/** What was taken away can be put back; takes the focus, since the button that was pressed is gone. */
export function Undo(props: { text: string; onUndo: () => void; onClose: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="toast" role="status">
      {props.text}
      <button type="button" class="secondary" ref={button} onClick={props.onUndo}>
        Ångra
      </button>
      <button type="button" class="quiet-button" onClick={props.onClose}>
        Stäng
      </button>
    </div>
  );
}
