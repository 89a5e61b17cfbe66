import { useState } from 'preact/hooks';
import type { DeskCampaign } from '../../../shared/desk/desk.ts';
import { api, ask } from '../api.ts';
import { Dialog } from '../frame/dialog.tsx';
import { ErrorBox } from '../frame/parts.tsx';
import { useAction } from '../load.ts';

interface Props {
  campaign: DeskCampaign;
  changed: (campaign: DeskCampaign) => void;
  onClose: () => void;
}

/** The last day of the workshops, to be changed while people answer. */
export function AnswerBy({ campaign, changed, onClose }: Props) {
  const [day, setDay] = useState(campaign.answerBy ?? '');
  const action = useAction();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const json = { answerBy: day === '' ? null : day };
    const went = await action.run(async () =>
      changed(await ask(api.omgangar[':id']['sista-dag'].$put({ param: { id: campaign.id }, json }))),
    );
    if (went) onClose();
  };
  return (
    <Dialog title="Sista dag för workshopparna" onClose={onClose}>
      <form class="dialog-body step-form" onSubmit={submit}>
        <div class="field">
          <label for="ny-sista-dag">Sista dag</label>
          <input
            id="ny-sista-dag"
            type="date"
            value={day}
            aria-describedby="ny-sista-dag-hjalp"
            onInput={(event) => setDay(event.currentTarget.value)}
          />
          <p class="hint" id="ny-sista-dag-hjalp">
            En vecka innan får ni veta vilka grupper som inte har svarat. Inget stängs av sig självt. Lämna
            tomt om ni inte vill ha någon sista dag.
          </p>
        </div>
        {action.error && <ErrorBox error={action.error} />}
        <div class="dialog-actions">
          <button type="button" class="secondary" onClick={onClose}>
            Avbryt
          </button>
          <button type="submit" aria-disabled={action.pending}>
            {action.pending ? 'Sparar …' : 'Spara'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
