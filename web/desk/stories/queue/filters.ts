import type { QueueEntry } from '../../../../shared/desk/stories.ts';
import { ChannelId } from '../../../../shared/publishing/channels.ts';
import { StoryState } from '../../../../shared/stories/story.ts';
import { StoryKind } from '../../../../shared/stories/telling.ts';

/** What the queue shows; an empty text lets everything through. */
export interface QueueFilters {
  state: StoryState | '';
  owner: 'mine' | 'nobody' | '';
  kind: StoryKind | '';
  channel: ChannelId | '';
  text: string;
  older: boolean;
}

const owners = { mine: 'mina', nobody: 'ingen' } as const;

/** The filters as the address has them; what it says that is not known is left out. */
export function filtersIn(search: string): QueueFilters {
  const query = new URLSearchParams(search);
  const owner = query.get('ansvarig');
  return {
    state: StoryState.safeParse(query.get('lage')).data ?? '',
    owner: owner === owners.mine ? 'mine' : owner === owners.nobody ? 'nobody' : '',
    kind: StoryKind.safeParse(query.get('typ')).data ?? '',
    channel: ChannelId.safeParse(query.get('kanal')).data ?? '',
    text: query.get('text') ?? '',
    older: query.get('aldre') === '1',
  };
}

/** `?lage=submitted&ansvarig=mina`, or nothing when everything is shown. */
export function searchOf(filters: QueueFilters): string {
  const query = new URLSearchParams();
  if (filters.state) query.set('lage', filters.state);
  if (filters.owner) query.set('ansvarig', owners[filters.owner]);
  if (filters.kind) query.set('typ', filters.kind);
  if (filters.channel) query.set('kanal', filters.channel);
  if (filters.text) query.set('text', filters.text);
  if (filters.older) query.set('aldre', '1');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

const fold = (text: string) => text.toLocaleLowerCase('sv');

/** Whether it passes every filter but the state's, which the tabs count. */
function passes(entry: QueueEntry, filters: QueueFilters, myId: string): boolean {
  const { owner, kind, channel, text } = filters;
  return (
    (owner === '' || (owner === 'mine' ? entry.owner?.id === myId : entry.owner === undefined)) &&
    (kind === '' || entry.kind === kind) &&
    (channel === '' || entry.posts.some((post) => post.channel === channel)) &&
    fold(`${entry.title} ${entry.owner?.name ?? ''}`).includes(fold(text.trim()))
  );
}

// What has failed is looked at first; what waits for the desk before what waits for others.
const order: StoryState[] = [
  'failed',
  'submitted',
  'in_review',
  'approved',
  'more_asked',
  'planned',
  'published',
  'taken_down',
  'withdrawn',
  'rejected',
];
const isDone = ({ state }: QueueEntry) =>
  ['published', 'taken_down', 'withdrawn', 'rejected'].includes(state);

/** What needs somebody first. Of what is open the oldest comes first, of what is done the newest. */
function inOrder(a: QueueEntry, b: QueueEntry): number {
  const needs = (entry: QueueEntry) => (entry.attention.length > 0 ? 0 : 1);
  return (
    needs(a) - needs(b) ||
    order.indexOf(a.state) - order.indexOf(b.state) ||
    (isDone(a) ? b.changedAt.localeCompare(a.changedAt) : a.submittedAt.localeCompare(b.submittedAt))
  );
}

export interface QueueView {
  shown: QueueEntry[];
  /** How many there are in each state with the other filters as they are. */
  counts: Map<StoryState, number>;
  total: number;
}

export function queueView(entries: QueueEntry[], filters: QueueFilters, myId: string): QueueView {
  const passing = entries.filter((entry) => passes(entry, filters, myId));
  const counts = new Map<StoryState, number>();
  for (const { state } of passing) counts.set(state, (counts.get(state) ?? 0) + 1);
  const shown = passing.filter(({ state }) => filters.state === '' || state === filters.state).sort(inOrder);
  return { shown, counts, total: passing.length };
}
