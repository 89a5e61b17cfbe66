import type { Lines } from '../../shared/answers/lines.ts';

/** An answer as the phone keeps it: enough to send it, now or later, and to send it again. */
export interface Kept {
  id: string;
  base: number;
  lines: Lines;
  /** Refused after its writer had left the phone to a colleague: kept until somebody looks at it. */
  stuck?: boolean;
}

/** Where a text that is not sent is remembered: a new answer's in one place, a change under its answer. */
export const draftKey = (kept: Kept) => (kept.base > 0 ? kept.id : 'new');

/** What the phone remembers for one workgroup's link. */
interface Memory {
  /** Begun and not sent: under `new`, or under the id of the answer that is being changed. */
  drafts: Record<string, Kept>;
  /** To be sent as soon as there is a network, oldest first. */
  waiting: Kept[];
  /** The answer of whoever holds the phone now: confirmed, unless it is among those waiting. */
  own?: string | undefined;
}

export interface Phone {
  read(): Memory;
  /** Changes what is remembered. Returns false when it will be gone with the page: no storage, or a full one. */
  change(update: (memory: Memory) => void): boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isKept(value: unknown): value is Kept {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.base === 'number' &&
    isObject(value.lines) &&
    Object.values(value.lines).every(
      (lines) => Array.isArray(lines) && lines.every((line) => typeof line === 'string'),
    )
  );
}

/** What another version of the page may have stored is taken for what it is, and the rest left out. */
function parseMemory(text: string): Memory {
  const raw: unknown = JSON.parse(text);
  const { drafts, waiting, own } = isObject(raw) ? raw : {};
  return {
    drafts: Object.fromEntries(
      Object.entries(isObject(drafts) ? drafts : {}).filter((entry) => isKept(entry[1])),
    ) as Memory['drafts'],
    waiting: Array.isArray(waiting) ? waiting.filter(isKept) : [],
    own: typeof own === 'string' ? own : undefined,
  };
}

/** Keeps memory in `localStorage`, re-read each time because other tabs change it too; else in the page alone. */
export function openPhone(code: string): Phone {
  const key = `orngott-${code}`;
  let inPage: Memory = { drafts: {}, waiting: [] };
  let stored = true;
  const read = (): Memory => {
    if (!stored) return inPage;
    try {
      const text = localStorage.getItem(key);
      return text === null ? { drafts: {}, waiting: [] } : parseMemory(text);
    } catch {
      // Storage is shut off, or holds something that is not ours: go on with what this page knows.
      return inPage;
    }
  };
  return {
    read,
    change(update) {
      inPage = read();
      update(inPage);
      try {
        const empty = !inPage.own && inPage.waiting.length === 0 && Object.keys(inPage.drafts).length === 0;
        if (empty) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(inPage));
        stored = true;
      } catch {
        stored = false;
      }
      return stored;
    },
  };
}
