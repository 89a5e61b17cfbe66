import { deedNames } from '../../../../shared/audit/names.ts';
import type { HistoryEntry } from '../../../../shared/desk/desk.ts';
import { swedishDateTime } from '../../../../shared/text/dates.ts';
import { api, ask } from '../../api.ts';
import { ErrorBox, Loading } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import type { StepProps } from '../step.ts';

/** Of these the detail is for the log only. */
const withoutDetail: HistoryEntry['action'][] = ['create', 'make_clouds'];

/** Who did what and when. */
export function HistoryStep({ campaign }: StepProps) {
  const history = useLoad(`historik/${campaign.id}/${campaign.state}`, () =>
    ask(api.omgangar[':id'].historik.$get({ param: { id: campaign.id } })),
  );
  return (
    <section class="step" aria-labelledby="historik">
      <h2 id="historik">Historik</h2>
      {history.error && <ErrorBox error={history.error} again={history.reload} />}
      {!history.data && !history.error && <Loading what="historiken" />}
      {history.data && (
        <ol class="history">
          {history.data.map((entry) => (
            <li key={`${entry.at}${entry.action}${entry.detail}`} class="entry">
              <time dateTime={entry.at}>{swedishDateTime(entry.at)}</time>
              <span>
                <strong>{nameOf(entry)}</strong> {deedNames[entry.action]}
                {entry.detail !== '' && !withoutDetail.includes(entry.action) && `: ${entry.detail}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function nameOf({ by }: HistoryEntry): string {
  if (by === 'länk') return 'Ledaren';
  return by === 'systemet' ? 'Örngott' : by;
}
