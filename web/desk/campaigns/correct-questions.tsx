import { useState } from 'preact/hooks';
import type { DeskCampaign } from '../../../shared/desk/desk.ts';
import { api, ask } from '../api.ts';
import { Dialog } from '../frame/dialog.tsx';
import { ErrorBox, Notice } from '../frame/parts.tsx';
import { useAction } from '../load.ts';

interface Props {
  campaign: DeskCampaign;
  changed: (campaign: DeskCampaign) => void;
  onClose: () => void;
}

/** The questions' wording, to be mended while people answer. */
export function CorrectQuestions({ campaign, changed, onClose }: Props) {
  // As it was when the window was opened: what somebody else changes meanwhile is not to be written over.
  const [seen] = useState(campaign.version);
  const [questions, setQuestions] = useState(
    campaign.questions
      .filter(({ step }) => step?.kind !== 'chosen')
      .map(({ id, text, shortText }) => ({ id, text, shortText })),
  );
  const action = useAction();
  const change = (id: string, part: Partial<(typeof questions)[number]>) =>
    setQuestions(questions.map((question) => (question.id === id ? { ...question, ...part } : question)));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const went = await action.run(async () =>
      changed(
        await ask(
          api.omgangar[':id']['ratta-fragor'].$post({
            param: { id: campaign.id },
            json: { seen, questions },
          }),
        ),
      ),
    );
    if (went) onClose();
  };
  return (
    <Dialog title="Rätta frågorna" onClose={onClose}>
      <form class="dialog-body step-form" onSubmit={submit}>
        <Notice kind="warn">
          <p>
            Rätta stavning och språk. Ändra inte vad frågan betyder: då svarar grupperna på olika saker. Den
            gamla texten sparas i historiken.
          </p>
        </Notice>
        {questions.map(({ id, text, shortText }, index) => (
          <fieldset key={id} class="step-form">
            <legend class="visually-hidden">Fråga {index + 1}</legend>
            <div class="field">
              <label for={`ratta-${id}`}>Fråga {index + 1}</label>
              <textarea
                id={`ratta-${id}`}
                rows={2}
                required
                minLength={3}
                maxLength={300}
                value={text}
                onInput={(event) => change(id, { text: event.currentTarget.value })}
              />
            </div>
            <div class="field">
              <label for={`ratta-rubrik-${id}`}>Rubrik över ordmolnet {index + 1}</label>
              <input
                id={`ratta-rubrik-${id}`}
                required
                maxLength={80}
                value={shortText}
                onInput={(event) => change(id, { shortText: event.currentTarget.value })}
              />
            </div>
          </fieldset>
        ))}
        {action.error && <ErrorBox error={action.error} />}
        <div class="dialog-actions">
          <button type="button" class="secondary" onClick={onClose}>
            Avbryt
          </button>
          <button type="submit" aria-disabled={action.pending}>
            {action.pending ? 'Sparar …' : 'Spara rättelsen'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
