import { useId, useState } from 'preact/hooks';
import { plural } from '../../../../shared/text/plural.ts';
import { DeskError } from '../../api.ts';
import { Confirm } from '../../frame/dialog.tsx';
import { useAction } from '../../load.ts';

const usualReason =
  'Berättelsen kom tillsammans med väldigt många andra på samma gång, så vi tror att den inte var menad som en berättelse. Har vi fel? Berätta gärna en gång till.';

interface TurnDownDialogProps {
  count: number;
  work: (reason: string) => void;
  onClose: () => void;
}

export function TurnDownDialog({ count, work, onClose }: TurnDownDialogProps) {
  const [reason, setReason] = useState(usualReason);
  const action = useAction();
  const id = useId();
  const send = async () => {
    if (reason.trim() === '') throw new DeskError('invalid', 'Skriv ett skäl först.');
    work(reason);
  };
  return (
    <Confirm
      title={`Tacka nej till ${plural(count, 'berättelse', 'berättelser')}?`}
      verb="Tacka nej till alla"
      pendingText="Sparar …"
      action={action}
      work={send}
      onClose={onClose}
    >
      <div class="field">
        <label for={id}>Skäl</label>
        <textarea
          id={id}
          rows={5}
          maxLength={2_000}
          value={reason}
          aria-describedby={`${id}-hjalp`}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <p class="hint" id={`${id}-hjalp`}>
          Skälet står på varje berättelses privata sida. Ingen får mejl, och adresser som har lämnats för svar
          tas bort: de kan tillhöra vem som helst. Berättelserna finns kvar under ”Publiceras inte”.
        </p>
      </div>
    </Confirm>
  );
}
