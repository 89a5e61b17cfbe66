import type { QueueFilters, QueuePage } from '../../../../shared/desk/queue.ts';
import { isDone } from '../../../../shared/stories/line/place.ts';
import { plural, swedishNumber } from '../../../../shared/text/plural.ts';
import { totalOf } from './filter-form.tsx';

/** How many stories are shown, of how many, and in which order. */
export function sizeText({ entries, counts, next }: QueuePage, { lage }: QueueFilters): string {
  const shown = entries.length;
  if (shown === 0) return next === undefined ? 'Ingen berättelse visas.' : 'Ingen har hittats än.';
  const order =
    lage && isDone(lage) ? 'De senaste står först.' : 'Det som någon behöver göra något åt står först.';
  const inAll = counts && (lage ? (counts[lage] ?? 0) : totalOf(counts));
  if (next === undefined) return `${plural(shown, 'berättelse', 'berättelser')}. ${order}`;
  return inAll === undefined
    ? `De ${swedishNumber(shown)} första, och det kan finnas fler. ${order}`
    : `${swedishNumber(shown)} av ${plural(inAll, 'berättelse', 'berättelser')} visas. ${order}`;
}
