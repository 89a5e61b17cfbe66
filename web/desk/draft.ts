import { useEffect, useState } from 'preact/hooks';

/**
 * What somebody is writing, kept in this browser until it has been sent: a closed tab or a session that ran out
 * loses nothing. `read` says whether what was kept still is of the right kind.
 */
export function useDraft<T>(
  name: string,
  first: T,
  read: (kept: unknown) => T | undefined,
): [T, (next: T) => void, () => void] {
  const key = `orngott/${name}`;
  const [value, setValue] = useState<T>(() => keptDraft(key, read) ?? first);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (changed) localStorage.setItem(key, JSON.stringify(value));
  }, [key, value, changed]);
  const change = (next: T) => {
    setChanged(true);
    setValue(next);
  };
  const forget = () => {
    setChanged(false);
    localStorage.removeItem(key);
    setValue(first);
  };
  return [value, change, forget];
}

function keptDraft<T>(key: string, read: (kept: unknown) => T | undefined): T | undefined {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return read(JSON.parse(text));
  } catch {
    localStorage.removeItem(key);
    return undefined;
  }
}

/** What was kept is used when it still has every field of the example, of the same kind. */
export function draftLike<T extends object>(example: T) {
  return (kept: unknown): T | undefined => {
    if (typeof kept !== 'object' || kept === null) return undefined;
    const fields = new Map<string, unknown>(Object.entries(kept));
    const fits = Object.entries(example).every(([name, value]) => {
      const field = fields.get(name);
      return typeof field === typeof value && Array.isArray(field) === Array.isArray(value);
    });
    return fits ? (kept as T) : undefined;
  };
}
