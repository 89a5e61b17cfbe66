import { maxUploadBytes } from '../stories/photos/limits.ts';

/** A limit and why it is what it is: far above what people do together, far below what stops the others. */
interface Limit<T> {
  is: T;
  why: string;
}

const uploads = {
  bytes: {
    is: maxUploadBytes,
    why: 'A photo as the best phones take it; pages send a smaller one when they can.',
  },
  envelopeBytes: { is: 16_384, why: 'What a form sends around its one file.' },
  atOnce: {
    is: { inAll: 8, perLink: 1 },
    why: 'More would only share the same line to the disk; a phone that is told to wait tries again by itself.',
  },
  seconds: { is: 120, why: 'The largest photo at 1 Mbit/s, and a shrunk one from a basement.' },
  freeDiskBytes: {
    is: 1_000_000_000,
    why: 'What is left is for answers, stories and pictures of clouds: those of many years.',
  },
} satisfies Record<string, Limit<unknown>>;

export const limits = { uploads };
