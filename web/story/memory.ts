/** What the phone remembers of stories: texts that are not sent, and the way back to those that are. */

/** A text as the form has it. Who has been sending it is waiting for the network. */
export interface Draft {
  code: string;
  fields: [string, string][];
  waiting: boolean;
}

export interface OwnStory {
  code: string;
  name: string;
}

interface Memory {
  /** Under `new`, or under the code of the story that is being changed. */
  drafts: Record<string, Draft>;
  /** The latest first. */
  own: OwnStory[];
}

const key = 'orngott-beratta';
const mostOwn = 20;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isDraft(value: unknown): value is Draft {
  return (
    isObject(value) &&
    typeof value.code === 'string' &&
    typeof value.waiting === 'boolean' &&
    Array.isArray(value.fields) &&
    value.fields.every((field) => Array.isArray(field) && field.every((part) => typeof part === 'string'))
  );
}

const isOwn = (value: unknown): value is OwnStory =>
  isObject(value) && typeof value.code === 'string' && typeof value.name === 'string';

/** What another version of the page may have stored is taken for what it is, and the rest left out. */
function parseMemory(text: string): Memory {
  const raw: unknown = JSON.parse(text);
  const { drafts, own } = isObject(raw) ? raw : {};
  const kept: Memory = { drafts: {}, own: Array.isArray(own) ? own.filter(isOwn) : [] };
  for (const [name, draft] of Object.entries(isObject(drafts) ? drafts : {}))
    if (isDraft(draft)) kept.drafts[name] = draft;
  return kept;
}

let inPage: Memory = { drafts: {}, own: [] };
let stored = true;

/** Read anew each time, because other tabs change it too. */
export function remembered(): Memory {
  if (!stored) return inPage;
  try {
    const text = localStorage.getItem(key);
    return text === null ? { drafts: {}, own: [] } : parseMemory(text);
  } catch {
    // Storage is shut off, or holds something that is not ours: go on with what this page knows.
    return inPage;
  }
}

/** Changes what is remembered. Returns false when it will be gone with the page: no storage, or a full one. */
export function remember(change: (memory: Memory) => void): boolean {
  inPage = remembered();
  change(inPage);
  try {
    if (inPage.own.length === 0 && Object.keys(inPage.drafts).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(inPage));
    stored = true;
  } catch {
    stored = false;
  }
  return stored;
}

export function rememberOwn(story: OwnStory): void {
  remember((memory) => {
    memory.own = [story, ...memory.own.filter(({ code }) => code !== story.code)].slice(0, mostOwn);
  });
}
