import type { DeskCampaign } from '../../../shared/desk/desk.ts';
import { plural } from '../../../shared/text/plural.ts';
import { api, ask } from '../api.ts';
import { ErrorBox } from '../frame/parts.tsx';
import { useAction } from '../load.ts';

interface HiddenWordsProps {
  campaign: DeskCampaign;
  changed: (campaign: DeskCampaign) => void;
}

/** What leaders have taken away from their groups' screens, to be looked through and perhaps shown again. */
export function HiddenWords({ campaign, changed }: HiddenWordsProps) {
  const action = useAction();
  const all = campaign.workgroups.flatMap((group) => group.hidden.map((word) => ({ group, word })));
  if (all.length === 0) return null;
  const show = ({ group, word }: (typeof all)[number]) =>
    action.run(async () =>
      changed(
        await ask(
          api.omgangar[':id']['visa-ord'].$post({
            param: { id: campaign.id },
            json: { workgroupId: group.id, ...word },
          }),
        ),
      ),
    );
  return (
    <details class="card">
      <summary>
        {plural(all.length, 'ord har dolts', 'ord har dolts')} av dem som har lett workshopparna
      </summary>
      <p class="quiet">
        De syns inte för gruppen. I omgångens ordmoln räknas de med tills du döljer dem: de är de första
        förslagen under Ord.
      </p>
      <ul class="hidden-words">
        {all.map(({ group, word }) => (
          <li key={`${group.id} ${word.questionId} ${word.term}`}>
            <span>
              <strong>
                <bdi>{word.term}</bdi>
              </strong>{' '}
              i {group.name}
            </span>
            <button
              type="button"
              class="quiet-button"
              aria-label={`Visa ”${word.term}” igen i ${group.name}`}
              onClick={() => show({ group, word })}
            >
              Visa igen
            </button>
          </li>
        ))}
      </ul>
      {action.error && <ErrorBox error={action.error} />}
    </details>
  );
}
