import * as z from 'zod';
import { ChannelId } from '../publishing/channels.ts';
import type { Facets } from '../stories/line/counted.ts';
import { StoryState } from '../stories/story.ts';
import { StoryKind } from '../stories/telling.ts';
import { QueueEntry } from './stories.ts';

/** Which stories the queue shows; what is left out lets everything through. In addresses the names are Swedish. */
export const QueueFilters = z.object({
  lage: StoryState.optional().catch(undefined),
  ansvarig: z.enum(['mina', 'ingen']).optional().catch(undefined),
  typ: StoryKind.optional().catch(undefined),
  kanal: ChannelId.optional().catch(undefined),
  /** Words of the story, of its posts or of the names of those who are in it or see to it. */
  text: z.string().max(200).optional().catch(undefined),
});
export type QueueFilters = z.infer<typeof QueueFilters>;

/** What is asked for: the first page, or where the page before said that it goes on. */
export const QueueQuery = QueueFilters.extend({ efter: z.string().max(2_000).optional() });
export type QueueQuery = z.infer<typeof QueueQuery>;

/** Part of the queue: what needs somebody first. */
export const QueuePage = z.object({
  entries: z.array(QueueEntry),
  /** How many there are in each state with the other filters as they are; not known of those found by words. */
  counts: z.partialRecord(StoryState, z.int().nonnegative()).optional(),
  /** Where it goes on; missing at the end. A page may hold few, or none, and go on all the same. */
  next: z.string().optional(),
});
export type QueuePage = z.infer<typeof QueuePage>;

/** Whether stories with such facets pass every filter but the state's and the words. */
export function passesFacets(
  [, kind, ownerId, channels]: Facets,
  { ansvarig, typ, kanal }: QueueFilters,
  myId: string,
): boolean {
  return (
    (ansvarig === undefined || ownerId === (ansvarig === 'mina' ? myId : '')) &&
    (typ === undefined || kind === typ) &&
    (kanal === undefined || channels.includes(kanal))
  );
}
