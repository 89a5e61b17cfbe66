import { useState } from 'preact/hooks';
import type { PlanEntry, PlanOverview } from '../../../shared/desk/plan.ts';
import { onDayAt } from '../../../shared/text/dates.ts';
import { api, ask } from '../api.ts';
import { Confirm } from '../frame/dialog.tsx';
import { ErrorBox } from '../frame/parts.tsx';
import { useAction } from '../load.ts';
import { goTo, Link } from '../router.tsx';
import { PutInForce } from './put-in-force.tsx';

interface Props {
  overview: PlanOverview;
  onChanged: (overview: PlanOverview) => void;
  onReload: () => Promise<void>;
}

/** The version that is being written, or the way to begin one. */
export function DraftCard(props: Props) {
  const { draft } = props.overview;
  return draft ? <Draft {...props} draft={draft} /> : <NoDraft {...props} />;
}

function NoDraft({ overview, onReload }: Props) {
  const begin = useAction();
  const start = async () => {
    if (await begin.run(async () => void (await ask(api.plan.utkast.$post()))))
      goTo('/redaktion/plan/utkast');
    else await onReload();
  };
  return (
    <section class="card plan-card" aria-labelledby="utkast">
      <h2 id="utkast">Nästa version</h2>
      <p>
        {overview.mayEdit
          ? 'Börja med en kopia av planen som gäller och ändra i lugn och ro. Ingenting ändras för andra förrän versionen sätts i kraft.'
          : 'Ingen har påbörjat nästa version. En kommunikatör eller en administratör kan göra det.'}
      </p>
      {begin.error && <ErrorBox error={begin.error} />}
      {overview.mayEdit && (
        <div class="tools">
          <button type="button" onClick={start} aria-disabled={begin.pending}>
            {begin.pending ? 'Påbörjar …' : 'Påbörja nästa version'}
          </button>
        </div>
      )}
    </section>
  );
}

function Draft({ overview, draft, onChanged }: Props & { draft: PlanEntry }) {
  const [asking, setAsking] = useState<'in_force' | 'discard'>();
  return (
    <section class="card plan-card" aria-labelledby="utkast">
      <div class="section-head">
        <h2 id="utkast">Version {draft.number} skrivs</h2>
        <span class="chip">Utkast</span>
      </div>
      <p>
        Senast ändrat {onDayAt(draft.editedAt)} av {draft.editedBy}.
      </p>
      <div class="tools">
        {overview.mayEdit && (
          <Link class="button" href="/redaktion/plan/utkast">
            Fortsätt skriva
          </Link>
        )}
        <Link class="button secondary" href="/redaktion/plan/jamfor">
          Jämför med version {String(overview.inForce.number)}
        </Link>
        {overview.mayPutInForce && overview.notByYou === undefined && (
          <button type="button" class="secondary" onClick={() => setAsking('in_force')}>
            Sätt i kraft …
          </button>
        )}
        {overview.mayEdit && (
          <button type="button" class="quiet-button" onClick={() => setAsking('discard')}>
            Avsluta utkastet …
          </button>
        )}
      </div>
      {!overview.mayPutInForce && (
        <p class="quiet">En godkännare eller en administratör sätter planen i kraft.</p>
      )}
      {overview.mayPutInForce && overview.notByYou !== undefined && <p class="quiet">{overview.notByYou}</p>}
      {asking === 'in_force' && (
        <PutInForce
          overview={overview}
          draft={draft}
          onChanged={onChanged}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'discard' && (
        <Discard draft={draft} onChanged={onChanged} onClose={() => setAsking(undefined)} />
      )}
    </section>
  );
}

function Discard(props: { draft: PlanEntry; onChanged: Props['onChanged']; onClose: () => void }) {
  const { number, editedAt } = props.draft;
  const action = useAction();
  const discard = async () => {
    const json = { number, seen: editedAt };
    props.onChanged(await ask(api.plan.utkast.$delete({ json })));
  };
  return (
    <Confirm
      title={`Avsluta utkastet till version ${number}?`}
      verb="Avsluta utkastet"
      pendingText="Avslutar …"
      action={action}
      work={discard}
      onClose={props.onClose}
    >
      <p>
        Det går inte att ångra. Utkastet finns kvar att läsa bland versionerna, men ingen kan fortsätta på
        det.
      </p>
    </Confirm>
  );
}
