import { maxPhotosFromSender, maxPhotosOfStory, maxUploadBytes } from '../stories/photos/limits.ts';

/** What may be done, and why it is that much: far above what people do together, far below what stops the others. */
interface Limit<T> {
  is: T;
  why: string;
}

/** So many at once, and as many again spread over each such time. */
export interface Rate {
  most: number;
  minutes: number;
}

/** Dealt with at the same time; whoever comes when it is full is told to come again in a few seconds. */
export interface AtOnce {
  inAll: number;
  perOrigin: number;
  perLink: number;
}

/** Everything that a kind of request is held to. Of an origin's limits nothing holds when the origin is not known. */
interface LimitsOfKind {
  /** Of one request's body, or of the file that it brings. */
  bytes: Limit<number>;
  atOnce: Limit<AtOnce> | Limit<'any'>;
  perLink: Limit<Rate> | Limit<'any'>;
  perOrigin: Limit<Rate>;
}

// An origin may be a whole municipality: 800 people, one address, one hour. `test/unit/limits/people.test.ts` plays it.
const formBytes = {
  is: 100_000,
  why: 'Four times the longest story with every field filled, and a quarter of what a row may hold.',
};
const noBody = { is: formBytes.is, why: 'It has none; what comes all the same is no longer than a form.' };
const quick = {
  is: 'any',
  why: 'It takes milliseconds once it is here; who is slow to send holds a connection.',
} as const;

