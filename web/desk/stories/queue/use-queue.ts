import { useRef } from 'preact/hooks';
import type { QueueFilters, QueuePage } from '../../../../shared/desk/queue.ts';
import { useAction, useLoad } from '../../load.ts';
import { loadQueue } from '../story-api.ts';
import { searchOf } from './filters.ts';

const everyMs = 30_000;
/** Stories that are shown at first, and more each time. */
const pageSize = 50;
/** Pages that are asked for at once while few of what is looked through pass the filters. */
const mostPages = 8;

/** The queue as far as it is shown. */
export type Queue = Pick<QueuePage, 'entries' | 'counts' | 'next'>;

/** The queue with more of it, until it has so many entries; the same story is never there twice. */
async function grown(queue: Queue, filters: QueueFilters, wanted: number): Promise<Queue> {
  let { entries, next } = queue;
  for (let pages = 0; next !== undefined && entries.length < wanted && pages < mostPages; pages += 1) {
    const more = await loadQueue({ ...filters, efter: next });
    const known = new Set(entries.map(({ id }) => id));
    entries = [...entries, ...(more?.news.entries ?? []).filter(({ id }) => !known.has(id))];
    next = more?.news.next;
  }
  return { ...queue, entries, next };
}

/** What is to be done by these filters; it is asked now and then whether there is anything new, and only then read. */
export function useQueue(filters: QueueFilters) {
  const key = searchOf(filters);
  const had = useRef<{ key: string; tag: string | undefined; queue: Queue }>(undefined);
  const list = useLoad(
    `berattelser${key}`,
    async () => {
      const before = had.current?.key === key ? had.current : undefined;
      const first = await loadQueue(filters, before?.tag);
      if (!first && before) return before.queue;
      const queue = await grown(
        first?.news ?? { entries: [] },
        filters,
        Math.max(pageSize, before?.queue.entries.length ?? 0),
      );
      had.current = { key, tag: first?.tag, queue };
      return queue;
    },
    everyMs,
  );
  const action = useAction();
  const latest = useRef(key);
  latest.current = key;
  const more = () =>
    action.run(async () => {
      if (!list.data) return;
      const queue = await grown(list.data, filters, list.data.entries.length + pageSize);
      // Other filters may have been chosen meanwhile.
      if (latest.current !== key || had.current?.key !== key) return;
      had.current = { ...had.current, queue };
      list.set(queue);
    });
  return { ...list, more, action };
}
