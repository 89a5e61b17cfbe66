import * as z from 'zod';
import { Instant } from '../../campaigns/campaigns.ts';

/** A text that is said from an instant (always, without one) until before another. */
export const Timed = z.strictObject({
  text: z.string(),
  from: Instant.optional(),
  till: Instant.optional(),
});
export type Timed = z.infer<typeof Timed>;

/**
 * What `at` says as time goes by: between two turns it must say the same. It is asked once before all turns, or at `since`
 * when only what is said from then on is of interest, and at each turn after that. The texts stand in its order.
 */
export function overTime(
  turns: readonly Date[],
  at: (now: Date) => readonly string[],
  since?: Date,
): Timed[] {
  const all = [...new Set(turns.map(Number))].sort((a, b) => a - b);
  const first = since ?? new Date((all[0] ?? 0) - 1);
  let said = goneOn([], at(first), undefined);
  for (const instant of all.filter((turn) => turn > first.getTime())) {
    const now = new Date(instant);
    said = goneOn(said, at(now), now.toISOString());
  }
  return said;
}

function goneOn(before: Timed[], texts: readonly string[], from: string | undefined): Timed[] {
  const said = before.map((one) =>
    one.till === undefined && from !== undefined && !texts.includes(one.text) ? { ...one, till: from } : one,
  );
  let place = 0;
  for (const text of texts) {
    const known = said.findIndex((one) => one.till === undefined && one.text === text);
    if (known < 0) said.splice(place, 0, { text, ...(from !== undefined && { from }) });
    place = (known < 0 ? place : known) + 1;
  }
  return said;
}

/** The texts that are said now. */
export function saidAt(said: readonly Timed[], now: Date): string[] {
  const at = now.toISOString();
  return said
    .filter(({ from, till }) => (from === undefined || from <= at) && (till === undefined || at < till))
    .map(({ text }) => text);
}

/** When something else is said than now, next; undefined when never. */
export function nextTurn(said: readonly Timed[], now: Date): string | undefined {
  const at = now.toISOString();
  return said
    .flatMap(({ from, till }) => [from, till])
    .filter((turn): turn is string => turn !== undefined && turn > at)
    .sort()[0];
}
