import { useState } from 'preact/hooks';
import type { StartingPoints } from '../../../../shared/desk/desk.ts';
import type { TemplateId } from '../../../../shared/ids.ts';
import { codeLength, randomCode } from '../../../../shared/random-code.ts';
import { api, ask } from '../../api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { useAction } from '../../load.ts';
import type { CampaignDraft } from './draft.ts';

type Own = StartingPoints['own'][number];

interface OwnTemplatesProps {
  draft: CampaignDraft;
  /** The own template that is chosen, if one is. */
  chosen: Own | undefined;
  /** Asks for the templates again; with the one to choose. */
  changed: (id: string) => void;
}

const newId = () => `tpl_${randomCode(crypto.getRandomValues(new Uint8Array(codeLength)))}` as TemplateId;

/** Saves the questions as they stand as a template for all at the desk; renames or removes an own one. */
export function OwnTemplates({ draft, chosen, changed }: OwnTemplatesProps) {
  const [name, setName] = useState(chosen?.name ?? '');
  const action = useAction();
  const { questions, minPeoplePerTerm } = draft;
  const save = (id: TemplateId) =>
    action.run(async () => {
      await ask(
        api.mallar.$post({ json: { id, name, description: 'Egen mall.', questions, minPeoplePerTerm } }),
      );
      changed(id);
    });
  const remove = (id: TemplateId) =>
    action.run(async () => {
      await ask(api.mallar[':id'].$delete({ param: { id } }));
      changed('');
    });
  return (
    <details class="own-templates" key={chosen?.id}>
      <summary>Egen mall</summary>
      <div class="field">
        <label for="mallnamn">Mallens namn</label>
        <input
          id="mallnamn"
          maxLength={80}
          value={name}
          aria-describedby="mallnamn-hjalp"
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <p class="hint" id="mallnamn-hjalp">
          Frågorna som de står här sparas. Alla på redaktionen kan välja mallen.
        </p>
      </div>
      <div class="form-actions">
        <button type="button" class="secondary" onClick={() => save(newId())}>
          Spara som ny mall
        </button>
        {chosen && (
          <>
            <button type="button" class="secondary" onClick={() => save(chosen.id)}>
              Spara över ”{chosen.name}”
            </button>
            <button type="button" class="quiet-button" onClick={() => remove(chosen.id)}>
              Ta bort ”{chosen.name}”
            </button>
          </>
        )}
      </div>
      {action.error && <ErrorBox error={action.error} />}
    </details>
  );
}
