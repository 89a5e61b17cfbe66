import { useState } from 'preact/hooks';
import type { PrintChoices } from '../../../../shared/print/choices.ts';
import { api, ask } from '../../api.ts';
import { NumberField } from '../../frame/number-field.tsx';
import { ErrorBox } from '../../frame/parts.tsx';
import { useAction } from '../../load.ts';
import { saveFrom } from '../../save.ts';

interface Props {
  param: { id: string; set: string; cloud: string };
  choices: PrintChoices;
}

/** What the print shop has to know, and all of it in one file. */
export function OrderForm({ param, choices }: Props) {
  const [copies, setCopies] = useState(100);
  const [contact, setContact] = useState('');
  const [message, setMessage] = useState('');
  const { run, pending, error } = useAction();
  const order = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      const json = { ...choices, copies, contact, message };
      const { url } = await ask(
        api.omgangar[':id'].ordmoln[':set'][':cloud'].tryck.bestallning.$post({ param, json }),
      );
      saveFrom(url);
    });
  };
  return (
    <form class="order" onSubmit={order}>
      <h3>Till tryckeriet</h3>
      <p class="quiet">
        Du får en ZIP-fil att mejla: PDF, SVG, PNG, kontrollen och ett följebrev med mått, färger, antal och
        kontakt.
      </p>
      <div class="print-pair">
        <NumberField
          id="antal"
          label="Antal"
          hint="Hur många du beställer"
          min={1}
          max={100_000}
          value={copies}
          onInput={setCopies}
        />
        <div class="field">
          <label for="kontakt">Kontakt</label>
          <input
            id="kontakt"
            type="text"
            required
            maxLength={120}
            value={contact}
            aria-describedby="kontakt-hjalp"
            onInput={(event) => setContact(event.currentTarget.value)}
          />
          <p class="hint" id="kontakt-hjalp">
            Namn och telefon eller mejl till den som tryckeriet ska fråga
          </p>
        </div>
      </div>
      <div class="field">
        <label for="meddelande">Meddelande (frivilligt)</label>
        <textarea
          id="meddelande"
          rows={3}
          maxLength={600}
          value={message}
          onInput={(event) => setMessage(event.currentTarget.value)}
        />
      </div>
      <div class="tools">
        <button type="submit" aria-disabled={pending}>
          {pending ? 'Gör filerna …' : 'Hämta beställningen som ZIP'}
        </button>
      </div>
      {error && <ErrorBox error={error} />}
    </form>
  );
}
