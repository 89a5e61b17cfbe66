import { useState } from 'preact/hooks';
import { channelAims } from '../../../../shared/publishing/channels.ts';
import { type Depicted, roleOfDepicted } from '../../../../shared/stories/depicted.ts';
import { onDay } from '../../../../shared/text/dates.ts';
import { swedishList } from '../../../../shared/text/plural.ts';
import { Confirm } from '../../frame/dialog.tsx';
import { useAction } from '../../load.ts';
import { fieldIds } from '../review/jump.ts';
import { storyApi } from '../story-api.ts';
import { mayReview, type StoryProps } from '../story-props.ts';
import { AlsoIn } from './also-in.tsx';
import { PersonDialog } from './dialog.tsx';

/** Those who are named or pictured, each with what makes that right. */
export function People(props: StoryProps) {
  const [adds, setAdds] = useState(false);
  const editable = mayReview(props);
  const { people } = props.story;
  return (
    <section class="card review-part" id={fieldIds.people} aria-labelledby="personer-rubrik">
      <h2 id="personer-rubrik">Personer som är med</h2>
      <p class="quiet">
        Alla som nämns eller syns, även kollegor. Det här publiceras aldrig. Skriv så lite som går för att
        veta vem som menas.
      </p>
      {people.length > 0 && (
        <ul class="people">
          {people.map((person) => (
            <PersonRow key={person.id} {...props} person={person} editable={editable} />
          ))}
        </ul>
      )}
      {people.length === 0 && <p>Ingen person är antecknad.</p>}
      {editable && (
        <div class="tools">
          <button type="button" class="secondary" onClick={() => setAdds(true)}>
            Lägg till en person
          </button>
        </div>
      )}
      {adds && <PersonDialog {...props} person={undefined} onClose={() => setAdds(false)} />}
    </section>
  );
}

interface PersonProps extends StoryProps {
  person: Depicted;
  editable: boolean;
}

const appearances: Record<Depicted['appears'], string> = {
  named: 'nämns',
  pictured: 'är med på bild',
  both: 'nämns och är med på bild',
};
const protections: Record<Depicted['protectedData'], string> = {
  no: 'Har inte skyddade personuppgifter.',
  yes: 'Har skyddade personuppgifter och kan inte vara med.',
  not_asked: 'Inte tillfrågad om skyddade personuppgifter.',
};

function PersonRow(props: PersonProps) {
  const { story, me, person, editable } = props;
  const [dialog, setDialog] = useState<'change' | 'remove' | 'withdraw'>();
  const basis = story.plan.content.legalBases.find(({ id }) => id === person.legalBasis)?.name;
  const missing = story.posts
    .flatMap(({ blockers }) => blockers)
    .filter(({ depictedId }) => depictedId === person.id)
    .map(({ text }) => text);
  return (
    <li class="person" id={fieldIds.person(person.id)}>
      <div>
        <h3>{person.name}</h3>
        <p>
          {roleOfDepicted[person.role]}, {appearances[person.appears]}. {protections[person.protectedData]}
        </p>
        <p class="quiet">
          {basis === undefined ? 'Rättslig grund saknas i planen.' : `Rättslig grund: ${basis}.`}
        </p>
        <p>{yesText(person)}</p>
        {person.secrecy && (
          <p>
            Sekretessbeslut {onDay(person.secrecy.on)}: {person.secrecy.reference}.
          </p>
        )}
        {[...new Set(missing)].map((text) => (
          <p key={text} class="missing">
            {text}
          </p>
        ))}
        {person.withdrawnOn !== undefined && <AlsoIn story={story} person={person} />}
      </div>
      <div class="tools">
        {editable && (
          <button
            type="button"
            class="secondary"
            aria-label={`Ändra ${person.name}`}
            onClick={() => setDialog('change')}
          >
            Ändra
          </button>
        )}
        {me.mayChange && person.yes && person.withdrawnOn === undefined && (
          <button
            type="button"
            class="quiet-button"
            aria-label={`Anteckna att ja-svaret är tillbakataget: ${person.name}`}
            onClick={() => setDialog('withdraw')}
          >
            Anteckna att ja-svaret är tillbakataget …
          </button>
        )}
        {editable && (
          <button
            type="button"
            class="quiet-button"
            aria-label={`Ta bort ${person.name}`}
            onClick={() => setDialog('remove')}
          >
            Ta bort
          </button>
        )}
      </div>
      {dialog === 'change' && <PersonDialog {...props} onClose={() => setDialog(undefined)} />}
      {dialog === 'withdraw' && <WithdrawYes {...props} onClose={() => setDialog(undefined)} />}
      {dialog === 'remove' && <RemovePerson {...props} onClose={() => setDialog(undefined)} />}
    </li>
  );
}

function yesText({ yes, withdrawnOn }: Depicted): string {
  if (withdrawnOn !== undefined) return `Tog tillbaka sitt ja ${onDay(withdrawnOn)}.`;
  if (!yes) return 'Inget ja antecknat.';
  const how = yes.how === 'written' ? 'Skriftligt' : 'Muntligt';
  const by = yes.by === 'guardian' ? ' av vårdnadshavare' : '';
  const until = yes.until === undefined ? '' : `, gäller till och med ${onDay(yes.until)}`;
  const where = yes.reference === '' ? '' : ` (${yes.reference})`;
  const channels = swedishList(yes.channels.map((channel) => channelAims[channel]));
  return `${how} ja${by} ${onDay(yes.on)}${where} ${channels}${until}.`;
}

function WithdrawYes({ story, person, changed, onClose }: PersonProps & { onClose: () => void }) {
  const action = useAction();
  return (
    <Confirm
      title={`Har ${person.name} tagit tillbaka sitt ja?`}
      verb="Ja, anteckna det"
      pendingText="Antecknar …"
      action={action}
      work={async () =>
        changed(await storyApi.withdrawYes(story.id, person.id), `${person.name} har tagit tillbaka sitt ja.`)
      }
      onClose={onClose}
    >
      <p>
        Godkännanden som bygger på ja-svaret upphävs. Det som redan är ute behöver du ta ned. Berättelsen står
        överst i listan tills det är gjort.
      </p>
      <AlsoIn story={story} person={person} />
    </Confirm>
  );
}

function RemovePerson({ story, person, changed, onClose }: PersonProps & { onClose: () => void }) {
  const action = useAction();
  return (
    <Confirm
      title={`Ta bort ${person.name} ur listan?`}
      verb="Ta bort"
      pendingText="Tar bort …"
      action={action}
      work={async () =>
        changed(await storyApi.removePerson(story.id, person.id), `${person.name} är borttagen ur listan.`)
      }
      onClose={onClose}
    >
      <p>Gör det när personen inte längre är med i texten eller bilderna.</p>
    </Confirm>
  );
}
