import { diffWordsWithSpace } from 'diff';

/** Text that is in both versions, only in the later one, or only in the earlier one. */
export interface WordRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** So many words may have come or gone; the work grows with their square. */
const mostEdits = 500;

/** What a text says otherwise than before, word by word; all of it when next to nothing stayed. */
export function wordRuns(before: string, after: string): WordRun[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (!changes) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
