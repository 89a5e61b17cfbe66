import type { Post } from '../post.ts';
import type { Deed, Row } from './row.ts';
import type { DeliveryState } from './state.ts';
import {
  failureLines,
  lookingLines,
  plannedLines,
  preparingLines,
  searchedLines,
  toSender,
  waitingLines,
} from './words.ts';

const plannedFor = (post: Post) => post.plannedFor;
const leaseEnds = (post: Post) => post.delivery?.leaseUntil;
const begunAt = (post: Post) => post.plannedFor ?? post.delivery?.startedAt;
const failedAt = (post: Post) => post.plannedFor ?? post.failure?.at;
/** Something was sent once and nobody has seen what came of it: it is looked for again. */
const looksAt = (post: Post) => post.search?.nextAt ?? post.mayBeOutSince;
const earlierOf = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;

const whileDraft: Deed[] = ['edit', 'approve'];
const whileApproved: Deed[] = ['edit', 'approve', 'void', 'plan', 'publish', 'stop'];
const whilePlanned: Deed[] = ['edit', 'approve', 'void', 'plan', 'unplan', 'publish', 'stop'];
const whileFailed: Deed[] = ['edit', 'approve', 'void', 'plan', 'retry', 'stop'];
const whileDuplicate: Deed[] = ['edit', 'approve', 'void', 'settle', 'stop'];

const draft: Row = {
  what: 'Written, not approved.',
  out: 'no',
  fixed: false,
  voided: 'stays',
  may: [...whileDraft, 'remove'],
  stop: 'nothing',
  next: 'desk',
  name: 'utkast',
  queue: waitingLines,
  calendar: undefined,
  sender: toSender.no,
  log: undefined,
};
const approved: Row = {
  ...draft,
  what: 'Approved as it stands, without a time.',
  voided: 'draft',
  may: [...whileApproved, 'remove'],
  stop: 'at_once',
  name: 'godkänt',
};
const planned: Row = {
  ...approved,
  what: 'Approved, and has a time.',
  may: [...whilePlanned, 'remove'],
  next: { job: 'publish_post', at: plannedFor },
  name: 'planerat',
  queue: plannedLines,
  calendar: { at: plannedFor, mark: 'planerat', taken: true },
};
const preparing: Row = {
  what: 'Its time has come: photos are brought, or it waits for its next try. Nothing has been sent.',
  out: 'no',
  fixed: true,
  voided: 'draft',
  may: ['unplan', 'void', 'stop'],
  stop: 'at_once',
  next: { job: 'publish_post', at: leaseEnds },
  name: 'publiceras nu',
  queue: preparingLines,
  calendar: { at: begunAt, mark: 'publiceras nu', taken: true },
  sender: toSender.no,
  log: undefined,
};
const sending: Row = {
  ...preparing,
  what: 'The call that cannot be undone may have been made.',
  out: 'maybe',
  voided: 'stays',
  may: ['stop'],
  stop: 'look_first',
  sender: toSender.maybe,
};
const failed: Row = {
  what: 'Did not come out, and nothing was sent that nobody knows about.',
  out: 'no',
  fixed: false,
  voided: 'draft',
  may: [...whileFailed, 'remove'],
  stop: 'at_once',
  next: 'desk',
  name: 'misslyckades',
  queue: failureLines,
  calendar: { at: failedAt, mark: 'misslyckades', taken: false },
  sender: toSender.no,
  log: 'post_failed',
};
const duplicate: Row = {
  ...failed,
  what: 'The channel says that the same text stands there already: somebody has to look at the page and say.',
  may: [...whileDuplicate, 'remove'],
};
const byHand: Row = {
  what: 'Its time has come where there is no API: somebody is to post it, and may have.',
  out: 'maybe',
  fixed: true,
  voided: 'by_hand_void',
  may: ['void', 'approve', 'unplan', 'mark_done', 'stop'],
  stop: 'ask_person',
  next: 'desk',
  name: 'ska läggas ut för hand',
  queue: () => ['Nu är det dags att lägga ut inlägget för hand.'],
  calendar: { at: plannedFor, mark: 'läggs ut för hand', taken: true },
  sender: toSender.by_hand,
  log: undefined,
};

/** As far as it is not known to be out. */
export const before = {
  draft,
  draft_maybe_out: {
    ...draft,
    what: 'A draft of which something was sent before, and nobody has seen what came of it.',
    out: 'maybe',
    may: [...whileDraft, 'stop'],
    stop: 'look_first',
    queue: searchedLines(waitingLines),
    next: { job: 'publish_post', at: looksAt },
    sender: toSender.maybe,
  },
  approved,
  approved_maybe_out: {
    ...approved,
    what: 'Approved, but something was sent before, and nobody has seen what came of it.',
    out: 'maybe',
    may: whileApproved,
    stop: 'draft_and_look',
    queue: searchedLines(waitingLines),
    next: { job: 'publish_post', at: looksAt },
    sender: toSender.maybe,
  },
  planned,
  planned_maybe_out: {
    ...planned,
    what: 'Planned, but something was sent before, and nobody has seen what came of it.',
    out: 'maybe',
    may: whilePlanned,
    stop: 'draft_and_look',
    queue: searchedLines(plannedLines),
    next: { job: 'publish_post', at: (post: Post) => earlierOf(post.plannedFor, looksAt(post)) },
    sender: toSender.maybe,
  },
  preparing,
  preparing_again: {
    ...preparing,
    what: 'About to be sent again: what was sent before has been looked for twice and not found.',
    out: 'maybe',
    stop: 'draft_and_look',
    sender: toSender.maybe,
  },
  sending,
  looking: {
    ...sending,
    what: 'Nobody knows what came of the call: the page is looked through.',
    name: 'ovisst om det är ute',
    queue: lookingLines,
    calendar: { at: begunAt, mark: 'ovisst', taken: true },
  },
  unknown: {
    ...failed,
    what: 'It could not be looked for in a day: somebody has to look at the page and say.',
    out: 'maybe',
    fixed: true,
    voided: 'stays',
    may: ['settle', 'stop'],
    stop: 'look_first',
    next: { job: 'publish_post', at: looksAt },
    name: 'ovisst om det är ute',
    calendar: { at: failedAt, mark: 'ovisst', taken: true },
    sender: toSender.maybe,
  },
  duplicate,
  duplicate_maybe_out: {
    ...duplicate,
    what: 'The same, and what stands there may be what was sent before.',
    out: 'maybe',
    may: whileDuplicate,
    stop: 'draft_and_look',
    queue: searchedLines(failureLines),
    next: { job: 'publish_post', at: looksAt },
    sender: toSender.maybe,
  },
  failed,
  failed_maybe_out: {
    ...failed,
    what: 'Given up, although what was sent may be out.',
    out: 'maybe',
    may: whileFailed,
    stop: 'draft_and_look',
    queue: searchedLines(failureLines),
    next: { job: 'publish_post', at: looksAt },
    sender: toSender.maybe,
  },
  by_hand: byHand,
  by_hand_void: {
    ...byHand,
    what: 'To be posted by hand no longer: somebody has to say whether it was.',
    voided: 'stays',
    may: ['unplan', 'mark_done', 'stop'],
    queue: ({ voided }) => [
      `Lägg inte ut inlägget för hand. Har det redan lagts ut? ${voided?.why ?? ''}`.trim(),
    ],
    calendar: undefined,
  },
} as const satisfies Partial<Record<DeliveryState, Row>>;
