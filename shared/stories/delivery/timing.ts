import { timeLimitMs } from '../../jobs.ts';

/** All the times of publishing, in milliseconds; each follows from the few that are chosen. */
export interface PublishTiming {
  /** The longest that one call with a channel may take. */
  callMs: number;
  /** What a write, a pause or a clock may cost between looking at the clock and acting on it. */
  marginMs: number;
  /** How long a claim holds: until after the job itself has been told to end. */
  leaseMs: number;
  /** How long the claim holds around one call that must not overlap with another's. */
  callLeaseMs: number;
  /** The shortest and the longest wait after "not now" when the channel does not say how long. */
  shortestWaitMs: number;
  longestWaitMs: number;
  /** After so long a person has to decide. */
  giveUpAfterMs: number;
  /** How long it is looked for after the last of so many sendings. */
  doubtMs: number;
  /** How often a post may be sent, each time known not to be there from the time before. */
  maxSends: number;
}

export function publishTiming(chosen: {
  callMs: number;
  marginMs: number;
  workMs: number;
  shortestWaitMs: number;
}): PublishTiming {
  const { callMs, marginMs, workMs, shortestWaitMs } = chosen;
  return {
    callMs,
    marginMs,
    leaseMs: workMs + marginMs,
    callLeaseMs: callMs + 2 * marginMs,
    shortestWaitMs,
    longestWaitMs: 3_600_000,
    giveUpAfterMs: 24 * 3_600_000,
    doubtMs: 6 * 3_600_000,
    maxSends: 4,
  };
}

export const usualTiming = publishTiming({
  callMs: 60_000,
  marginMs: 15_000,
  workMs: timeLimitMs.publish_post,
  shortestWaitMs: 60_000,
});
