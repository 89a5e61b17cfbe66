import type { Clock } from '../../../functions/context.ts';

export interface OwnClock extends Clock {
  nowMs(): number;
  /** Not backwards. */
  passTo(ms: number): void;
  /** Is set a second back after it has been read so many times more, as by a time server. */
  goBackAfter(reads: number): void;
}

/** A clock that the test owns. */
export function ownClock(startsAt: string): OwnClock {
  let nowMs = Date.parse(startsAt);
  let readsLeft: number | undefined;
  return {
    now() {
      if (readsLeft === 0) nowMs -= 1000;
      readsLeft = readsLeft === undefined || readsLeft === 0 ? undefined : readsLeft - 1;
      return new Date(nowMs);
    },
    nowMs: () => nowMs,
    passTo(ms) {
      nowMs = Math.max(nowMs, ms);
    },
    goBackAfter(reads) {
      readsLeft = reads;
    },
  };
}
