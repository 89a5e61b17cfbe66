/** What the leader's page is told, several times a minute. */
export interface WorkshopState {
  answers: number;
  number: string;
  rest: string;
  /** The same of the phones that have come in. */
  present: string;
  presentRest: string;
  writing: string;
  stamp: string;
}

const texts = ['number', 'rest', 'present', 'presentRest', 'writing', 'stamp'] as const;

// By hand: a schema library would be larger than everything else in the page.
export function readState(json: unknown): WorkshopState {
  if (typeof json === 'object' && json !== null) {
    const told = json as Record<string, unknown>;
    if (typeof told.answers === 'number' && texts.every((name) => typeof told[name] === 'string'))
      return json as WorkshopState;
  }
  throw new TypeError('The state of the workshop is not what it should be');
}

const quickMs = 3_000;
const idleMs = 12_000;
/** While it is led, all screens follow within two seconds. */
const ledMs = 1_200;
const troubledMs = 60_000;

/** Time to the next question: the same while the workshop is led; else short while answers come in, longer when nothing happens or the server does not answer. */
export function nextPause(
  pauseMs: number | undefined,
  outcome: 'changed' | 'same' | 'failed',
  isLed = false,
): number {
  if (isLed && outcome !== 'failed') return ledMs;
  if (outcome === 'changed' || pauseMs === undefined) return quickMs;
  if (outcome === 'failed') return Math.min(troubledMs, pauseMs * 2);
  return Math.min(idleMs, pauseMs * 1.25);
}
