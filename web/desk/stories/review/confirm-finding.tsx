import { useState } from 'preact/hooks';
import type { FindingKind } from '../../../../shared/checks/finding.ts';
import type { ChannelId } from '../../../../shared/publishing/channels.ts';
import { confirmationOf } from '../../../../shared/stories/review/findings.ts';
import { DeskError } from '../../api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { storyApi } from '../story-api.ts';
import { type StoryProps, useChange } from '../story-props.ts';
import { TextDialog } from '../text-dialog.tsx';

interface ConfirmFindingProps extends StoryProps {
  found: { channel: ChannelId; kind: FindingKind; words: string };
  label: string;
  editable: boolean;
  /** Saves what it was found in, when that is written but not saved; false when it could not be. */
  save?: (() => Promise<boolean>) | undefined;
}

/** Says that what was found is meant to stay, and why; or takes that back. */
export function ConfirmFinding({ story, changed, found, label, editable, save }: ConfirmFindingProps) {
  const [asks, setAsks] = useState(false);
  const [notPerson, setNotPerson] = useState(false);
  const { change, pending, error } = useChange(changed);
  const confirmation = confirmationOf(story, found);
  if (confirmation) {
    return (
      <>
        <p class="quiet">
          {confirmation.by}: {confirmation.notPerson && 'Ingen person. '}
          {confirmation.reason}
        </p>
        {editable && (
          <button
            type="button"
            class="quiet-button"
            aria-disabled={pending}
            aria-label={`Ångra bekräftelsen: ${label}`}
            onClick={() => change(() => storyApi.unconfirm(story.id, found), 'Bekräftelsen är borttagen.')}
          >
            Ångra bekräftelsen
          </button>
        )}
        {error && <ErrorBox error={error} />}
      </>
    );
  }
  if (!editable) return null;
  return (
    <>
      <button
        type="button"
        class="quiet-button"
        aria-label={`Bekräfta att det ska stå kvar: ${label}`}
        onClick={() => setAsks(true)}
      >
        Bekräfta att det ska stå kvar
      </button>
      {asks && (
        <TextDialog
          title={`Ska det stå kvar? ${label}`}
          label="Skäl"
          hint="Skälet sparas med granskningen. Till exempel: Personen har sagt ja till att stå med sitt namn."
          verb={save ? 'Spara och bekräfta' : 'Bekräfta'}
          pendingText="Bekräftar …"
          work={async (reason) => {
            if (save && !(await save()))
              throw new DeskError(
                'conflict',
                'Texten gick inte att spara. Stäng rutan och se vad som hindrar.',
              );
            changed(
              await storyApi.confirm(story.id, { ...found, reason, ...(notPerson && { notPerson }) }),
              'Träffen är bekräftad.',
            );
          }}
          onClose={() => setAsks(false)}
        >
          {found.kind === 'name' && (
            <label class="tick">
              <input
                type="checkbox"
                checked={notPerson}
                onChange={(event) => setNotPerson(event.currentTarget.checked)}
              />
              Det är ingen person, utan till exempel en plats eller ett djur.
            </label>
          )}
        </TextDialog>
      )}
    </>
  );
}
