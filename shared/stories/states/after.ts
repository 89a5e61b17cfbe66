import type { Post } from '../post.ts';
import type { Row } from './row.ts';
import type { DeliveryState } from './state.ts';
import { byHandLines, outLines, takingDownLines, toSender } from './words.ts';

const publishedAt = (post: Post) => post.publication?.at;
const askedAgainAt = ({ stop }: Post) => stop?.nextAt;
const askedAt = ({ publication }: Post) => publication?.takenDown?.nextAt ?? publication?.takenDown?.at;

const published: Row = {
  what: 'Out, by its channel.',
  out: 'yes',
  fixed: true,
  voided: 'stays',
  may: ['stop', 'take_down', 'watch'],
  stop: 'take_down',
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
  out_by_hand: {
    ...published,
    what: 'Out where only a person can take it down again.',
    stop: 'ask_person',
    queue: byHandLines,
  },
  still_out: {
    ...published,
    what: 'Out, although it was to be taken down: the channel did not let us, and is asked again.',
    next: { job: 'take_down_post', at: askedAgainAt },
    name: 'är kvar på sidan',
    log: undefined,
  },
  taking_down: {
    ...published,
    what: 'Out, and on its way down.',
    next: { job: 'take_down_post', at: askedAt },
    name: 'tas ned nu',
    queue: takingDownLines,
    calendar: { at: publishedAt, mark: 'tas ned', taken: true },
    sender: toSender.going,
    log: undefined,
  },
  taken_down: {
    ...published,
    what: 'Seen to be out no longer. It is kept as it was; a new version may come out.',
    out: 'was',
    may: ['renew'],
    stop: 'nothing',
    name: 'nedtaget',
    queue: () => [],
    calendar: undefined,
    sender: toSender.was,
    log: 'post_taken_down',
  },
} as const satisfies Partial<Record<DeliveryState, Row>>;
