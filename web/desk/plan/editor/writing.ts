import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlanContent, PlanVersion } from '../../../../shared/plan/plan.ts';
import { draftLike } from '../../draft.ts';

/** The draft as it stands in the form, and which saved state it was begun from. */
export interface Writing {
  content: PlanContent;
  reviseBy: string;
  seen: string;
}

const writingOf = ({ content, reviseBy, editedAt }: PlanVersion): Writing => ({
  content,
  reviseBy,
  seen: editedAt,
});
const textOf = ({ content, reviseBy }: Writing) => JSON.stringify({ content, reviseBy });

/**
 * The form's state. What is not saved is kept in this browser, so that a closed tab or a session that ran out loses
 * nothing; `isBehind` when it was begun from a state that somebody else has changed since.
 */
export function useWriting(stored: PlanVersion) {
  const key = `orngott/plan-utkast-${stored.number}`;
  const saved = writingOf(stored);
  const [value, setValue] = useState<Writing>(() => keptWriting(key, saved) ?? saved);
  const isUnsaved = textOf(value) !== textOf(saved);
  const kept = useRef(localStorage.getItem(key));
  // Also when somebody else has saved: another tab that saved has taken away what was kept.
  useEffect(() => {
    if (isUnsaved) {
      kept.current = JSON.stringify(value);
      localStorage.setItem(key, kept.current);
    } else if (localStorage.getItem(key) === kept.current) {
      localStorage.removeItem(key);
    }
  }, [key, value, isUnsaved, saved.seen]);
  return {
    value,
    change: setValue,
    isUnsaved,
    isBehind: isUnsaved && value.seen !== saved.seen,
    /** Goes on with what is written here although somebody else has saved something else. */
    keepMine: () => setValue({ ...value, seen: saved.seen }),
    takeSaved: () => setValue(saved),
  };
}

function keptWriting(key: string, saved: Writing): Writing | undefined {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    const kept = draftLike(saved)(JSON.parse(text));
    return kept && draftLike(saved.content)(kept.content) ? kept : undefined;
  } catch {
    // Not JSON, so nothing that a person wrote.
    localStorage.removeItem(key);
    return undefined;
  }
}
