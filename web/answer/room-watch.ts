import { byId } from '../offline/screen.ts';
import { lookAtCloud } from './cloud-watch.ts';
import { isEmpty, linesIn } from './fields.ts';
import { theForm } from './screen.ts';

const everyMs = 1_800;
/** After half an hour without news nobody is in the room any more. */
const patience = 1_200;
const slowlyMs = 20_000;

let tag: string | null = null;
let timer: number | undefined;
let idle = 0;

/** Follows the workshop that the page belongs to: what it says above the form, and the cloud when it is unveiled. */
export function followRoom(code: string): void {
  clearTimeout(timer);
  if (!byId('room') && !byId('cloud')?.dataset.led) return;
  const next = () => {
    timer = window.setTimeout(() => void ask(), idle < patience ? everyMs : slowlyMs);
  };
  const ask = async () => {
    if (document.visibilityState === 'visible') await look(code);
    next();
  };
  next();
}

/** A phone that has been asleep looks at once. */
export async function look(code: string): Promise<void> {
  idle += 1;
  try {
    const response = await fetch(`/s/${code}/rum`, {
      cache: 'no-store',
      headers: tag === null ? {} : { 'if-none-match': tag },
    });
    if (response.status !== 200) return;
    const { text, asks } = (await response.json()) as { text?: unknown; asks?: unknown };
    const form = theForm();
    // The next step has other questions. What somebody is writing stays until it is sent.
    if (form && typeof asks === 'string' && form.dataset.asks !== asks && isEmpty(linesIn(form))) {
      location.reload();
      return;
    }
    const said = byId('room');
    if (said && typeof text === 'string' && said.textContent !== text) said.textContent = text;
    const cloud = byId('cloud');
    // Who has the keyboard there goes on undisturbed, and is told at the next look.
    if (cloud?.contains(document.activeElement)) return;
    if (cloud) await lookAtCloud(cloud);
    tag = response.headers.get('etag');
    idle = 0;
  } catch {
    // No network just now: the room is found again when there is one.
  }
}

const token = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join('');

/** Tells the room that a phone has come in: once for each sitting, by a token that stands nowhere else. */
export async function sayPresent(code: string): Promise<void> {
  if (!byId('room')) return;
  const key = `orngott-har-${code}`;
  try {
    if (sessionStorage.getItem(key)) return;
    const { status } = await fetch(`/s/${code}/har`, {
      method: 'POST',
      body: new URLSearchParams({ token: token() }),
      redirect: 'manual',
    });
    if (status === 0 || status < 400) sessionStorage.setItem(key, 'ja');
  } catch {
    // Without storage or network the room has one more than it counts.
  }
}
