import type { Rate } from './table.ts';

/**
 * Whether one more is within the rate. `until` is when all use of before has worn off, in ms since 1970; a new meter has
 * none. Returns the next `until`, or how long to wait for one. (The generic cell rate algorithm, ITU-T I.371.)
 */
export function spend(
  until: number | undefined,
  nowMs: number,
  { most, minutes }: Rate,
): { until: number } | { waitMs: number } {
  const wholeMs = minutes * 60_000;
  const eachMs = wholeMs / most;
  const next = Math.max(until ?? 0, nowMs) + eachMs;
  const waitMs = next - nowMs - wholeMs;
  // Half a step for what adding up thousands of fractions loses.
  return waitMs > eachMs / 2 ? { waitMs } : { until: next };
}
