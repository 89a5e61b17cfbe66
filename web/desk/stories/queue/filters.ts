import { QueueFilters } from '../../../../shared/desk/queue.ts';

/** The filters as the address has them; what it says that is not known is left out. */
export function filtersIn(search: string): QueueFilters {
  return QueueFilters.parse(Object.fromEntries(new URLSearchParams(search)));
}

/** `?lage=submitted&ansvarig=mina`, or nothing when everything is shown. */
export function searchOf({ lage, ansvarig, typ, kanal, text }: QueueFilters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ lage, ansvarig, typ, kanal, text })) {
    if (value) query.set(name, value);
  }
  const search = query.toString();
  return search === '' ? '' : `?${search}`;
}