export const limits = {
  /** Answers sent, changed and taken back. A link is a workgroup's. */
  answers: {
    bytes: formBytes,
    atOnce: quick,
    perLink: {
      is: { most: 10_000, minutes: 60 },
      why: 'Twice an origin: who floods a group from one place is stopped there, and the group goes on.',
    },
    perOrigin: {
      is: { most: 5_000, minutes: 60 },
      why: '800 people who answer, change it twice, and whose phones try again as often.',
    },
    stored: {
      is: { perHead: 3, more: 20, atLeast: 100, withdrawnPerAnswer: 10 },
      why: 'New phones, and colleagues from other groups; a script that fills a group is stopped.',
    },
  },
  /** Stories told, revised, answered and taken back. A link is one story's. */
  stories: {
    bytes: formBytes,
    atOnce: quick,
    perLink: { is: { most: 60, minutes: 60 }, why: 'Twenty tellings, and a conversation with the desk.' },
    perOrigin: {
      is: { most: 3_000, minutes: 60 },
      why: '800 people who tell something in the same hour, and change it twice.',
    },
    stored: {
      is: { unread: 300, inDay: 300, tellingsInDay: 1_000, tellings: 20 },
      why: 'More than anybody could read, whatever has become of it: somebody is flooding the form.',
    },
  },
  /** Places asked for, told of and removed, one step before an upload. A link is one story's. */
  photos: {
    bytes: noBody,
    atOnce: quick,
    perLink: {
      is: { most: 200, minutes: 60 },
      why: 'Six photos, changed once, on a net that fails each time.',
    },
    perOrigin: {
      is: { most: 15_000, minutes: 60 },
      why: '800 people with six photos each, in three steps.',
    },
    stored: {
      is: { fromSender: maxPhotosFromSender, ofStory: maxPhotosOfStory, changesOfMind: 2 },
      why: 'As many forms live at a time as there may be photos, each of them changed once.',
    },
  },
  /** Photos themselves. A link is one photo's form. */
  uploads: {
    bytes: {
      is: maxUploadBytes,
      why: 'A photo as the best phones take it; pages send a smaller one when they can.',
    },
    envelopeBytes: { is: 16_384, why: 'What a form sends around its one file.' },
    atOnce: {
      is: { inAll: 8, perOrigin: 6, perLink: 1 },
      why: 'More only share the same line to the disk, and one address leaves room; phones try again by themselves.',
    },
    perLink: {
      is: { most: 200, minutes: 60 },
      why: 'A phone that tries every five seconds while its form lasts.',
    },
    perOrigin: {
      is: { most: 6_000, minutes: 60 },
      why: '800 people with six photos each, and every fourth sent again.',
    },
    seconds: { is: 120, why: 'The largest photo at 1 Mbit/s, and a shrunk one from a basement.' },
    freeDiskBytes: {
      is: 1_000_000_000,
      why: 'What is left is for answers, stories and pictures of clouds: those of many years.',
    },
  },
  /** Each step of signing in and out. */
  signIns: {
    bytes: noBody,
    atOnce: {
      is: { inAll: 40, perOrigin: 20, perLink: 40 },
      why: 'Each asks the municipality’s provider, which is not to be flooded through us.',
    },
    perLink: { is: 'any', why: 'There is no link.' },
    perOrigin: {
      is: { most: 4_000, minutes: 60 },
      why: '800 people who sign in twice in two steps, though only communicators have a reason to.',
    },
  },
  /** Files to save: PDF, PNG, SVG and the like. A link is a board’s, where there is one. */
  exports: {
    bytes: noBody,
    atOnce: {
      is: { inAll: 80, perOrigin: 60, perLink: 60 },
      why: 'A board of sixty that opens the report at the same word; each holds a megabyte or so until it is sent.',
    },
    perLink: {
      is: { most: 3_000, minutes: 60 },
      why: 'A board of sixty that opens every picture of every area.',
    },
    perOrigin: { is: { most: 3_000, minutes: 60 }, why: '800 people who save three files each.' },
  },
  /** Answers of a whole file, which somebody at the desk brings in. There is no link. */
  imports: {
    bytes: {
      is: 4_000_000,
      why: 'Ten thousand people’s answers three times over, and two thirds of what a Lambda takes.',
    },
    atOnce: {
      is: { inAll: 4, perOrigin: 4, perLink: 4 },
      why: 'Each holds some ten megabytes while it is read, and a desk has two or three people.',
    },
    perLink: { is: 'any', why: 'There is no link.' },
    perOrigin: { is: { most: 120, minutes: 60 }, why: 'A file for each of sixty groups, each tried twice.' },
  },
  /** Asking whether a workshop has moved, which a phone does every other second. A link is a workgroup's. */
  polls: {
    bytes: noBody,
    atOnce: quick,
    perLink: { is: 'any', why: 'A hall of 800 phones asks at one link, each some tenths of a millisecond.' },
    perOrigin: {
      is: { most: 120_000, minutes: 1 },
      why: 'Sixty rooms with thirty phones and two screens, each asking forty times a minute, and half as many more.',
    },
  },
  /** Every other request, whatever else it is. */
  pages: {
    bytes: formBytes,
    atOnce: quick,
    perLink: { is: 'any', why: 'A group, a board and readers all open the same link.' },
    perOrigin: {
      is: { most: 6_000, minutes: 1 },
      why: '800 people with thirty requests each and sixty leaders’ pages that ask every third second, threefold.',
    },
  },
} satisfies Record<string, LimitsOfKind & Record<string, Limit<unknown>>>;

export type LimitedKind = keyof typeof limits;

/** Of connections to a server of one’s own, where nothing else stands in front. */
export const connectionLimits = {
  unfinished: {
    is: 1_000,
    why: 'Open without having sent all of a request; the one that has been so longest is closed first, not a new phone.',
  },
  inAll: { is: 4_000, why: 'Some 100 kB each: less than half a gigabyte. Thirty phones hold 200 at most.' },
  headerSeconds: { is: 10, why: 'One packet, from the slowest phone.' },
  bodySeconds: { is: 30, why: 'A form of 100 kB at 30 kbit/s; phones themselves give up after twenty.' },
  idleSeconds: { is: 60, why: 'Who neither sends nor takes anything for so long is gone.' },
} satisfies Record<string, Limit<number>>;

/** How many origins and links are remembered at a time; beyond it the oldest is forgotten. */
export const rememberedKeys = {
  is: 50_000,
  why: 'Ten megabytes, and more addresses than one region’s municipalities have.',
} satisfies Limit<number>;
