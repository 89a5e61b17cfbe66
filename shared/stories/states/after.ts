import type { Post } from '../post.ts';
import type { Row } from './row.ts';
import type { DeliveryState } from './state.ts';
import { outLines, toSender } from './words.ts';

const publishedAt = (post: Post) => post.publication?.at;
const askedAt = ({ publication }: Post) => publication?.takenDown?.nextAt ?? publication?.takenDown?.at;

const published: Row = {
  what: 'Out, by its channel.',
  out: 'yes',
  fixed: true,
  voided: 'stays',
  may: ['take_down', 'watch'],
  next: 'nobody',
  name: 'publicerat',
  queue: outLines,
  calendar: { at: publishedAt, mark: 'ute', taken: true },
  sender: toSender.yes,
  log: 'post_published',
};

/** From when it is known to be out. */
export const after = {
  published,
  out_by_hand: { ...published, what: 'Out where only a person can take it down again.' },
  still_out: {
    ...published,
    what: 'Out, although it was to be taken down: the channel did not let us.',
    next: 'desk',
    name: 'är kvar på sidan',
    log: undefined,
  },
  taking_down: {
    ...published,
    what: 'Out, and on its way down.',
    next: { job: 'take_down_post', at: askedAt },
    name: 'tas ned nu',
    queue: () => [],
    calendar: { at: publishedAt, mark: 'tas ned', taken: true },
    sender: toSender.going,
    log: undefined,
  },
  taken_down: {
    ...published,
    what: 'Seen to be out no longer. It is kept as it was.',
    out: 'was',
    may: [],
    name: 'nedtaget',
    queue: () => [],
    calendar: undefined,
    sender: toSender.was,
    log: 'post_taken_down',
  },
} as const satisfies Partial<Record<DeliveryState, Row>>;
