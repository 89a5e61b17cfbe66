import { CoreQuestionId, type RequiredQuestion } from '../../../../../shared/plan/plan.ts';
import type { PartProps } from '../editing.ts';
import { CheckField, LineField, Panel, TextField } from '../fields.tsx';
import { ItemList } from '../item-list.tsx';

const isCore = ({ id }: RequiredQuestion) => CoreQuestionId.safeParse(id).success;

/** What is asked and looked at before anything comes out. */
export function ReviewPart({ content, change }: PartProps) {
  return (
    <>
      <Panel
        heading="Frågor till den som skickar in"
        count={content.requiredQuestions.length}
        paths={['requiredQuestions']}
      >
        <p class="hint">
          De frågor som granskningen bygger på kan ordnas om och formuleras om, men inte tas bort. Behåll vad
          de frågar efter.
        </p>
        <ItemList
          path="requiredQuestions"
          one="Fråga"
          items={content.requiredQuestions}
          max={12}
          blank={(id) => ({ id, text: '', help: '' })}
          stays={isCore}
          onChange={(requiredQuestions) => change({ requiredQuestions })}
        >
          {(item, set, path) => (
            <>
              <LineField
                path={`${path}.text`}
                label="Fråga som besvaras med ja, nej eller vet inte"
                maxLength={300}
                value={item.text}
                onInput={(text) => set({ ...item, text })}
              />
              <TextField
                path={`${path}.help`}
                label="Hjälp att svara"
                maxLength={400}
                value={item.help}
                onInput={(help) => set({ ...item, help })}
              />
            </>
          )}
        </ItemList>
      </Panel>
      <Panel heading="Checklista före godkännande" count={content.checklist.length} paths={['checklist']}>
        <ItemList
          path="checklist"
          one="Kontroll"
          items={content.checklist}
          max={20}
          blank={(id) => ({ id, text: '', help: '', mandatory: true })}
          onChange={(checklist) => change({ checklist })}
        >
          {(item, set, path) => (
            <>
              <LineField
                path={`${path}.text`}
                label="Det här ska stämma"
                maxLength={300}
                value={item.text}
                onInput={(text) => set({ ...item, text })}
              />
              <TextField
                path={`${path}.help`}
                label="Hjälp att bedöma"
                maxLength={400}
                value={item.help}
                onInput={(help) => set({ ...item, help })}
              />
              <CheckField
                label="Obligatorisk: inget kan godkännas förrän den är avbockad"
                checked={item.mandatory}
                onInput={(mandatory) => set({ ...item, mandatory })}
              />
            </>
          )}
        </ItemList>
      </Panel>
      <Panel heading="Därför får någon vara med" count={content.legalBases.length} paths={['legalBases']}>
        <ItemList
          path="legalBases"
          one="Grund"
          items={content.legalBases}
          max={8}
          blank={(id) => ({ id, name: '', text: '' })}
          onChange={(legalBases) => change({ legalBases })}
        >
          {(item, set, path) => (
            <>
              <LineField
                path={`${path}.name`}
                label="Rättslig grund"
                maxLength={120}
                value={item.name}
                onInput={(name) => set({ ...item, name })}
              />
              <TextField
                path={`${path}.text`}
                label="Vad som krävs"
                rows={3}
                maxLength={500}
                value={item.text}
                onInput={(text) => set({ ...item, text })}
              />
            </>
          )}
        </ItemList>
      </Panel>
      <Panel heading="Information om personuppgifter" paths={['privacyNotice']}>
        <TextField
          path="privacyNotice"
          label="Visas för den som skickar in"
          hint="Vilken version var och en fick läsa sparas. Lova aldrig att något förblir hemligt."
          rows={10}
          maxLength={2000}
          value={content.privacyNotice}
          onInput={(privacyNotice) => change({ privacyNotice })}
        />
      </Panel>
    </>
  );
}
