/** What the leader's page is told, several times a minute. */
export interface WorkshopState {
  answers: number;
  number: string;
  rest: string;
  stamp: string;
}

// By hand: a schema library would be larger than everything else in the page.
export function readState(json: unknown): WorkshopState {
  if (typeof json === 'object' && json !== null) {
    const { answers, number, rest, stamp } = json as Partial<Record<keyof WorkshopState, unknown>>;
    if (
      typeof answers === 'number' &&
      typeof number === 'string' &&
      typeof rest === 'string' &&
      typeof stamp === 'string'
    ) {
      return { answers, number, rest, stamp };
    }
  }
  throw new TypeError('The state of the workshop is not what it should be');
}

const quickMs = 3_000;
const idleMs = 12_000;
const troubledMs = 60_000;

/** Time to the next question: short while answers come in, longer when nothing happens or the server does not answer. */
export function nextPause(pauseMs: number | undefined, outcome: 'changed' | 'same' | 'failed'): number {
  if (outcome === 'changed' || pauseMs === undefined) return quickMs;
  if (outcome === 'failed') return Math.min(troubledMs, pauseMs * 2);
  return Math.min(idleMs, pauseMs * 1.25);
}
