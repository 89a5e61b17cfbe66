import { useEffect, useRef } from 'preact/hooks';
import type { PlanPost } from '../../../shared/desk/stories.ts';
import { ErrorBox } from '../frame/parts.tsx';
import { useAction } from '../load.ts';
import type { Movable } from './items.ts';
import { longDayName } from './month/day-names.ts';
import { publishingApi } from './publishing-api.ts';

/** A post as it stood before, and where it was put. */
export interface Done {
  item: Movable;
  when: PlanPost;
}

interface MovedNoteProps {
  done: Done;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Says where a post was put, and puts it back when that was wrong. */
export function MovedNote({ done, reload, onClose }: MovedNoteProps) {
  const { item, when } = done;
  const action = useAction();
  const button = useRef<HTMLButtonElement>(null);
  // After the window has closed, which gives the focus back first.
  useEffect(() => button.current?.focus(), []);
  const undo = async () => {
    await putBack(item);
    await reload();
  };
  const press = async () => {
    if (await action.run(undo)) {
      document.querySelector<HTMLElement>('h1')?.focus();
      onClose();
    }
  };
  return (
    <div class="toast">
      <p role="status">
        {item.day === undefined ? 'Planerat till' : 'Flyttat till'} {longDayName(when.day)} kl.{' '}
        {when.time.replace(':', '.')}: {item.title}
      </p>
      <button type="button" class="secondary" ref={button} aria-disabled={action.pending} onClick={press}>
        {action.pending ? 'Ångrar …' : 'Ångra'}
      </button>
      <button type="button" class="quiet-button" onClick={onClose}>
        Stäng
      </button>
      {action.error && <ErrorBox error={action.error} />}
    </div>
  );
}

/** Back to where it stood; a place that was taken although the plan advised against it was given a reason then. */
function putBack(item: Movable) {
  const { day, time, isDespite } = item;
  if (day === undefined || time === undefined) return publishingApi.unplan(item);
  return publishingApi.plan(item, { day, time, despite: isDespite ? 'Flytten ångrades.' : '' });
}
