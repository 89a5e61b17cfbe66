import { jobsOf } from '../../functions/jobs/store.ts';
import type { Item, Table } from '../../functions/ports/table.ts';
import { Lane } from '../../shared/jobs.ts';

/** What is to be done, in every lane. */
export async function jobsWaiting(table: Table): Promise<Item[]> {
  const pages = await Promise.all(Lane.options.map((lane) => table.query(jobsOf(lane))));
  return pages.flatMap(({ items }) => items);
}
