import type { Me } from '../../../../shared/desk/desk.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { ErrorBox, Loading } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { noteInAddress, PageTitle, useSearch } from '../../router.tsx';
import { loadQueue } from '../story-api.ts';
import { QueueFilterForm, StateTabs } from './filter-form.tsx';
import { filtersIn, type QueueFilters, queueView, searchOf } from './filters.ts';
import { rememberQueue } from './memory.ts';
import { QueueRow } from './row.tsx';

/** All stories that somebody still has something to do about, and with "visa äldre" the others too. */
export function QueuePage({ me }: { me: Me }) {
  const [filters, setFilters] = useFilters();
  const list = useLoad(`berattelser/${filters.older}`, () => loadQueue(filters.older), 30_000);
  const view = list.data && queueView(list.data, filters, me.id);
  const change = (part: Partial<QueueFilters>) => setFilters({ ...filters, ...part });
  return (
    <>
      <div class="page-head">
        <PageTitle>Berättelser</PageTitle>
        <div class="tools">
          <a class="button secondary" href="/beratta" target="_blank" rel="noopener">
            Medarbetarnas formulär
          </a>
          <a class="button secondary" href="/beratta/affisch.pdf">
            Affisch med QR-kod (PDF)
          </a>
        </div>
      </div>
      {list.error && <ErrorBox error={list.error} again={list.reload} />}
      {!list.data && !list.error && <Loading what="berättelserna" />}
      {view && (
        <>
          <StateTabs view={view} state={filters.state} choose={(state) => change({ state })} />
          <QueueFilterForm filters={filters} change={change} />
          <p class="quiet" role="status">
            {view.shown.length === 0
              ? 'Ingen berättelse visas.'
              : `${plural(view.shown.length, 'berättelse', 'berättelser')}. Det som behöver någon står först.`}
          </p>
          {view.shown.length === 0 ? (
            <Empty nothingAtAll={list.data?.length === 0} showAll={() => setFilters(filtersIn(''))} />
          ) : (
            <ul class="queue">
              {view.shown.map((entry) => (
                <QueueRow key={entry.id} entry={entry} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

/** The filters live in the address, so that a reload, a bookmark and "back" show the same. */
function useFilters(): [QueueFilters, (next: QueueFilters) => void] {
  const search = useSearch();
  const change = (next: QueueFilters) => {
    const text = searchOf(next);
    noteInAddress(text);
    rememberQueue(text);
  };
  return [filtersIn(search), change];
}

function Empty({ nothingAtAll, showAll }: { nothingAtAll: boolean; showAll: () => void }) {
  return nothingAtAll ? (
    <div class="card empty">
      <h2>Här hamnar berättelserna</h2>
      <p>
        Sätt upp affischen i fikarummet. Den som skannar koden berättar i sin telefon, utan inloggning, och
        berättelsen dyker upp här.
      </p>
    </div>
  ) : (
    <div class="card empty">
      <h2>Inget passar filtren</h2>
      <p>
        <button type="button" class="secondary" onClick={showAll}>
          Visa alla
        </button>
      </p>
    </div>
  );
}
