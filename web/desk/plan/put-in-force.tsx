import type { PlanEntry, PlanOverview } from '../../../shared/desk/plan.ts';
import { onDay } from '../../../shared/text/dates.ts';
import { plural } from '../../../shared/text/plural.ts';
import { api, ask } from '../api.ts';
import { Confirm } from '../frame/dialog.tsx';
import { useAction } from '../load.ts';

interface Props {
  overview: PlanOverview;
  draft: PlanEntry;
  onChanged: (overview: PlanOverview) => void;
  onClose: () => void;
}

/** Asks before another plan begins to hold, and says what that does to what is approved already. */
export function PutInForce({ overview, draft, onChanged, onClose }: Props) {
  const action = useAction();
  const { approvedPosts, inForce } = overview;
  const work = async () => {
    const json = { number: draft.number, seen: draft.editedAt };
    onChanged(await ask(api.plan.utkast['i-kraft'].$post({ json })));
  };
  return (
    <Confirm
      title={`Sätta version ${draft.number} i kraft?`}
      verb={`Sätt version ${draft.number} i kraft`}
      pendingText="Sätter i kraft …"
      action={action}
      work={work}
      onClose={onClose}
    >
      <p>
        Den gäller genast, för alla som skickar in och granskar berättelser. Nästa översyn blir senast{' '}
        {onDay(draft.reviseBy)}. Version {inForce.number} finns kvar att läsa.
      </p>
      {approvedPosts > 0 ? (
        <p class="plan-consequence">
          <strong>
            {plural(approvedPosts, 'inlägg är godkänt', 'inlägg är godkända')} och har inte kommit ut, men
            vilar på sådant som har ändrats.
          </strong>{' '}
          {approvedPosts === 1 ? 'Det behöver' : 'De behöver'} godkännas på nytt innan{' '}
          {approvedPosts === 1 ? 'det kan' : 'de kan'} publiceras.
        </p>
      ) : (
        <p>Inget godkänt inlägg vilar på det som har ändrats, så inget behöver godkännas på nytt.</p>
      )}
    </Confirm>
  );
}
