import { useState } from 'preact/hooks';
import { type Depicted, DepictedRole, roleOfDepicted } from '../../../../shared/stories/depicted.ts';
import { swedishDay } from '../../../../shared/text/dates.ts';
import { Confirm } from '../../frame/dialog.tsx';
import { useAction } from '../../load.ts';
import { SelectField } from '../select-field.tsx';
import { storyApi } from '../story-api.ts';
import type { StoryProps } from '../story-props.ts';
import { type PersonDraft, personDraft, personOf } from './draft.ts';
import type { PersonPartProps } from './props.ts';
import { YesFields } from './yes-fields.tsx';

interface PersonDialogProps extends StoryProps {
  /** None for a new one. */
  person: Depicted | undefined;
  onClose: () => void;
}

/** Who it is, why it may be told, and what they have said yes to. */
export function PersonDialog({ story, person, changed, onClose }: PersonDialogProps) {
  const [draft, setDraft] = useState(() => personDraft(story, person, swedishDay(new Date())));
  const action = useAction();
  const put = (part: Partial<PersonDraft>) => setDraft({ ...draft, ...part });
  const save = async () => {
    const input = personOf(draft);
    const saved = person
      ? await storyApi.changePerson(story.id, person.id, input)
      : await storyApi.addPerson(story.id, input);
    changed(saved, `${draft.name} är sparad.`);
  };
  return (
    <Confirm
      title={person ? `Ändra ${person.name}` : 'Lägg till en person'}
      verb="Spara personen"
      pendingText="Sparar …"
      action={action}
      work={save}
      onClose={onClose}
    >
      <div class="field">
        <label for="person-namn">Namn</label>
        <input
          id="person-namn"
          maxLength={120}
          autoComplete="off"
          value={draft.name}
          aria-describedby="person-namn-hjalp"
          onInput={(event) => put({ name: event.currentTarget.value })}
        />
        <p class="hint" id="person-namn-hjalp">
          Så att ni vet vem det är. Aldrig personnummer.
        </p>
      </div>
      <div class="two-fields">
        <SelectField
          id="person-roll"
          label="Roll"
          value={draft.role}
          options={DepictedRole.options.map((role) => [role, roleOfDepicted[role]] as const)}
          onChange={(role) =>
            put({ role, ...(role === 'child' && { yes: { ...draft.yes, by: 'guardian', how: 'written' } }) })
          }
        />
        <SelectField
          id="person-hur"
          label="Är med så här"
          value={draft.appears}
          options={[
            ['named', 'Nämns'],
            ['pictured', 'Är med på bild'],
            ['both', 'Nämns och är med på bild'],
          ]}
          onChange={(appears) => put({ appears })}
        />
      </div>
      <LegalBasisField story={story} draft={draft} put={put} />
      <SelectField
        id="person-skydd"
        label="Skyddade personuppgifter"
        value={draft.protectedData}
        options={[
          ['not_asked', 'Inte frågat än'],
          ['no', 'Nej'],
          ['yes', 'Ja'],
        ]}
        hint="Fråga alltid. Den som svarar ja kan inte vara med. Anteckna aldrig varför."
        onChange={(protectedData) => put({ protectedData })}
      />
      <YesFields draft={draft} put={put} />
    </Confirm>
  );
}

function LegalBasisField({ story, draft, put }: PersonPartProps & Pick<StoryProps, 'story'>) {
  const { legalBases } = story.plan.content;
  const chosen = legalBases.find(({ id }) => id === draft.legalBasis);
  return (
    <SelectField
      id="person-grund"
      label="Rättslig grund"
      value={draft.legalBasis}
      options={[
        ...(chosen ? [] : [[draft.legalBasis, 'Välj en som finns i planen'] as const]),
        ...legalBases.map(({ id, name }) => [id, name] as const),
      ]}
      hint={chosen?.text ?? 'Grunden som valdes förut finns inte i planen längre.'}
      onChange={(legalBasis) => put({ legalBasis })}
    />
  );
}
