import { createHash } from 'node:crypto';
import type { Context } from '../../../context.ts';
import type { Known } from './known.ts';

/** Where the index lags behind the table it does so for less than this: what was read then may lack something. */
const unsettledMs = 15_000;

/** What the queue says to this person depends on nothing else but the time. */
function versionOf({ actor }: Context, { tallies, pointer, givenUp }: Known): string {
  const parts = [
    'queue/1',
    actor,
    pointer.inForce,
    tallies.map(({ number, version }) => [number, version]),
    givenUp.map(({ id, version }) => [id, version]),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

/**
 * The entity tag of a page of the queue that says the same until `till`, by which it is known without reading the page
 * whether it still does. Undefined while that is not certain.
 */
export function queueTag(ctx: Context, known: Known, till: string | undefined): string | undefined {
  const settledBefore = new Date(ctx.clock.now().getTime() - unsettledMs).toISOString();
  if (known.tallies.some(({ changedAt }) => changedAt > settledBefore)) return undefined;
  return `"${versionOf(ctx, known)}.${till === undefined ? '' : Date.parse(till)}"`;
}

/** Whether whoever has one of these tags has what the queue says now. */
export function isUnchanged(ctx: Context, known: Known, tags: string): boolean {
  const version = versionOf(ctx, known);
  // What was compressed on its way comes back with a weak tag.
  return [...tags.matchAll(/"([\w-]{22})\.(\d*)"/g)].some(
    ([, had, till]) => had === version && (till === '' || ctx.clock.now().getTime() < Number(till)),
  );
}
