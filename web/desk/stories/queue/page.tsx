import { useRef } from 'preact/hooks';
import type { QueueFilters } from '../../../../shared/desk/queue.ts';
import { ErrorBox, Loading } from '../../frame/parts.tsx';
import { noteInAddress, PageTitle, useSearch } from '../../router.tsx';
import { TrayNotice } from '../tray/notice.tsx';
import { QueueFilterForm, StateTabs } from './filter-form.tsx';
import { filtersIn, searchOf } from './filters.ts';
import { rememberQueue } from './memory.ts';
import { QueueRow } from './row.tsx';
import { sizeText } from './size-text.ts';
import { type Queue, useQueue } from './use-queue.ts';
import { useSettled } from './use-settled.ts';

/** All stories: what needs somebody first, in pages. */
export function QueuePage() {
  const [filters, setFilters] = useFilters();
  const text = useSettled(filters.text);
  const { data, error, reload, more, action } = useQueue({ ...filters, text });
  // What was shown stays until what other filters show has come.
  const shown = useRef<Queue>(undefined);
  if (data) shown.current = data;
  const queue = data ?? shown.current;
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
      {error && <ErrorBox error={error} again={reload} />}
      {!queue && !error && <Loading what="berättelserna" />}
      {queue && (
        <>
          <TrayNotice waiting={queue.counts?.submitted ?? 0} />
          <StateTabs counts={queue.counts} state={filters.lage} choose={(lage) => change({ lage })} />
          <QueueFilterForm filters={filters} change={change} />
          <p class="quiet" role="status">
            {data ? sizeText(data, filters) : 'Hämtar berättelserna …'}
          </p>
          <Rows queue={queue} isNews={data !== undefined} showAll={() => setFilters({})} filters={filters} />
          {data?.next !== undefined && (
            <p class="more">
              <button type="button" class="secondary" aria-disabled={action.pending} onClick={more}>
                {action.pending ? 'Hämtar …' : 'Visa fler'}
              </button>
            </p>
          )}
          {action.error && <ErrorBox error={action.error} />}
        </>
      )}
    </>
  );
}

interface RowsProps {
  queue: Queue;
  isNews: boolean;
  filters: QueueFilters;
  showAll: () => void;
}

function Rows({ queue: { entries, next }, isNews, filters, showAll }: RowsProps) {
  if (entries.length === 0 && next === undefined && isNews) {
    return <Empty nothingAtAll={searchOf(filters) === ''} showAll={showAll} />;
  }
  return (
    <ul class="queue" aria-busy={!isNews}>
      {entries.map((entry) => (
        <QueueRow key={entry.id} entry={entry} />
      ))}
    </ul>
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
